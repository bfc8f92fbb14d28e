const superscripts = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** A number as the page shows it: `numberTo` three decimals. */
export const numberText = (value: number): string => numberTo(value, 3);

/**
 * A number to so many decimals: whole numbers plain, fewer from 10 on. What is smaller than the last of them, or a million and more, is a power of ten: a number that is not
 * zero never looks like zero. A minus is U+2212 and −0 is 0. What is covered is no number.
 */
export function numberTo(value: number, decimals: number): string {
  if (Number.isNaN(value)) return '?';
  if (!Number.isFinite(value)) return '–';
  const size = Math.abs(value);
  const sign = value < 0 ? '−' : '';
  // One figure of so few decimals may be half wrong, and a sum of such does not add up.
  if (size >= 1e6 || (size > 0 && size < 0.95 * 10 ** -decimals)) return sign + scientific(size);
  if (Number.isInteger(value)) return sign + String(size);
  const places = Math.max(0, decimals - Math.max(0, Math.floor(Math.log10(size))));
  return sign + size.toFixed(places);
}

/** Below a tenth three decimals are no more than two figures; so many more have room in a cell. */
const fewFigures = /^−?0\.0\d{3}$/;

/** A number that the reader has set: as numberText, without zeros at its end; a small one in full, if that is short. */
export function chosenText(value: number): string {
  const full = fullText(value);
  return fewFigures.test(full) ? full : chosenTo(value, 3);
}

/** The same to so many decimals. */
export function chosenTo(value: number, decimals: number): string {
  const text = numberTo(value, decimals);
  return /^[^×]*\.\d+$/.test(text) ? text.replace(/\.?0+$/, '') : text;
}

/** A number that has been rounded, with all of the decimals that it was rounded to. */
export const roundedText = (value: number, decimals: number): string =>
  Number.isFinite(value) ? value.toFixed(decimals).replace('-', '−') : numberText(value);

/** A number in full, as far as a double holds it, with a true minus sign; of one that is covered, that it is. */
export const fullText = (value: number): string =>
  Number.isNaN(value) ? 'covered' : String(value === 0 ? 0 : value).replaceAll('-', '−');

function scientific(size: number): string {
  const [digits, exponent] = size.toExponential(0).split('e');
  const raised = exponent.replace('+', '').replace('-', '⁻');
  return `${digits}×10${raised.replaceAll(/\d/g, (digit) => superscripts[Number(digit)])}`;
}
