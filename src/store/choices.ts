import type { BrokenRule } from '../expr/names.ts';
import type { NotationId } from '../expr/notation/notation.ts';
import type { Ref } from '../expr/ref.ts';
import { contents } from '../lessons/contents.ts';
import type { ChapterId } from '../lessons/step.ts';
import { type DatasetId, datasetOf } from './datasets.ts';

/** The numbers that the reader sets. Weights of hidden nodes that are not shown are kept. */
export interface Numbers {
  readonly dataset: DatasetId;
  /** 4×3 */
  readonly X: readonly (readonly number[])[];
  /** 4×1 */
  readonly y: readonly (readonly number[])[];
  /** 3×1 */
  readonly W: readonly (readonly number[])[];
  /** 3×4, of which the first columns are used */
  readonly W1: readonly (readonly number[])[];
  /** 4×1, of which the first rows are used */
  readonly W2: readonly (readonly number[])[];
  /** 1×1 */
  readonly rate: readonly (readonly number[])[];
  /** Hidden nodes in use, 1 to 4. */
  readonly nodes: number;
  /** The situation that these numbers are, and where, as long as only descent and the rate have changed them. */
  readonly situation?: { readonly id: SituationId; readonly chapter: ChapterId };
}

export type SituationId =
  | 'saturated'
  | 'equal-weights'
  | 'perfect-fit'
  | 'contradiction'
  | 'zero-column'
  | 'one-hidden-node'
  | 'four-hidden-nodes';

/** All that the reader has chosen; everything else on the page follows from it. */
export interface Choices {
  readonly numbers: Numbers;
  readonly chapter: ChapterId;
  /** Each chapter's open step. */
  readonly steps: Readonly<Record<ChapterId, string>>;
  /** The entry in focus, counted from zero; `example` is also the row that one-example chapters use. */
  readonly example: number;
  readonly component: number;
  readonly node: number;
  /** What is pointed at: a ref, or a ref in which a star stands for every row or column. */
  readonly pointed: string | null;
  /** The cells that the reader has followed, from the one first chosen to the one looked at. */
  readonly trail: readonly Ref[];
  readonly notation: NotationId;
  /** The rule of the backward pass that the reader has broken, to see how the mistake shows. */
  readonly broken: BrokenRule | null;
  /** An address that named no step; until the reader goes on. */
  readonly lost: string | null;
}

export const mostNodes = 4;

const column = (values: readonly number[]) => values.map((value) => [value]);

/** The numbers of a data set, with the weights that every data set starts from. */
export function numbersOf(dataset: DatasetId): Numbers {
  const { X, y } = datasetOf(dataset);
  return {
    dataset,
    X,
    y: column(y),
    W: column([0.4, -0.7, 0.2]),
    W1: [
      [0.4, -0.7, 0.6, -0.2],
      [-0.3, 0.9, 0.2, 0.5],
      [0.1, -0.2, -0.5, 0.8],
    ],
    W2: column([0.9, -0.6, 0.3, -0.8]),
    rate: [[1]],
    nodes: 2,
  };
}

export const initialChoices = (): Choices => ({
  numbers: numbersOf('default'),
  chapter: 'one-layer-batch',
  steps: Object.fromEntries(contents.map(({ id, first }) => [id, first])) as Choices['steps'],
  example: 0,
  component: 0,
  node: 0,
  pointed: null,
  trail: [],
  notation: 'blog',
  broken: null,
  lost: null,
});
