import { placeIn } from '../../../equations/line.ts';
import { countOfPaths } from '../../../equations/weight-paths.ts';
import { gradientOf } from '../../../expr/alphabet.ts';
import { entry, times } from '../../../expr/build.ts';
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
