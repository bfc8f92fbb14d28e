import { cellValue, type Trace } from '../../equations/trace.ts';
import type { Scope } from '../../expr/evaluate.ts';
import { type Live, liveValue } from '../../expr/live.ts';
import type { Choices } from '../../store/choices.ts';
import { scopeIn, traceIn } from '../../store/derive.ts';
import { seenIn } from '../../store/unseen.ts';
import { fullText, numberText } from '../shared/number-text.ts';
import { cellText } from '../shared/painter.ts';

/**
 * Gives the text of a number in a formula: in brackets where it is negative, or a product with a power of
 * ten, and an operator stands before it or a power above. `heard`, what is covered is said to be. ∂L/∂w is
 * a quantity of the network, and shown as it was computed there, by a broken rule or not.
 */
export const liveTexts = (choices: Choices, heard = false): ((live: Live) => string) =>
  liveTextsOf(traceIn(choices), scopeIn(choices), seenIn(choices), heard);

/** The same of any numbers; `seen` is what of a number may be seen. */
export function liveTextsOf(
  trace: Trace,
  scope: Scope,
  seen: (value: number) => number,
  heard = false,
): (live: Live) => string {
  return (live) => {
    const { ref, wrapped } = live;
    const value = ref ? cellValue(trace, ref) : seen(liveValue(live, scope));
    if (heard && Number.isNaN(value)) return fullText(value);
    const text = ref ? cellText(ref, value) : numberText(value);
    return inBrackets(text, wrapped);
  };
}

/** A number's text, in brackets where they are asked for and it is negative, or a product: 2×10⁻⁴. */
export const inBrackets = (text: string, wrapped: boolean): string =>
  wrapped && /^−|×/.test(text) ? `(${text})` : text;
