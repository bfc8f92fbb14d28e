import type { BrokenRule } from '../equations/broken-rule.ts';
import type { NotationId } from '../expr/notation/notation.ts';
import type { Ref } from '../expr/ref.ts';
import { contents } from '../lessons/contents.ts';
import type { ChapterHead, ChapterId } from '../lessons/step.ts';
import type { Filled } from './filled.ts';
import { type DatasetId, datasetOf } from './datasets.ts';
import type { Own, Values } from './own.ts';
import type { Practice } from './practice.ts';
import { firstPolicy } from './first-policy.ts';
import { firstExample } from './first-example.ts';

/** The numbers that the reader sets. */
export interface Numbers {
  readonly dataset: DatasetId;
  /**
   * By the names of quantities; all examples, and the weights of hidden nodes that are not shown. The
   * chapters of the series share them: what is set in one is seen in the others.
   */
  readonly values: Values;
  /** The reader's own network, and its numbers. */
  readonly own: Own;
  /** What it was when the reader began with it: an example, as a rule. */
  readonly began: Own;
  /** The reader's policy and its numbers, and what they were at the beginning: those of a task. */
  readonly policy: Own;
  readonly policyBegan: Own;
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
  | 'four-hidden-nodes'
  | 'dead-relu'
  | 'saturated-softmax'
  | 'equal-nodes'
  | 'exploding-chain'
  | 'equal-rewards'
  | 'sure-policy';

/** The pictures of the gradient, in the order of their tabs; those of a policy are of actions and draws. */
export const picturesOfPredictions = ['slope', 'landscape', 'check', 'descent'] as const;
export const picturesOfPolicies = ['scores', 'samples', 'training', 'check'] as const;
export const pictureIds = [...new Set([...picturesOfPredictions, ...picturesOfPolicies])];
export type PictureId = (typeof pictureIds)[number];

/** The least that the quotient's ε can be, as a power of ten; 10⁰ is the greatest. */
export const smallestExponent = -14;

/** Where a reader can ask to go: a step of a chapter, or a situation that can be seen in it. */
export interface Destination {
  readonly chapter: ChapterId;
  readonly step?: string;
  readonly situation?: SituationId;
  readonly link?: Link;
}

/** An address that holds more than a step. */
export interface Link {
  /** From `#` on. */
  readonly hash: string;
  /** What the page's own entry in the browser's history has beside it; from elsewhere there is nothing. */
  readonly beside?: unknown;
}

/** All that the reader has chosen; everything else on the page follows from it. */
export interface Choices {
  readonly numbers: Numbers;
  /**
   * A further row of inputs, to be predicted and not learnt from: no part of the numbers, from which all
   * of the derivation follows. As long as a row can be; a network uses the first of it.
   */
  readonly query: Readonly<Record<ChapterHead['numbers'], readonly number[]>>;
  readonly chapter: ChapterId;
  /** Each chapter's open step. */
  readonly steps: Readonly<Record<ChapterId, string>>;
  /**
   * The example in focus, counted from zero; also the row that one-example chapters use. Until the reader
   * picks one, that on which the chapter opens.
   */
  readonly example: number | null;
  /**
   * The input in focus, then the unit of layer 1, 2 …, counted from zero, 0 where nothing is said. Empty
   * until the reader picks one: then those on which the chapter opens.
   */
  readonly units: readonly number[];
  /** What is pointed at: a ref, or a ref in which a star stands for every row or column. */
  readonly pointed: string | null;
  /** The cells that the reader has followed, from the one first chosen to the one looked at. */
  readonly trail: readonly Ref[];
  /** The paths of weights that the reader has taken out of the sum, by their ids. */
  readonly muted: readonly string[];
  /** The open picture of the gradient. */
  readonly picture: PictureId;
  /** The weights that the reader has put on the axes of the landscape; until then those in focus. */
  readonly axes: { readonly across?: Ref; readonly up?: Ref };
  /** How the loss of a run is drawn, and the power of ten of the quotient's ε; null where that is not open. */
  readonly plots: { readonly log: boolean; readonly epsilon: number | null };
  /** Which draws of a policy are seen, by their seed and number, and how far it has been trained by them. */
  readonly draws: { readonly seed: number; readonly count: number; readonly trained: number };
  /** How numbers are written on paper: to so many decimals, 2 to 6, and rounded before they are used further. */
  readonly sheet: { readonly digits: number; readonly paper: boolean };
  /** What a teacher has covered until a guess: names of quantities, cells, and what else has a place. */
  readonly covered: readonly string[];
  /** What of it is covered only while the open step's question waits for an answer: no link says so. */
  readonly asked: readonly string[];
  /** What fills the screen; null where all of the page is seen. */
  readonly filled: Filled | null;
  readonly notation: NotationId;
  /** The exercise that is open, about the open step and the chapter's network. */
  readonly practice: Practice | null;
  /** The rule of the backward pass that the reader has broken, to see how the mistake shows. */
  readonly broken: BrokenRule | null;
  /** The number of the only layer in which it is broken; null where it is broken in every layer. */
  readonly brokenIn: number | null;
  /** An address that named no step; until the reader goes on. */
  readonly lost: string | null;
  /** What of a link could not be read, a sentence each; until the reader has seen it. */
  readonly leftOut: readonly string[];
  /** The numbers of last time, for a reader who comes without a link; until they are taken or not. */
  readonly offered: Link | null;
  /** Where the reader asked to go while its chapter is not here; until they get there or go elsewhere. */
  readonly awaited: { readonly destination: Destination; readonly failed: boolean } | null;
}

export const mostNodes = 4;

const column = (values: readonly number[]) => values.map((value) => [value]);

/** The quantities that a data set sets, by their names. */
export function valuesOf(dataset: DatasetId): Numbers['values'] {
  const { X, y } = datasetOf(dataset);
  return { X, y: column(y) };
}

/** Whether the examples and labels are no longer those of the data set that they were. */
export const isDataChanged = ({ dataset, values: { X, y } }: Numbers): boolean => {
  const given = datasetOf(dataset);
  return String([X, y]) !== String([given.X, given.y]);
};

/** The numbers of a data set, with the weights that every data set starts from. */
export function numbersOf(dataset: DatasetId): Numbers {
  return {
    dataset,
    values: {
      ...valuesOf(dataset),
      W: column([0.4, -0.7, 0.2]),
      // As wide and as high as for the most hidden nodes: a network uses the first of them.
      W1: [
        [0.4, -0.7, 0.6, -0.2],
        [-0.3, 0.9, 0.2, 0.5],
        [0.1, -0.2, -0.5, 0.8],
      ],
      W2: column([0.9, -0.6, 0.3, -0.8]),
      rate: [[1]],
    },
    own: firstExample,
    began: firstExample,
    policy: firstPolicy,
    policyBegan: firstPolicy,
    nodes: 2,
  };
}

/** Like no example of the start, and without a zero. */
export const firstQuery: readonly number[] = [0.3, -0.8, 0.6, -0.2, 0.7, -0.5];

export const initialChoices = (): Choices => ({
  numbers: numbersOf('default'),
  query: { series: firstQuery, own: firstQuery, policy: firstQuery },
  chapter: 'one-layer-batch',
  steps: Object.fromEntries(contents.map(({ id, first }) => [id, first])) as Choices['steps'],
  example: null,
  units: [],
  pointed: null,
  trail: [],
  muted: [],
  picture: 'slope',
  axes: {},
  plots: { log: false, epsilon: null },
  draws: { seed: 1, count: 10, trained: 0 },
  covered: [],
  asked: [],
  sheet: { digits: 3, paper: false },
  filled: null,
  notation: 'blog',
  practice: null,
  broken: null,
  brokenIn: null,
  lost: null,
  leftOut: [],
  offered: null,
  awaited: null,
});
