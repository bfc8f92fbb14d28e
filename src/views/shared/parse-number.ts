import { largest } from '../../store/store.ts';

/** A number that was read, or why it could not be. */
export type Parsed = { readonly value: number } | { readonly problem: string };

const decimal = /^[+-]?(\d+([.,]\d*)?|[.,]\d+)(e[+-]?\d+)?$/i;

/**
 * Reads a number as people type it: -0.5, −0.5, .5, 0,5, 1e-3 or 1/3. Anything else, and anything
 * past ±1000, is a problem in words that can stand beside the field.
 */
export function parseNumber(text: string): Parsed {
  const plain = text.trim().replaceAll(/[−–]/g, '-');
  if (plain === '') return { problem: 'Type a number, such as −0.5 or 1/3.' };
  const parts = plain.split('/').map((part) => part.trim());
  if (parts.length > 2 || !parts.every((part) => decimal.test(part))) {
    return { problem: `“${shortened(text.trim())}” is not a number. Try −0.5, 1e-3 or 1/3.` };
  }
  const [numerator, denominator = 1] = parts.map((part) => Number(part.replace(',', '.')));
  if (denominator === 0) return { problem: 'Nothing can be divided by 0.' };
  const value = numerator / denominator;
  if (!(Math.abs(value) <= largest)) {
    return { problem: `Too large: at most ${largest}, at least −${largest}.` };
  }
  return { value: value === 0 ? 0 : value };
}

const shortened = (text: string) => (text.length > 12 ? `${text.slice(0, 11)}…` : text);
