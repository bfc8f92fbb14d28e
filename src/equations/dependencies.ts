import { cells } from '../expr/cells.ts';
import { entry } from '../expr/entry.ts';
import type { Model } from './network.ts';
import { cellOf, type Ref, refsOf } from '../expr/ref.ts';
import { computedOf, definition } from './definitions.ts';

/** The cells that a cell is computed from, in the order in which its formula names them. */
export function sourcesOf(ref: Ref, model: Model): readonly Ref[] {
  const { name, row, column } = cellOf(ref);
  const formula = definition(name, model);
  return formula ? cells(entry(formula, row, column, model), model) : [];
}

/** The cells that are computed from a cell. */
export const targetsOf = (ref: Ref, model: Model): readonly Ref[] =>
  computedCells(model).flatMap(({ target, sources }) => (sources.has(ref) ? [target] : []));

interface ComputedCell {
  readonly target: Ref;
  readonly sources: ReadonlySet<Ref>;
}

/** Every computed cell of a network, worked out once for the same model: pointing asks in each frame. */
function computedCells(model: Model): readonly ComputedCell[] {
  const found =
    known.get(model) ??
    computedOf(model)
      .flatMap((name) => refsOf(name, model))
      .map((target) => ({ target, sources: new Set(sourcesOf(target, model)) }));
  known.set(model, found);
  return found;
}
const known = new WeakMap<Model, readonly ComputedCell[]>();
