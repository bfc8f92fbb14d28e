import { largest } from './store.ts';

/** Why a text is not a number that can be set. */
export type Problem = 'empty' | 'no number' | 'divided by 0' | 'too large' | 'two ways';

/** A number that was read, or why it could not be. */
export type Reading = { readonly value: number } | { readonly problem: Problem };

type Sign = ',' | '.';

/** What a sign means between one to three digits and three more, as in 1,000. */
export type Signs = Readonly<Record<Sign, 'decimal' | 'thousands' | 'unsure'>>;

/** The page writes a point before decimals; a comma that somebody types may be either, as in 1,125. */
const typed: Signs = { ',': 'unsure', '.': 'decimal' };
/** For whoever asks whether something is a number, and not which. */
export const anyComma: Signs = { ',': 'decimal', '.': 'decimal' };

const number =
  /^(?<sign>[+-]?)(?<digits>\d[\d.,'’\u00A0\u202F]*|[.,]\d+)(?:e(?<exponent>[+-]?\d+))?$/i;
/** Thousands set apart by what is no decimal sign in any country. */
const apart = /^[1-9]\d{0,2}(?:['’\u00A0\u202F]\d{3})+(?=[.,]|$)/;
const grouped = { ',': /^[1-9]\d{0,2}(?:,\d{3})+$/, '.': /^[1-9]\d{0,2}(?:\.\d{3})+$/ };

/**
 * Reads a number as people type it and as programs write it: -0.5, −0.5, .5, 0,5, 1e-3, 1/3, 12.5 % or
 * 1,234.5. Anything else, and anything past ±`most`, is a problem.
 */
export function readNumber(text: string, signs: Signs = typed, most = largest): Reading {
  const plain = plainText(text);
  if (plain === '') return { problem: 'empty' };
  const parts = withoutPercent(plain).split('/', 3);
  const decimals = parts.map((part) => decimal(part.trim(), signs));
  if (parts.length > 2 || decimals.includes('no number')) return { problem: 'no number' };
  if (decimals.includes('two ways')) return { problem: 'two ways' };
  const [numerator, denominator = 1] = decimals.map(Number);
  if (denominator === 0) return { problem: 'divided by 0' };
  const value = plain.endsWith('%') ? hundredth(numerator / denominator) : numerator / denominator;
  if (!(Math.abs(value) <= most)) return { problem: 'too large' };
  return { value: value === 0 ? 0 : value };
}

/** The decimal sign of a text, where it has one that can be nothing else. */
export function decimalSignIn(text: string): Sign | undefined {
  const digits = number.exec(withoutPercent(plainText(text)))?.groups?.['digits'];
  return digits === undefined ? undefined : decimalSignOf(digits);
}

const plainText = (text: string) => text.trim().replaceAll(/[−–]/g, '-');

/** What a text that can be read in two ways comes to: with its comma before decimals, and before thousands. */
export const bothWays = (text: string): readonly Reading[] =>
  (['decimal', 'thousands'] as const).map((comma) =>
    readNumber(text, { ...typed, ',': comma }, Infinity),
  );

const withoutPercent = (plain: string) =>
  plain.endsWith('%') ? plain.slice(0, -1).trimEnd() : plain;

/** A decimal as JavaScript writes it, or what the problem is. */
function decimal(text: string, signs: Signs): string {
  const groups = number.exec(text)?.groups;
  if (!groups) return 'no number';
  const digits = groups['digits'].replace(apart, (whole) => whole.replaceAll(/\D/g, ''));
  const sign = decimalSignOf(digits) ?? (groups['exponent'] ? loneSign(digits) : undefined);
  const plain = sign ? pointed(digits, sign) : withoutGroups(digits, signs);
  if (plain === 'two ways') return plain;
  if (!/^\d*\.?\d*$/.test(plain)) return 'no number';
  return `${groups['sign']}${plain}e${groups['exponent'] ?? 0}`;
}

/** Of two signs the last; one alone, unless it can as well set thousands apart. */
function decimalSignOf(digits: string): Sign | undefined {
  const [comma, point] = [digits.lastIndexOf(','), digits.lastIndexOf('.')];
  if (comma >= 0 && point >= 0) return comma > point ? ',' : '.';
  const sign = loneSign(digits);
  return sign && !grouped[sign].test(digits) ? sign : undefined;
}

const loneSign = (digits: string): Sign | undefined => {
  const signs = digits.match(/[.,]/g) ?? [];
  return signs.length === 1 ? (signs[0] as Sign) : undefined;
};

/** The digits with a point for the decimal sign, and what is before it without groups. */
function pointed(digits: string, sign: Sign): string {
  const at = digits.lastIndexOf(sign);
  const whole = digits.slice(0, at);
  const other = sign === ',' ? '.' : ',';
  return `${grouped[other].test(whole) ? whole.replaceAll(other, '') : whole}.${digits.slice(at + 1)}`;
}

/** The digits where no sign is decimal for sure: three and three. */
function withoutGroups(digits: string, signs: Signs): string {
  const sign = digits.includes(',') ? ',' : '.';
  if (!grouped[sign].test(digits)) return digits;
  const isLone = loneSign(digits) !== undefined;
  if (isLone && signs[sign] === 'unsure') return 'two ways';
  return digits.replaceAll(sign, isLone && signs[sign] === 'decimal' ? '.' : '');
}

/** Of a percentage, as its decimals say it: 1.1 % is 0.011, and 1.1 / 100 is not. */
function hundredth(percentage: number): number {
  const [digits, exponent = '0'] = String(percentage).split('e');
  return Number(`${digits}e${Number(exponent) - 2}`);
}
