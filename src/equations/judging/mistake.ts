import type { Expr } from '../../expr/tree.ts';

/** What is done wrong in one place of a line. */
export type MistakeId =
  /** A transpose is left out, or is one too many; or all of the line is transposed. */
  | 'transposeForgotten'
  | 'transposed'
  | 'turned'
  /** The factors of a matrix product stand the other way round. */
  | 'swapped'
  /** ∗ for ·, and · for ∗. */
  | 'elementwise'
  | 'product'
  /** + for −, a difference the other way round, or a minus that is one too many or missing. */
  | 'sign'
  /** σ′ of the output for σ′ of the sum, as a (1 − a) is σ′(z). */
  | 'slopeOfOutput'
  /** All factors of the slope of an activation are left out, or are there twice. */
  | 'slopeForgotten'
  | 'slopeTwice'
  /** The slope of another activation, as 1 − a² where the layer has a sigmoid. */
  | 'slopeOfAnother'
  /** One factor is left out: a, 1 − a, ½, 1/n, α … */
  | 'factorForgotten'
  /** 1 − a is only a. */
  | 'oneMinusForgotten'
  /** What is divided by the number of examples, or of entries, and should not be; or is doubled or halved. */
  | 'averaged'
  | 'doubled'
  /** The mean of the examples is taken before the product in place of a sum of products. */
  | 'averagedFirst'
  /** One term of a sum is all that is there, or it is all that is missing. */
  | 'sumForgotten'
  | 'pathForgotten'
  /** A term of a sum that is written out is left out. */
  | 'termForgotten'
  /** Weights after the step for those before it, and the reverse. */
  | 'updated'
  | 'stale'
  /** The same kind of quantity of the layer before or after. */
  | 'layer'
  /** A sum for an output, a label for a prediction, and the reverse. */
  | 'sumForOutput'
  | 'labelForPrediction'
  /** A function for its slope and the reverse; or the function left out. */
  | 'functionForSlope'
  | 'functionForgotten'
  /** Another entry, or row and column exchanged. */
  | 'index'
  | 'indicesSwapped';

/** A change of one part of a formula. */
export interface Change {
  readonly id: MistakeId;
  readonly instead: Expr;
}

/** A formula with one mistake in it. */
export interface Mistake {
  readonly id: MistakeId;
  /** The part of the right formula that is changed, and what stands in its place. */
  readonly part: Expr;
  readonly instead: Expr;
  /** All of the wrong formula. */
  readonly formula: Expr;
}
