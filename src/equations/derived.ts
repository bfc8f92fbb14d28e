import type { Name } from '../expr/alphabet.ts';
import type { Equation } from './line.ts';

/** The part of the work that a step belongs to. */
export type Pass = 'forward' | 'loss' | 'backward' | 'update';

/** What a step derives; what is said of it is another matter. */
export interface Derived {
  /** What it is about, and of which layer: `paths-2`. One of its kind in a derivation. */
  readonly about: string;
  readonly pass: Pass;
  /** The line beside the title in the outline. */
  readonly key?: Equation;
  /** The lines that the open step shows below its prose. */
  readonly lines: Equation;
  /** The line that the stage shows as matrices; with none, it shows what the step is about. */
  readonly product: Equation;
  /** How the stage first reads a transposed product; assembled where nothing is said. */
  readonly way?: 'entry' | 'example';
  /** The quantities that the step is about, lit on the stage. */
  readonly lit: readonly Name[];
  /** The weights whose entry in focus the step follows along its paths to the loss. */
  readonly paths?: Name;
  /** The weights whose entry in focus is drawn with its paths to the loss, one an example. */
  readonly meeting?: Name;
  /** How the slope that the step uses is found, for a reader who wants to know. */
  readonly aside?: Equation;
}
