import type { Model } from '../../equations/network.ts';
import type { NotationId } from '../../expr/notation/notation.ts';
import { notations } from '../../expr/notation/notations.ts';
import { signText } from '../../expr/notation/text.ts';
import { numpyEntry } from '../../expr/numpy-name.ts';
import { cellOf, type Ref } from '../../expr/ref.ts';
import { numberText } from '../shared/number-text.ts';

/** An entry as a line of plain text in the reader's notation, where there is no room for markup: w₁²¹. */
export function entryText(ref: Ref, model: Model, notation: NotationId): string {
  const { name, row, column } = cellOf(ref);
  return notation === 'numpy'
    ? numpyEntry(name, row, column, model)
    : signText(notations[notation].sign(name, { row, column }, model));
}

/** One example's share of the loss, counted from zero: L₂. */
export const shareText = (example: number): string => `L${'₁₂₃₄₅₆₇₈₉'[example]}`;

/** A number to nine decimals, where digits are to be compared; in powers of ten where those are all 0. */
export const longText = (value: number): string =>
  value === 0 || (Math.abs(value) >= 1e-7 && Math.abs(value) < 1e6)
    ? value.toFixed(9).replace('-', '−')
    : numberText(value);

/** Levels of something, lowest first; where they look the same, by how much they are above the lowest. */
export function levelTexts(levels: readonly number[]): string[] {
  const texts = levels.map(numberText);
  if (new Set(texts).size === texts.length) return texts;
  return levels.map((level) =>
    level === levels[0] ? longText(level) : `+${powerText(level - levels[0])}`,
  );
}

/** A size to two digits, in powers of ten where it is small: 2.4×10⁻¹¹. */
export function powerText(value: number): string {
  if (value === 0 || (value >= 0.01 && value < 1e4)) return String(Number(value.toPrecision(2)));
  const [digits, exponent] = value.toExponential(1).split('e');
  return `${digits.replace('.0', '')}×10${raised(Number(exponent))}`;
}

/** A number that a line of an axis stands for, with all its digits, in powers of ten: 1.5×10⁶. */
export function exactPower(value: number): string {
  // A line that is a multiple of a decimal step is off by rounding.
  const [digits, exponent] = Number(value.toPrecision(12)).toExponential().split('e');
  return `${digits.replace('-', '−')}×10${raised(Number(exponent))}`;
}

/** A power of ten by its exponent: 10⁻⁷, and 1 and 10 as they are. */
export const tenTo = (exponent: number): string =>
  exponent === 0 || exponent === 1 ? String(10 ** exponent) : `10${raised(exponent)}`;

const raised = (exponent: number): string =>
  (exponent < 0 ? '⁻' : '') +
  String(Math.abs(exponent)).replaceAll(/\d/g, (digit) => '⁰¹²³⁴⁵⁶⁷⁸⁹'[Number(digit)]);
