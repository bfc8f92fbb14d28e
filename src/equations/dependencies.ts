import { cells } from '../expr/cells.ts';
import { entry } from '../expr/entry.ts';
import type { Sizes } from '../expr/names.ts';
import { cellOf, type Ref, refsOf } from '../expr/ref.ts';
import { computedOf, definition } from './definitions.ts';

/** The cells that a cell is computed from, in the order in which its formula names them. */
export function sourcesOf(ref: Ref, sizes: Sizes): readonly Ref[] {
  const { name, row, column } = cellOf(ref);
  const formula = definition(name, sizes);
  return formula ? cells(entry(formula, row, column, sizes), sizes) : [];
}

/** The cells that are computed from a cell. */
export const targetsOf = (ref: Ref, sizes: Sizes): readonly Ref[] =>
  computedCells(sizes).flatMap(({ target, sources }) => (sources.has(ref) ? [target] : []));

interface ComputedCell {
  readonly target: Ref;
  readonly sources: ReadonlySet<Ref>;
}

/** Every computed cell of a network, worked out once for the same sizes: pointing asks in each frame. */
function computedCells(sizes: Sizes): readonly ComputedCell[] {
  const found =
    known.get(sizes) ??
    computedOf(sizes)
      .flatMap((name) => refsOf(name, sizes))
      .map((target) => ({ target, sources: new Set(sourcesOf(target, sizes)) }));
  known.set(sizes, found);
  return found;
}
const known = new WeakMap<Sizes, readonly ComputedCell[]>();
