const digits = '⁻⁰¹²³⁴⁵⁶⁷⁸⁹';

/** The number that a text says: with a true minus, in brackets, or as 3×10⁻⁵. */
export function numberIn(text: string): number {
  const plain = text
    .replaceAll(/[()]/g, '')
    .replaceAll(/[⁻⁰¹²³⁴⁵⁶⁷⁸⁹]/g, (raised) => '-0123456789'[digits.indexOf(raised)])
    .replace('×10', 'e')
    .replaceAll('−', '-');
  return plain === '' ? Number.NaN : Number(plain);
}

/** Whether a text is a value to three decimals, fewer from 10 on, and never looks like zero. */
export function isRounded(text: string, value: number): boolean {
  const said = numberIn(text);
  if (Object.is(said, -0) || (said === 0) !== (value === 0)) return false;
  const order = Math.max(0, Math.floor(Math.log10(Math.abs(said) || 1)));
  const unit = text.includes('×') ? 10 ** exponentOf(said) : 10 ** Math.min(0, order - 3);
  return Math.abs(said - value) <= 0.5 * unit * (1 + 1e-9);
}

const exponentOf = (value: number) => Math.floor(Math.log10(Math.abs(value)) + 1e-9);

export const isClose = (a: number, b: number) =>
  Math.abs(a - b) <= 1e-12 * Math.max(1, Math.abs(b));
