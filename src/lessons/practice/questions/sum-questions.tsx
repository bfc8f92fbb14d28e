import { placeIn } from '../../../equations/line.ts';
import { countOfPaths } from '../../../equations/weight-paths.ts';
import { axesOf, gradientOf, sizeOf } from '../../../expr/alphabet.ts';
import { entry, times } from '../../../expr/build.ts';
import { indexOf } from '../../../expr/tree.ts';
import { count } from '../../count.ts';
import { numberOf } from './number-of.ts';
import type { Asking } from './question.ts';
import { layerOfStep } from './shape-questions.tsx';

/** Along how many paths a weight reaches the loss. */
export const pathCount: Asking = ({ model, step }) => {
  const { weights } = layerOfStep(step.about, model);
  const right = countOfPaths(weights, model);
  const offered = [right, 1, model.examples, ...model.widths, model.inputs];
  const counts = [...new Set(offered)].toSorted((a, b) => a - b);
  if (counts.length === 1) return undefined;
  return {
    answer: counts.map((each) => ({ says: count(each, 'path'), isRight: each === right })),
    Ask: ({ Q }) => (
      <>
        Along how many paths does the weight <Q of={weights} focused /> reach the loss?
      </>
    ),
    Why: () => (
      <>
        One for each example that goes through the network, and within an example one for each way
        through the nodes behind the weight. Along each of them the loss changes, and the changes
        add up.
      </>
    ),
  };
};

/** Whether the sum over the examples stays in an entry of a gradient. */
export const sumStays: Asking = ({ model, step }) => {
  const { weights } = layerOfStep(step.about, model);
  if (model.examples === 1) return undefined;
  return {
    answer: [
      { says: 'The term of one example, whichever', isRight: false },
      { says: 'A term for each example, all added up', isRight: true },
      { says: 'A term for each example, in a column', isRight: false },
    ],
    Ask: ({ Q }) => (
      <>
        There are {model.examples} examples, and one <Q of={weights} focused />. What does{' '}
        <Q of={gradientOf(weights)} focused /> consist of?
      </>
    ),
    Why: () => (
      <>
        All examples go through the same weight, and the loss adds them up. So one number is left
        for it, whatever the number of examples.
      </>
    ),
  };
};

/** Which index stands where in an entry of a gradient, and with it which one is summed away. */
export const indexPlaces: Asking = ({ model, step }) => {
  const { weights, input, delta } = layerOfStep(step.about, model);
  const axes = axesOf(weights, model);
  // An index of which there is one is not written.
  if (model.examples === 1 || axes.some((axis) => sizeOf(axis, model) === 1)) return undefined;
  const [from, to] = axes.map((axis) => indexOf(axis as number));
  const example = indexOf('example');
  const right = times(entry(input, example, from), entry(delta, example, to));
  const products = [
    times(entry(input, example, to), entry(delta, example, from)),
    times(entry(input, example, from), entry(delta, to, example)),
    right,
    times(entry(input, from, example), entry(delta, example, to)),
  ];
  return {
    answer: products.map((says) => ({ says, isRight: says === right })),
    Ask: ({ Q }) => (
      <>
        An entry of <Q of={gradientOf(weights)} /> stands in a row {from} and a column {to}, and
        adds up one product for each example {example}. Here are products with the indices in other
        places. Which of them does it add up?
      </>
    ),
    Why: ({ Q }) => (
      <>
        Rows of <Q of={input} /> and of <Q of={delta} /> are examples in both, so {example} comes
        first in both and is added up. What is left names the weight: the column of <Q of={input} />{' '}
        is where it comes from, the column of <Q of={delta} /> where it goes.
      </>
    ),
  };
};

/** Which example says most about a weight. */
export const mostFromExample: Asking = ({ model, scope, focus, step }) => {
  const { weights, input, delta } = layerOfStep(step.about, model);
  const [row, column] = placeIn(weights, model, focus);
  const sizes = Array.from({ length: model.examples }, (_, example) => {
    const term = times(entry(input, example, row), entry(delta, example, column));
    return Math.abs(numberOf(term, scope) ?? 0);
  });
  const [first, second] = sizes.toSorted((a, b) => b - a);
  // Two that are as large leave nothing to be asked.
  if (model.examples === 1 || !(first > second * 1.001)) return undefined;
  return {
    answer: sizes.map((size, example) => ({
      says: `Example ${example + 1}`,
      isRight: size === first,
    })),
    Ask: ({ Q }) => (
      <>
        Which example adds the most, up or down, to <Q of={gradientOf(weights)} focused />?
      </>
    ),
    Why: ({ Q }) => (
      <>
        An example’s term is its entry of <Q of={input} /> times its entry of <Q of={delta} />. Both
        have to be large: a big error behind an input near 0 says little about this weight.
      </>
    ),
  };
};
