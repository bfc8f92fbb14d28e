import type { ComponentType, ReactNode } from 'react';
import type { Equation } from '../equations/line.ts';
import type { Name, Sizes } from '../expr/names.ts';

/** The part of the work that a step belongs to. */
export type Pass = 'forward' | 'loss' | 'backward' | 'update';

/**
 * A term in the prose that names a quantity; the page links it to every place that shows it.
 * Without words of its own it is written as the quantity's symbol.
 */
export type Term = ComponentType<{
  of: Name;
  /** Only the part of the quantity that is in focus: one example's, one weight's. */
  focused?: boolean;
  children?: ReactNode;
}>;

export interface Step {
  /** The step's place in the address: short, of letters and hyphens. */
  readonly id: string;
  readonly title: string;
  readonly pass: Pass;
  /** The line beside the title in the outline. */
  readonly key?: Equation;
  /** The lines that the open step shows below its prose. */
  readonly lines: Equation;
  /** The line that the stage shows as matrices. */
  readonly product: Equation;
  /** How the stage first reads a transposed product; assembled where nothing is said. */
  readonly way?: 'entry' | 'example';
  /** The quantities that the step is about, lit on the stage. */
  readonly lit: readonly Name[];
  /** What to say before the formulas do. */
  readonly Prose: ComponentType<{ Q: Term }>;
  /** A derivation that the step uses and that a reader may open. */
  readonly aside?: {
    readonly title: string;
    readonly lines: Equation;
    readonly Prose: ComponentType<{ Q: Term }>;
  };
}

export type ChapterId = 'one-layer-batch' | 'two-layer-single' | 'two-layer-batch';

/** What has to be known of a chapter to go there. */
export interface ChapterHead {
  readonly id: ChapterId;
  readonly number: number;
  readonly title: string;
  /** The id of its first step. */
  readonly first: string;
  /** The network's sizes with so many hidden nodes. */
  readonly sizes: (nodes: number) => Sizes;
}

export interface Chapter extends ChapterHead {
  readonly steps: readonly Step[];
  /** What to take away, at the end. */
  readonly Takeaway: ComponentType<{ Q: Term }>;
}
