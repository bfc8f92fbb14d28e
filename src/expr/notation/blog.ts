import { type Name, quantityOf, type Sizes } from '../alphabet.ts';
import { lettersOf } from './letters.ts';
import { indicesOf, type Notation, type Place, sideBySide, type Sign } from './notation.ts';
import { signsFrom } from './signs-from.ts';

/** The series' way: the example below, the component or node above, the layer before the example. */
export const blog: Notation = {
  id: 'blog',
  title: 'Blog',
  examples: 'rows',
  sign: signsFrom(sign),
  operators: { matrixProduct: '\\cdot', elementwise: '*', times: '\\times' },
};

function sign(name: Name, place: Place, sizes: Sizes): Sign {
  const { kind, layer } = quantityOf(name);
  const { row, column } = indicesOf(name, place, sizes);
  const letters = lettersOf(sizes);
  // A policy has one layer, and its actions are counted below: p², above, would read as a square.
  const above = (!sizes.policy && column) || undefined;
  const number = layer === undefined ? '' : String(layer);
  const below = (...indices: string[]) =>
    (sizes.policy
      ? sideBySide(name, sizes, row, column)
      : indices.filter((index) => index).join(',')) || undefined;
  switch (kind) {
    case 'input':
      return place.column === undefined && sizes.examples > 1
        ? { base: 'X', below: below(row) }
        : { base: 'x', below: below(row), above };
    case 'label':
      return { base: letters.label, below: below(row), above };
    case 'output':
      return layer === undefined
        ? { ...letters.prediction, below: below(row), above }
        : { base: 'l', below: below(number, row), above };
    case 'sum':
      return { base: letters.sum, below: below(number, row), above };
    case 'error':
      return {
        base: sizes.policy ? letters.sum : 'l',
        before: 'Δ',
        below: below(number, row),
        above,
      };
    case 'weights': {
      if (place.row === undefined) return { base: 'W', below: below(number) };
      // The only layer's only node needs no index of its own, and leaves the place below to the input.
      if (!number && !column) return { base: 'w', below: below(row) };
      if (sizes.policy) return { base: 'w', below: below() };
      return { base: 'w', below: below(number), above: sideBySide(name, sizes, row, column) };
    }
    case 'bias':
      return { base: 'b', below: below(number), above };
    case 'loss':
      return letters.objective;
    case 'rate':
      return { base: 'α' };
    case 'baseline':
      return { base: 'b' };
  }
}
