import { axesOf, isIndexed, type Name, sizeOf, type Sizes } from '../alphabet.ts';
import type { Index } from '../tree.ts';

/** How a quantity, a row or an entry is written; each way of writing it reads the same parts. */
export interface Sign {
  readonly base: string;
  /** Written before the base and upright with it: Δ. */
  readonly before?: string;
  /** Upright and bold: ones. */
  readonly bold?: boolean;
  readonly accent?: 'hat' | 'tilde';
  readonly below?: string;
  readonly above?: string;
  /** Written behind all of it: the [f] of E[f]. */
  readonly after?: string;
  /** Where given, the sign is of the derivative of this, the loss, with respect to what the rest says. */
  readonly gradient?: string;
}

/** What of a quantity is written: all of it, one row, or one entry. */
export interface Place {
  readonly row?: Index;
  readonly column?: Index;
}

export type NotationId = 'blog' | 'textbook' | 'columns' | 'numpy';

/** A mathematical way of writing the quantities of these networks and the products between them. */
export interface Notation {
  readonly id: NotationId;
  readonly title: string;
  /**
   * What an example is. The project keeps them as rows; where they are columns, every formula and
   * every matrix is written as the transpose of its value.
   */
  readonly examples: 'rows' | 'columns';
  readonly sign: (name: Name, place: Place, sizes: Sizes) => Sign;
  /** LaTeX of the operators; a product written by juxtaposition is an empty text. */
  readonly operators: {
    readonly matrixProduct: string;
    readonly elementwise: string;
    readonly times: string;
  };
}

/** The indices of a place that say which, as a reader counts them: from one. */
export function indicesOf(name: Name, place: Place, sizes: Sizes): { row: string; column: string } {
  const [down, across] = axesOf(name, sizes);
  const written = (index: Index | undefined, axis: typeof down) =>
    index === undefined || !isIndexed(axis, sizes) ? '' : counted(index);
  return { row: written(place.row, down), column: written(place.column, across) };
}

/** Two indices side by side; with a comma where one of them can have two digits. */
export const sideBySide = (name: Name, sizes: Sizes, ...indices: readonly string[]): string =>
  indices
    .filter((index) => index !== '')
    .join(axesOf(name, sizes).some((axis) => sizeOf(axis, sizes) > 9) ? ',' : '');

/** An index as a reader counts it: from one. */
export const counted = (index: Index): string =>
  typeof index === 'number' ? String(index + 1) : index;
