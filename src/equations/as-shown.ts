import { map } from '../core/matrix.ts';
import type { Trace } from './trace.ts';

/** To how many decimals the page shows its numbers. */
export const shownDecimals = 3;

/** Every quantity with its numbers as they are shown with so many decimals. */
export const asShown = (trace: Trace, decimals: number): Trace =>
  Object.fromEntries(
    Object.entries(trace).map(([name, matrix]) => [
      name,
      map(matrix!, (value) => shownNumber(value, decimals)),
    ]),
  );

/** A number as it is shown: what rounds to 0 has one digit. */
export const shownNumber = (value: number, decimals: number): number =>
  roundedTo(value, decimals) || Number(value.toPrecision(1));

/** To so many decimals below 1, and above to as many figures as that makes there. */
export const roundedTo = (value: number, decimals: number): number =>
  Number(Math.abs(value) < 1 ? value.toFixed(decimals) : value.toPrecision(decimals + 1));
