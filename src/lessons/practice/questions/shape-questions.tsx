import { sameShape, type Shape } from '../../../core/matrix.ts';
import { aboutOf } from '../../../equations/derivation.ts';
import type { Layer, Model } from '../../../equations/network.ts';
import { gradientOf, type Name, shapeOf } from '../../../expr/alphabet.ts';
import { turned } from '../../../expr/shape.ts';
import type { Asking, Choice } from './question.ts';

/** The layer that a step is about; the first where it is about none. */
export const layerOfStep = (about: string, { layers }: Model): Layer =>
  layers[(aboutOf(about).number ?? 1) - 1];

/** Which shape a quantity has, among that and the shapes of others. Nothing where they are all alike. */
function shapes(of: Name, others: readonly Name[], model: Model): readonly Choice[] | undefined {
  const right = shapeOf(of, model);
  const offered = [right, turned(right), ...others.map((each) => shapeOf(each, model))];
  const choices = distinct(offered).map((says) => ({ says, isRight: sameShape(says, right) }));
  return choices.length > 1 ? choices : undefined;
}

/** Each once, in an order that does not tell which was the first: by rows, and then by columns. */
const distinct = (all: readonly Shape[]): Shape[] =>
  all
    .filter((each, n) => all.findIndex((other) => sameShape(each, other)) === n)
    .toSorted((a, b) => a.rows - b.rows || a.columns - b.columns);

/** The shape of a gradient, before it is looked for. */
export const gradientShape: Asking = ({ model }) => {
  const { weights, input, output } = model.layers[0];
  const answer = shapes(gradientOf(weights), [input, output], model);
  return (
    answer && {
      answer,
      Ask: ({ Q }) => (
        <>
          <Q of={gradientOf(weights)} /> has one number for each way to change the loss. Which shape
          is it?
        </>
      ),
      Why: ({ Q }) => (
        <>
          Each weight can be moved by itself, so there is one number for each weight, in its place:
          the shape is that of <Q of={weights} />, and the examples are in it nowhere.
        </>
      ),
    }
  );
};

/** The shape of a layer's sums. */
export const sumsShape: Asking = ({ model, step }) => {
  const { input, weights, z } = layerOfStep(step.about, model);
  const answer = shapes(z, [input, weights], model);
  return (
    answer && {
      answer,
      Ask: ({ Q }) => (
        <>
          <Q of={input} /> is multiplied by <Q of={weights} />. Which shape are the sums,{' '}
          <Q of={z} />?
        </>
      ),
      Why: ({ Q }) => (
        <>
          A row for each example, as in <Q of={input} />, and a column for each node, as in{' '}
          <Q of={weights} />. What the two share is added up, and gone.
        </>
      ),
    }
  );
};
