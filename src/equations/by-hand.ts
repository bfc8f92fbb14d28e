import type { Matrix } from '../core/matrix.ts';
import { evaluate } from '../expr/evaluate.ts';
import type { Name } from '../expr/alphabet.ts';
import { cellOf, type Ref } from '../expr/ref.ts';
import { computedOf, definition } from './definitions.ts';
import { chosenOf, type Model } from './network.ts';
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
  const shown = Object.fromEntries(
    Object.entries(trace).map(([each, matrix]) => [each, mapped(matrix!, asShown)]),
  );
  const once = evaluate(definition(name, model)!, scopeOf(shown, model));
  return [cellValue(worked(trace, model), ref), cellValue({ [name]: once }, ref)];
}

/** Every quantity, each rounded as soon as it is computed. */
function worked(trace: Trace, model: Model): Trace {
  const result: Partial<Record<Name, Matrix>> = {};
  for (const name of chosenOf(model)) result[name] = mapped(trace[name]!, asShown);
  for (const name of computedOf(model)) {
    result[name] = mapped(evaluate(definition(name, model)!, scopeOf(result, model)), rounded);
  }
  return result;
}

const mapped = (matrix: Matrix, each: (value: number) => number): Matrix => ({
  ...matrix,
  values: matrix.values.map(each),
});

const rounded = (value: number): number =>
  Number(Math.abs(value) < 1 ? value.toFixed(decimals) : value.toPrecision(decimals + 1));

/** What rounds to 0 is shown with one digit. */
const asShown = (value: number): number => rounded(value) || Number(value.toPrecision(1));
