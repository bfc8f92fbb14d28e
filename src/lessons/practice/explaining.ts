import { aboutOf } from '../../equations/derivation.ts';
import type { MistakeId } from '../../equations/judging/mistake.ts';
import { layerOwning, type Model } from '../../equations/network.ts';
import { isUpdated, type Name } from '../../expr/alphabet.ts';
import type { Step } from '../step.ts';

/** Where one entry is worked out, from which the order and the transposes of a product follow. */
const entries = ['entry', 'entries', 'examples', 'product', 'error', 'errors', 'sums', 'forward'];
/** Where a product is put together of entries, and its transposes are accounted for. */
const products = ['product', 'errors', ...entries];
/** Those that are about a gradient, and explain no error signal. */
const entriesOfGradient = ['entry', 'entries', 'examples', 'product', 'wanted'];
const slopes = ['sigmoid-slope', 'factors', 'output', 'forward', 'preferences'];
const sums = ['paths', 'entry', 'entries', 'examples', 'loss', 'expectation'];
const signs = ['loss-slope', 'factors', 'loss', 'scores'];

/** The kinds of steps that say why it is otherwise, the one that says it best first. */
const kinds: Readonly<Record<MistakeId, readonly string[]>> = {
  transposeForgotten: products,
  transposed: products,
  turned: ['wanted', ...entries],
  swapped: products,
  elementwise: entries,
  product: entries,
  sign: signs,
  slopeOfOutput: slopes,
  slopeForgotten: slopes,
  slopeTwice: slopes,
  slopeOfAnother: slopes,
  factorForgotten: slopes,
  oneMinusForgotten: slopes,
  averaged: sums,
  averagedFirst: ['examples', ...sums],
  doubled: signs,
  sumForgotten: sums,
  pathForgotten: sums,
  termForgotten: sums,
  updated: ['update'],
  stale: ['update'],
  layer: ['paths', ...entries],
  sumForOutput: slopes,
  labelForPrediction: signs,
  functionForSlope: slopes,
  functionForgotten: slopes,
  index: entries,
  indicesSwapped: entries,
};

/** The step of a derivation that explains why a mistake in a quantity's line is one, where a step does. */
export function stepExplaining(
  mistake: MistakeId,
  of: Name | undefined,
  steps: readonly Step[],
  model: Model,
): Step | undefined {
  const update = steps.find(({ about }) => about === 'update');
  if (of && isUpdated(of) && update) return update;
  const layer = of === undefined ? undefined : layerOwning(of, model);
  const isError = layer?.delta === of;
  const found = kinds[mistake].flatMap((kind) =>
    steps.filter(({ about }) => aboutOf(about).kind === kind),
  );
  const isOwn = ({ about }: Step) => [layer?.number, undefined].includes(aboutOf(about).number);
  const isAbout = ({ about }: Step) => !isError || !entriesOfGradient.includes(aboutOf(about).kind);
  const own = found.filter((step) => isOwn(step) && isAbout(step));
  return own[0] ?? found.find(isAbout) ?? found[0];
}
