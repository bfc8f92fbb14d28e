import { evaluateNumber, type Scope } from '../../expr/evaluate.ts';
import type { Live } from '../../expr/live.ts';
import { numberText } from '../shared/number-text.ts';
import { cellText } from '../shared/painter.ts';

/** The text of a number in a formula: in brackets where it is negative and an operator stands before it. */
export function liveText({ expr, bindings, ref, wrapped }: Live, scope: Scope): string {
  const value = evaluateNumber(expr, scope, bindings);
  const text = ref ? cellText(ref, value) : numberText(value);
  return wrapped && text.startsWith('−') ? `(${text})` : text;
}
