import { slopeOf } from '../../../equations/activation.ts';
import { focused, type Focus } from '../../../equations/line.ts';
import type { Layer, Model } from '../../../equations/network.ts';
import { gradientOf, type Name, updatedOf } from '../../../expr/alphabet.ts';
import { minus, name, partial, times } from '../../../expr/build.ts';
import type { Expr } from '../../../expr/tree.ts';
import { numberOf } from './number-of.ts';
import type { Asking, Choice, Scene } from './question.ts';
import { layerOfStep } from './shape-questions.tsx';

/** Too near to 0, or to another number, for a sign to be asked for. */
const small = 1e-6;

/** Two answers, of which the first is right where a formula is above 0. Nothing where that cannot be said. */
function byTheSign(
  expr: Expr,
  { scope }: Scene,
  above: string,
  below: string,
): readonly Choice[] | undefined {
  const value = numberOf(expr, scope);
  if (value === undefined || !(Math.abs(value) > small)) return undefined;
  return [
    { says: above, isRight: value > 0 },
    { says: below, isRight: value < 0 },
  ];
}

const at = (of: Name, { model, focus }: { model: Model; focus: Focus }) =>
  focused(of, model, focus);

/** Which way the loss moves with a prediction. */
export const lossSlope: Asking = (scene) => {
  const slope = partial(name('L'), at('yHat', scene));
  const answer = byTheSign(slope, scene, 'It rises', 'It falls');
  return (
    answer && {
      answer,
      Ask: ({ Q, N }) => (
        <>
          <Q of="y" focused /> is <N of="y" /> and <Q of="yHat" focused /> is <N of="yHat" />. Where
          the prediction grows a little, what does the loss do?
        </>
      ),
      Why: () => (
        <>
          It falls where the prediction moves towards its label, and rises where it moves away: the
          sign is that of prediction minus label.
        </>
      ),
    }
  );
};

/** Whether a step of descent makes a weight larger. */
export const updateSign: Asking = (scene) => {
  const { weights } = scene.model.layers[0];
  const change = minus(at(updatedOf(weights), scene), at(weights, scene));
  const answer = byTheSign(change, scene, 'It grows', 'It shrinks');
  return (
    answer && {
      answer,
      Ask: ({ Q, N }) => (
        <>
          <Q of={gradientOf(weights)} focused /> is <N of={gradientOf(weights)} />. In a step
          downhill, what does the weight <Q of={weights} focused /> do?
        </>
      ),
      Why: () => (
        <>
          The gradient points to where the loss rises; a step goes against it. A negative entry
          makes its weight larger.
        </>
      ),
    }
  );
};

/** How steep an activation is where a node stands on it. */
export const slopeAmount: Asking = ({ model, scope, focus, step }) => {
  const layer = layerOfStep(step.about, model);
  if (layer.activation === 'softmax' || layer.activation === 'identity') return undefined;
  const slope = times(...slopeOf(layer, (of) => focused(of, model, focus)));
  const value = numberOf(slope, scope);
  if (value === undefined) return undefined;
  return {
    answer: { value, from: 0, to: 1, by: 0.01 },
    Ask: ({ Q, N }) => (
      <>
        How steep is the activation where <Q of={layer.z} focused /> =&nbsp;
        <N of={layer.z} />? A slope of 1 would let all of a change through.
      </>
    ),
    Why: () => (
      <>
        The tangent to the curve at that sum has this slope. It is what every change of the weights
        before it is multiplied by.
      </>
    ),
  };
};

/** Which way the loss moves with a quantity: what is left to ask where nothing else is. */
const lossWith =
  (pick: (layer: Layer) => { of: Name; slope: Name }): Asking =>
  (scene) => {
    const { of, slope } = pick(layerOfStep(scene.step.about, scene.model));
    const answer = byTheSign(at(slope, scene), scene, 'It rises', 'It falls');
    return (
      answer && {
        answer,
        Ask: ({ Q, N }) => (
          <>
            <Q of={of} focused /> is <N of={of} />. Where it grows a little and all else follows
            from it, what does the loss do?
          </>
        ),
        Why: ({ Q }) => (
          <>
            That is what <Q of={slope} focused /> says: above 0 the loss rises with it, below 0 it
            falls.
          </>
        ),
      }
    );
  };

export const lossWithSum = lossWith(({ z, delta }) => ({ of: z, slope: delta }));
export const lossWithWeight = lossWith(({ weights }) => ({
  of: weights,
  slope: gradientOf(weights),
}));

/** Whether the activation makes an error smaller on its way to the sums. */
export const errorSize: Asking = (scene) => {
  const layer = layerOfStep(scene.step.about, scene.model);
  if (layer.activation === 'softmax' || layer.activation === 'identity') return undefined;
  const [before, after] = [partial(name('L'), at(layer.output, scene)), at(layer.delta, scene)].map(
    (expr) => numberOf(expr, scene.scope),
  );
  if (before === undefined || after === undefined) return undefined;
  const [larger, smaller] = [
    Math.abs(after) > Math.abs(before),
    Math.abs(after) < Math.abs(before),
  ];
  if (larger === smaller || Math.abs(before) < small) return undefined;
  return {
    answer: [
      { says: 'Larger', isRight: larger },
      { says: 'Smaller', isRight: smaller },
    ],
    Ask: ({ Q, N }) => (
      <>
        The loss has a slope with <Q of={layer.output} focused />, and{' '}
        <Q of={layer.delta} focused /> is its slope with the sum before it,{' '}
        <Q of={layer.z} focused /> =&nbsp;
        <N of={layer.z} />. Is that larger or smaller in size?
      </>
    ),
    Why: () => (
      <>
        What the node’s output does to the loss is multiplied by the slope of the activation at the
        sum. Where that is below 1, less of the error arrives.
      </>
    ),
  };
};
