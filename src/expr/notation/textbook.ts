import { axesOf, isIndexed, type Name, quantityOf, type Sizes } from '../alphabet.ts';
import { lettersOf } from './letters.ts';
import { indicesOf, type Notation, type Place, sideBySide, type Sign } from './notation.ts';
import { signsFrom } from './signs-from.ts';

/** The textbooks' way: row and column below, the layer above in brackets, δ for the error signal. */
export const textbook: Notation = {
  id: 'textbook',
  title: 'Textbook',
  examples: 'rows',
  sign: signsFrom(sign),
  operators: { matrixProduct: '', elementwise: '\\odot', times: '' },
};

function sign(name: Name, place: Place, sizes: Sizes): Sign {
  const { kind, layer } = quantityOf(name);
  const { row, column } = indicesOf(name, place, sizes);
  const below = sideBySide(name, sizes, row, column) || undefined;
  const above = layer === undefined ? undefined : `(${layer})`;
  const isMatrix = axesOf(name, sizes).every((axis) => isIndexed(axis, sizes));
  /** A capital for all of a matrix, a small letter for a row, an entry or a single column. */
  const letter = (capital: string, small: string) =>
    place.row === undefined && isMatrix ? capital : small;
  const letters = lettersOf(sizes);
  switch (kind) {
    case 'input':
      return { base: letter('X', 'x'), below };
    case 'label':
      return { base: letters.label, below };
    case 'output':
      return layer === undefined
        ? { ...letters.prediction, below }
        : { base: letter('A', 'a'), above, below };
    case 'sum':
      return { base: sizes.policy ? letters.sum : letter('Z', 'z'), above, below };
    case 'error':
      return { base: 'δ', above, below };
    case 'weights':
      return { base: place.row === undefined ? 'W' : 'w', above, below };
    case 'bias':
      return { base: 'b', above, below };
    case 'loss':
      return letters.objective;
    case 'rate':
      return { base: 'α' };
    case 'baseline':
      return { base: 'b' };
  }
}
