import type { Rows } from '../own.ts';
import { largest } from '../store.ts';

/** Rows by `;`, numbers by `,`, each the shortest decimal that gives the same number again. */
export const rowsText = (rows: Rows): string =>
  rows.map((cells) => cells.map(numberText).join(',')).join(';');

const numberText = (value: number): string => (Object.is(value, -0) ? '-0' : String(value));

const decimal = /^-?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i;

/**
 * The rows that such a text says. Throws where something in it is no number or one past what the page
 * takes, or where the rows are not equally long.
 */
export function readRows(text: string): Rows {
  const rows = text.split(';').map((row) => row.split(',').map(readNumber));
  const uneven = rows.findIndex(({ length }) => length !== rows[0].length);
  if (uneven > 0) {
    const [given, expected] = [rows[uneven].length, rows[0].length];
    throw new Error(`row ${uneven + 1} has ${given} of ${expected} numbers`);
  }
  return rows;
}

function readNumber(text: string): number {
  const plain = text.trim().replace(/^[−–]/, '-');
  if (plain === '') throw new Error('a number is missing');
  if (!decimal.test(plain)) throw new Error(`“${shortened(text)}” is no number`);
  const value = Number(plain);
  if (!(Math.abs(value) <= largest)) throw new Error(`${shortened(text)} is past ±${largest}`);
  return value;
}

/** A whole number from 1 up to a limit. Throws on anything else. */
export function readCount(text: string, most: number): number {
  const value = /^\d{1,5}$/.test(text) ? Number(text) : 0;
  if (value >= 1 && value <= most) return value;
  throw new Error(`“${shortened(text)}” is no number from 1 to ${most}`);
}

/** What was given, short enough to be quoted. */
export const shortened = (text: string): string =>
  text.length > 24 ? `${text.slice(0, 23)}…` : text;
