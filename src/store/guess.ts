import { shownDecimals } from '../equations/as-shown.ts';
import { byHand, halfUnit } from '../equations/by-hand.ts';
import { sourcesOf } from '../equations/dependencies.ts';
import { cellValue } from '../equations/trace.ts';
import type { Ref } from '../expr/ref.ts';
import type { Choices } from './choices.ts';
import { modelIn } from './derive.ts';
import { wholeTraceIn } from './unseen.ts';

/** What a guess is, or what is wrong with it. */
export type Verdict = 'right' | 'sign' | 'large' | 'small';

/**
 * Judges a number that was typed for a computed cell. It is right where rounding explains all that it is
 * off by. Its distance is taken from the value and from what hand work with rounded numbers comes to
 * (`byHand`), and all between them. It may be as large as half a unit of the last digit typed, or half a
 * unit of the last decimal that is worked with for each cell that the value is computed from; but no
 * larger than a twentieth of the value, or than half a unit of that decimal where that is more. A sign
 * that none of these has is wrong however small the number is.
 */
export function judge(guess: number, text: string, ref: Ref, choices: Choices): Verdict {
  const model = modelIn(choices);
  const trace = wholeTraceIn(choices);
  const value = cellValue(trace, ref);
  // Who works on paper with fewer than the page shows has no more.
  const decimals = Math.min(choices.sheet.digits, shownDecimals);
  const unit = halfUnit(decimals);
  const all = [value, ...byHand(ref, trace, model, decimals)];
  const explained = Math.max(halfUnitOf(text), unit * sourcesOf(ref, model).length);
  const most = Math.max(Math.abs(value) / 20, unit);
  // What is typed in decimals is off by a little more in binary.
  const slack = Math.min(explained, most) * (1 + 1e-9);
  if (all.some((each) => each !== 0) && all.every((each) => each * guess <= 0) && guess !== 0) {
    return 'sign';
  }
  const [least, greatest] = [Math.min(...all) - slack, Math.max(...all) + slack];
  if (guess >= least && guess <= greatest) return 'right';
  return Math.abs(guess) > Math.abs(value) ? 'large' : 'small';
}

/** Half a unit of the last digit of a number as it was typed; none where it is a fraction. */
function halfUnitOf(text: string): number {
  if (text.includes('/')) return 0;
  const fraction = /[.,](\d+)\D*(?:e|$)/i.exec(text)?.[1] ?? '';
  const exponent = Number(/e([+-]?\d+)/i.exec(text.replaceAll('−', '-'))?.[1] ?? 0);
  return 0.5 * 10 ** (exponent - fraction.length - (text.includes('%') ? 2 : 0));
}
