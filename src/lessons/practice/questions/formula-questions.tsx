import { definition } from '../../../equations/definitions.ts';
import type { MistakeId } from '../../../equations/judging/mistake.ts';
import { mistakesIn } from '../../../equations/judging/mistakes.ts';
import { type Model, nextLayer } from '../../../equations/network.ts';
import { gradientOf, type Name } from '../../../expr/alphabet.ts';
import { type Expr, isSameTree } from '../../../expr/tree.ts';
import type { Asking, Choice } from './question.ts';
import { layerOfStep } from './shape-questions.tsx';

/** More than these are not weighed against each other at a glance. */
const mostChoices = 4;

/** Which formula a quantity has, among that and what single mistakes make of it. */
function formulas(
  of: Name,
  mistakes: readonly MistakeId[],
  model: Model,
): readonly Choice[] | undefined {
  const right = definition(of, model)!;
  const made = mistakesIn(right, model);
  const wrong = mistakes.flatMap((id) => {
    const found = made.find((mistake) => mistake.id === id);
    return found ? [found.formula] : [];
  });
  const offered = [
    right,
    ...wrong.filter((each, n) => wrong.findIndex((other) => isSameTree(each, other)) === n),
  ];
  if (offered.length === 1) return undefined;
  const choices = offered.slice(0, mostChoices).map((says) => ({ says, isRight: says === right }));
  // In an order that does not tell which was the first, and stays the same.
  return choices.toSorted((a, b) => (textOf(a.says) < textOf(b.says) ? -1 : 1));
}

/** Backwards, so that names do not sort by how they begin. */
const textOf = (expr: Expr): string => Array.from(JSON.stringify(expr)).toReversed().join('');

/** Which product the gradient of a layer's weights is. */
export const gradientFormula: Asking = ({ model, step }) => {
  const { weights, input, delta } = layerOfStep(step.about, model);
  const answer = formulas(
    gradientOf(weights),
    ['transposeForgotten', 'swapped', 'turned', 'elementwise'],
    model,
  );
  return (
    answer && {
      answer,
      Ask: ({ Q }) => (
        <>
          Every entry of <Q of={gradientOf(weights)} /> puts a column of <Q of={input} /> together
          with a column of <Q of={delta} />. Which product does that for all of them?
        </>
      ),
      Why: ({ Q }) => (
        <>
          A product takes rows of its left factor. The columns of <Q of={input} /> are rows once it
          is transposed; <Q of={delta} /> has its columns already
          {model.examples === 1
            ? '. In between there is one example, and nothing to add up.'
            : ', and the examples in between are added up.'}
        </>
      ),
    }
  );
};

/** How an error signal comes back through the weights. */
export const errorFormula: Asking = ({ model, step }) => {
  const layer = layerOfStep(step.about, model);
  const next = nextLayer(layer, model);
  const answer = formulas(
    layer.delta,
    ['transposeForgotten', 'oneMinusForgotten', 'slopeForgotten', 'swapped', 'elementwise'],
    model,
  );
  return answer && next
    ? {
        answer,
        Ask: ({ Q }) => (
          <>
            <Q of={next.delta} /> goes back through <Q of={next.weights} />. Which formula gives{' '}
            <Q of={layer.delta} />?
          </>
        ),
        Why: ({ Q }) => (
          <>
            Forward, a node’s output met a row of <Q of={next.weights} />. Backward, each row of{' '}
            <Q of={next.delta} /> meets that row again, so the weights are transposed; then every
            entry is multiplied by the slope at its own sum.
          </>
        ),
      }
    : undefined;
};
