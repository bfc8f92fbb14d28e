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
export function spokenName(name: Name, notation: NotationId, sizes: Sizes): string {
  if (notation === 'numpy') return numpyName(name, sizes);
  if (isGradient(name)) return `gradient of ${spokenName(plainOf(name), notation, sizes)}`;
  if (isUpdated(name)) return `new ${spokenName(plainOf(name), notation, sizes)}`;
  if (sizes.policy) return policyWords[name] ?? name;
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
    case 'baseline':
    case 'input':
    case 'label':
    case 'weights':
    case 'bias':
    case 'sum':
      return name;
  }
}

/** What is called otherwise where a network chooses actions. */
const policyWords: Readonly<Record<Name, string>> = {
  y: 'reward f',
  yHat: 'probability p',
  z: 'theta',
  delta1: 'delta theta',
  L: 'expected reward',
  rate: 'learning rate',
};

/** The name of a cell as it is said aloud: "X, example 2, component 3". */
export function spokenCell(
  name: Name,
  row: number,
  column: number,
  sizes: Sizes,
  notation: NotationId,
): string {
  if (notation === 'numpy') return numpyEntry(name, row, column, sizes);
  const words = isInColumns(notation) ? ['column', 'row'] : ['row', 'column'];
  const places = axesOf(name, sizes).flatMap((axis, side) => {
    if (!isIndexed(axis, sizes)) return [];
    const word = notation === 'blog' ? wordOf(axis, sizes) : words[side];
    return [`${word} ${[row, column][side] + 1}`];
  });
  // What comes first in the formula comes first aloud: the row.
  if (isInColumns(notation)) places.reverse();
  return [spokenName(name, notation, sizes), ...places].join(', ');
}

/** The same of a cell by its ref. */
export function spokenRef(ref: Ref, sizes: Sizes, notation: NotationId): string {
  const { name, row, column } = cellOf(ref);
  return spokenCell(name, row, column, sizes, notation);
}

/** What one of an axis is called. */
function wordOf(axis: Axis, { policy }: Sizes): string {
  if (axis === 'example') return policy ? 'state' : 'example';
  if (axis === 0) return 'component';
  return policy ? 'action' : 'node';
}
