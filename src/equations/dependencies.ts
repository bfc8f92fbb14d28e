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
export function targetsOf(ref: Ref, sizes: Sizes): readonly Ref[] {
  return computedOf(sizes)
    .flatMap((name) => refsOf(name, sizes))
    .filter((target) => sourcesOf(target, sizes).includes(ref));
}
