import {
  axesOf,
  beforeUpdate,
  isGradient,
  isUpdated,
  type Name,
  type Sizes,
  sizeOf,
  weightsOfGradient,
} from '../names.ts';
import { numpyEntry, numpyName } from '../numpy-name.ts';
import type { NotationId } from './notation.ts';

const blogWords: Partial<Record<Name, string>> = {
  yHat: 'y hat',
  L: 'loss',
  delta1: 'delta l1',
  delta2: 'delta l2',
  rate: 'learning rate',
};
const textbookWords: Partial<Record<Name, string>> = {
  ...blogWords,
  z1: 'Z1',
  l1: 'A1',
  delta1: 'delta 1',
  delta2: 'delta 2',
};

/** The name of a quantity as it is said aloud, in a notation. */
export function spokenName(name: Name, notation: NotationId): string {
  if (notation === 'numpy') return numpyName(name);
  if (isGradient(name)) return `gradient of ${spokenName(weightsOfGradient[name], notation)}`;
  if (isUpdated(name)) return `new ${spokenName(beforeUpdate[name], notation)}`;
  return (notation === 'blog' ? blogWords : textbookWords)[name] ?? name;
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
  const places = axesOf(name, sizes).flatMap((axis, side) => {
    if (axis === 'one' || (axis === 'example' && sizeOf(axis, sizes) === 1)) return [];
    const word = notation === 'textbook' ? ['row', 'column'][side] : axis;
    return [`${word} ${[row, column][side] + 1}`];
  });
  return [spokenName(name, notation), ...places].join(', ');
}
