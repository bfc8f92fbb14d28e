import { indicesOf, type Notation, sideBySide } from './notation.ts';
import { textbook } from './textbook.ts';

/**
 * The other textbooks' way, z = W a + b: an example is a column, and every letter stands for the
 * transpose of what the project keeps under its name. The letters are those of the textbooks that
 * have rows; the indices are again row and column, but of the transposed matrix.
 */
export const columns: Notation = {
  ...textbook,
  id: 'columns',
  title: 'Columns',
  examples: 'columns',
  sign(name, place, sizes) {
    const { row, column } = indicesOf(name, place, sizes);
    const below = sideBySide(name, sizes, column, row) || undefined;
    return { ...textbook.sign(name, place, sizes), below };
  },
};
