import type { Name, Sizes } from '../names.ts';
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
  sign(name: Name, place: Place, sizes: Sizes): Sign;
  /** LaTeX of the operators; a product written by juxtaposition is an empty text. */
  readonly operators: {
    readonly matrixProduct: string;
    readonly elementwise: string;
    readonly times: string;
  };
}

/** An index as a reader counts it: from one. */
export const counted = (index: Index): string =>
  typeof index === 'number' ? String(index + 1) : index;
