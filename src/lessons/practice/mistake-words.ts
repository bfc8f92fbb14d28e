import type { Mistake, MistakeId } from '../../equations/judging/mistake.ts';

/** What a mistake is called, short enough to be picked from a list. */
export const mistakeTitle: Readonly<Record<MistakeId, string>> = {
  transposeForgotten: 'A transpose is missing',
  transposed: 'A transpose too many',
  turned: 'All of it is transposed',
  swapped: 'The factors stand in the wrong order',
  elementwise: 'Entry by entry, where matrices should be multiplied',
  product: 'A product of matrices, where entries should meet entries',
  sign: 'A wrong sign',
  slopeOfOutput: 'The slope is taken of the output, not of the sum',
  slopeForgotten: 'The slope of the activation is missing',
  slopeTwice: 'The slope of the activation is there twice',
  slopeOfAnother: 'The slope is that of another activation',
  factorForgotten: 'A factor is missing',
  oneMinusForgotten: 'A “1 −” is missing',
  averaged: 'It is averaged, and should not be',
  averagedFirst: 'The mean is taken before the product',
  doubled: 'A factor of 2 or of ½ too many',
  sumForgotten: 'One term stands for the whole sum',
  pathForgotten: 'One term of the sum is left out',
  termForgotten: 'A term is missing',
  updated: 'Weights from after the step',
  stale: 'Weights from before the step',
  layer: 'A quantity of another layer',
  sumForOutput: 'Weighted sums and outputs are mixed up',
  labelForPrediction: 'The label stands for the prediction',
  functionForSlope: 'A function and its slope are mixed up',
  functionForgotten: 'The activation is left out',
  index: 'Another entry than the one that is meant',
  indicesSwapped: 'Row and column are exchanged',
};

type Sentence = (part: string, instead: string, mistake: Mistake) => string;

const sentences: Readonly<Record<MistakeId, Sentence>> = {
  transposeForgotten: (_, instead) => `The transpose of ${instead} is missing.`,
  transposed: (part, instead) => `One transpose is too many: ${instead}, where ${part} belongs.`,
  turned: () => 'All of it is transposed: its rows are columns, and its columns rows.',
  swapped: (part, instead) =>
    `The factors stand the other way round: ${instead}, where ${part} belongs.`,
  elementwise: (part, instead) =>
    `Entries are multiplied one by one, ${instead}, where the rows of one matrix should meet the columns of the other: ${part}.`,
  product: (part, instead) =>
    `Matrices are multiplied, ${instead}, where entries should be multiplied one by one: ${part}.`,
  sign: (part, instead) => `The sign is wrong: ${instead}, where ${part} belongs.`,
  slopeOfOutput: () =>
    'The slope is taken of the output, which has been through the activation already; it belongs to the weighted sum.',
  slopeForgotten: () => 'The slope of the activation is missing.',
  slopeTwice: () => 'The slope of the activation is there twice.',
  slopeOfAnother: () => 'The slope is that of another activation than this layer has.',
  factorForgotten: (part, instead) => `A factor is missing: ${instead}, where ${part} belongs.`,
  oneMinusForgotten: (part, instead) => `It says ${instead}, where ${part} belongs.`,
  averaged: () => 'It is divided by a count, and there is nothing here to be averaged.',
  averagedFirst: () =>
    'The examples are averaged before they are multiplied by their errors: the sum of the products is not a product of means and sums.',
  doubled: (_, __, { instead }) =>
    isTwice(instead) ? 'It is twice as large as it should be.' : 'It is half of what it should be.',
  sumForgotten: () => 'A single term stands where all of the sum belongs.',
  pathForgotten: () => 'One term of the sum is left out: a whole path is missing.',
  termForgotten: (part, instead) => `A term is missing: ${instead}, where ${part} belongs.`,
  updated: (part, instead) =>
    `It uses ${instead}, from after the step, where ${part} from before it belongs.`,
  stale: (part, instead) =>
    `It uses ${instead}, from before the step, where ${part} from after it belongs.`,
  layer: (part, instead) => `It uses ${instead}, of another layer, where ${part} belongs.`,
  sumForOutput: (part, instead) =>
    `Weighted sums and outputs are mixed up: ${instead}, where ${part} belongs.`,
  labelForPrediction: (part, instead) =>
    `The label, ${instead}, stands where the prediction, ${part}, belongs.`,
  functionForSlope: (part, instead) =>
    `A function and its slope are mixed up: ${instead}, where ${part} belongs.`,
  functionForgotten: (part, instead) =>
    `The activation is left out: ${instead}, where ${part} belongs.`,
  index: (part, instead) => `It takes ${instead}, where ${part} is meant.`,
  indicesSwapped: (part, instead) =>
    `Row and column are exchanged: ${instead}, where ${part} is meant.`,
};

const isTwice = (instead: Mistake['instead']): boolean =>
  instead.kind === 'times' && instead.factors[0].kind === 'number';

/**
 * What is wrong with a line, as one sentence. `partText` is the part of the right line that was changed,
 * and `insteadText` what stands in its place, both as the reader's notation writes them.
 */
export const mistakeWords = (mistake: Mistake, partText: string, insteadText: string): string =>
  sentences[mistake.id](partText, insteadText, mistake);
