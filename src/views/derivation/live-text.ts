import { at } from '../../core/matrix.ts';
import { evaluateNumber, type Scope } from '../../expr/evaluate.ts';
import type { Live } from '../../expr/live.ts';
import { cellOf, type Ref } from '../../expr/ref.ts';
import { numberText } from '../shared/number-text.ts';
import { cellText } from '../shared/painter.ts';

/** The text of a number in a formula: in brackets where it is negative and an operator stands before it. */
export function liveText({ expr, bindings, ref, wrapped }: Live, scope: Scope): string {
  const value = ref ? valueAt(ref, scope) : evaluateNumber(expr, scope, bindings);
  return inBrackets(ref ? cellText(ref, value) : numberText(value), wrapped);
}

/** A number's text, in brackets where it is negative and they are asked for. */
export const inBrackets = (text: string, wrapped: boolean): string =>
  wrapped && text.startsWith('−') ? `(${text})` : text;

/** ∂L/∂w is a quantity of the network, and shown as it was computed there, by a broken rule or not. */
function valueAt(ref: Ref, scope: Scope): number {
  const { name, row, column } = cellOf(ref);
  return at(scope.matrix(name), row, column);
}
