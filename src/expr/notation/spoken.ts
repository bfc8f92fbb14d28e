import {
  type Axis,
  axesOf,
  isGradient,
  isIndexed,
  isUpdated,
  type Name,
  plainOf,
  quantityOf,
  type Sizes,
} from '../alphabet.ts';
import { numpyEntry, numpyName } from '../numpy-name.ts';
import { cellOf, type Ref } from '../ref.ts';
import type { NotationId } from './notation.ts';
import { isInColumns } from './notations.ts';

/** The name of a quantity as it is said aloud, in a notation. */
export function spokenName(name: Name, notation: NotationId): string {
  if (notation === 'numpy') return numpyName(name);
  if (isGradient(name)) return `gradient of ${spokenName(plainOf(name), notation)}`;
  if (isUpdated(name)) return `new ${spokenName(plainOf(name), notation)}`;
  const { kind, layer } = quantityOf(name);
  switch (kind) {
    case 'output':
      if (layer === undefined) return 'y hat';
      return notation === 'blog' ? name : `A${layer}`;
    case 'error':
      return notation === 'blog' ? `delta l${layer}` : `delta ${layer}`;
    case 'loss':
      return 'loss';
    case 'rate':
      return 'learning rate';
    case 'input':
    case 'label':
    case 'weights':
    case 'bias':
    case 'sum':
      return name;
  }
}

/** The name of a cell as it is said aloud: "X, example 2, component 3". */
export function spokenCell(
  name: Name,
  row: number,
  column: number,
  sizes: Sizes,
  notation: NotationId,
): string {
  if (notation === 'numpy') return numpyEntry(name, row, column);
  const words = isInColumns(notation) ? ['column', 'row'] : ['row', 'column'];
  const places = axesOf(name, sizes).flatMap((axis, side) => {
    if (!isIndexed(axis, sizes)) return [];
    const word = notation === 'blog' ? wordOf(axis) : words[side];
    return [`${word} ${[row, column][side] + 1}`];
  });
  // What comes first in the formula comes first aloud: the row.
  if (isInColumns(notation)) places.reverse();
  return [spokenName(name, notation), ...places].join(', ');
}

/** The same of a cell by its ref. */
export function spokenRef(ref: Ref, sizes: Sizes, notation: NotationId): string {
  const { name, row, column } = cellOf(ref);
  return spokenCell(name, row, column, sizes, notation);
}

/** What one of an axis is called. */
const wordOf = (axis: Axis): string => {
  if (axis === 'example') return 'example';
  return axis === 0 ? 'component' : 'node';
};
