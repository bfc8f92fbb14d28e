import { map } from '../core/matrix.ts';
import { evaluate } from '../expr/evaluate.ts';
import { cellOf, type Ref } from '../expr/ref.ts';
import { definition } from './definitions.ts';
import type { Model } from './network.ts';
import { roundedTrace } from './paper-trace.ts';
import { cellValue, scopeOf, type Trace } from './trace.ts';

/** How many decimals a number has on paper. */
const decimals = 3;

/** Half a unit of its last decimal: as far as a number is off that was rounded once. */
export const halfUnit = 0.5 * 10 ** -decimals;

/**
 * What a cell comes to for who works with rounded numbers: with every quantity rounded before it is used
 * further, from what the reader has set on; and with the cells that it is computed from as the page
 * shows them. Throws where the cell is not a computed one.
 */
export function byHand(ref: Ref, trace: Trace, model: Model): readonly number[] {
  const { name } = cellOf(ref);
  const shown = shownOf(trace);
  const once = evaluate(definition(name, model)!, scopeOf(shown, model));
  return [cellValue(roundedTrace(shown, model, rounded), ref), cellValue({ [name]: once }, ref)];
}

const shownOf = (trace: Trace): Trace =>
  Object.fromEntries(Object.entries(trace).map(([name, matrix]) => [name, map(matrix!, asShown)]));

const rounded = (value: number): number =>
  Number(Math.abs(value) < 1 ? value.toFixed(decimals) : value.toPrecision(decimals + 1));

/** What rounds to 0 is shown with one digit. */
const asShown = (value: number): number => rounded(value) || Number(value.toPrecision(1));
