import {
  beforeUpdate,
  type Gradient,
  isGradient,
  isUpdated,
  type Name,
  type Sizes,
  type Updated,
  weightsOfGradient,
} from '../names.ts';
import type { Index } from '../tree.ts';

/** How a quantity, a row or an entry is written; each way of writing it reads the same parts. */
export interface Sign {
  readonly base: string;
  /** Written before the base and upright with it: Δ. */
  readonly before?: string;
  readonly accent?: 'hat' | 'tilde';
  readonly below?: string;
  readonly above?: string;
  /** Where true, the sign is of the derivative of the loss with respect to what the rest says. */
  readonly gradient?: boolean;
}

/** What of a quantity is written: all of it, one row, or one entry. */
export interface Place {
  readonly row?: Index;
  readonly column?: Index;
}

export type NotationId = 'blog' | 'textbook' | 'numpy';

/** A mathematical way of writing the quantities of these networks and the products between them. */
export interface Notation {
  readonly id: NotationId;
  readonly title: string;
  readonly sign: (name: Name, place: Place, sizes: Sizes) => Sign;
  /** LaTeX of the operators; a product written by juxtaposition is an empty text. */
  readonly operators: {
    readonly matrixProduct: string;
    readonly elementwise: string;
    readonly times: string;
  };
}

/** A quantity with a letter of its own; a gradient and an updated one are written by that of another. */
export type Lettered = Exclude<Name, Gradient | Updated>;

/** The signs of all quantities, from those of the lettered ones: ∂L/∂W and W̃ are written with W. */
export const signsFrom =
  (own: (name: Lettered, place: Place, sizes: Sizes) => Sign): Notation['sign'] =>
  (name, place, sizes) => {
    if (isGradient(name)) {
      return { ...own(weightsOfGradient[name], place, sizes), gradient: true };
    }
    if (isUpdated(name)) return { ...own(beforeUpdate[name], place, sizes), accent: 'tilde' };
    return own(name, place, sizes);
  };

/** An index as a reader counts it: from one. */
export const counted = (index: Index): string =>
  typeof index === 'number' ? String(index + 1) : index;
