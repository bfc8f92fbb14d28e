import { evaluate } from '../expr/evaluate.ts';
import { cellOf, type Ref } from '../expr/ref.ts';
import { asShown, roundedTo } from './as-shown.ts';
import { definition } from './definitions.ts';
import type { Model } from './network.ts';
import { roundedTrace } from './paper-trace.ts';
import { cellValue, scopeOf, type Trace } from './trace.ts';

/** Half a unit of the last of so many decimals: as far as a number is off that was rounded once. */
export const halfUnit = (decimals: number): number => 0.5 * 10 ** -decimals;

/**
 * What a cell comes to for who works with so many decimals: with every quantity rounded before it is used
 * further, from what the reader has set on; and with the cells that it is computed from as the page
 * shows them. Throws where the cell is not a computed one.
 */
export function byHand(ref: Ref, trace: Trace, model: Model, decimals: number): readonly number[] {
  const rounded = (value: number) => roundedTo(value, decimals);
  const { name } = cellOf(ref);
  const shown = asShown(trace, decimals);
  const once = evaluate(definition(name, model)!, scopeOf(shown, model));
  return [cellValue(roundedTrace(shown, model, rounded), ref), cellValue({ [name]: once }, ref)];
}
