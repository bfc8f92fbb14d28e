import type { Name, Sizes } from '../expr/alphabet.ts';
import { minus, name, partial, plus, sum, times } from '../expr/build.ts';
import { type Expr, type Index, indexOf } from '../expr/tree.ts';
import { slopeOf } from './activation.ts';
import { over } from './definitions.ts';
import { slopesOfLoss, softmaxSlope } from './factors.ts';
import { type Equation, type Focus, focused, type Indices, inFocus, layerWith } from './line.ts';
import { type Layer, type Model, outputLayer } from './network.ts';
import { averaging } from './objective.ts';

/** What an error signal is: the slope of the loss along a weighted sum, Δ = ∂L/∂z. */
export const errorMeaning =
  (weights: Name): Equation =>
  (model, focus) => {
    const { z, delta } = layerWith(weights, model);
    return [
      {
        id: `meaning-${delta}`,
        left: focused(delta, model, focus),
        right: partial(name('L'), focused(z, model, focus)),
      },
    ];
  };

/** How each other output of a softmax changes with the sum of the node in focus; its own has a slope as any. */
export const softmaxJacobian: Equation = (model, focus) => {
  const { activation, z, output, number: axis } = outputLayer(model);
  if (activation !== 'softmax') return [];
  const own = inFocus(axis, model, focus);
  return Array.from({ length: model.widths[axis - 1] }, (_, k) => k)
    .filter((k) => k !== own)
    .map((k) => {
      const at = focused(output, model, focus, { [axis]: k });
      return {
        id: `jacobian-${k}`,
        left: partial(at, focused(z, model, focus)),
        right: softmaxSlope(at, focused(output, model, focus), false),
      };
    });
};

/**
 * The error signal of the node in focus of the last layer, from the chain rule to what is left of it,
 * where loss and output belong together or the output is a softmax: something cancels on the way.
 */
export const errorCancelled: Equation = (model, focus) => {
  const layer = outputLayer(model);
  const isSoftmax = layer.activation === 'softmax';
  if (!isSoftmax && model.network.objective.loss !== 'binaryCrossEntropy') return [];
  const left = focused(layer.delta, model, focus);
  const forms = (isSoftmax ? bySoftmax : byItself)(layer, model, focus);
  return forms.map((right, n) => ({ id: `error-${n}`, left, right }));
};

/** ∂L/∂ŷ · ∂ŷ/∂z, each put in for what it is, and what remains of binary cross-entropy: ŷ − y. */
function byItself(layer: Layer, model: Model, focus: Focus): Expr[] {
  const at = (of: Name) => focused(of, model, focus);
  const [y, yHat, z] = [at('y'), at('yHat'), at(layer.z)];
  const filledIn = times(slopesOfLoss(y, yHat, model).at(-1)!, ...slopeOf(layer, at));
  const chain = times(partial(name('L'), yHat), partial(yHat, z));
  return [chain, filledIn, times(...averaging(model.network), minus(yHat, y))];
}

/** ∂L/∂z of one node of a softmax by the chain rule: every output depends on its sum. `at` is an entry in focus. */
export const throughOutputs = (
  { z, output, number: axis }: Layer,
  sizes: Sizes,
  at: (of: Name, also?: Indices) => Expr,
): Expr =>
  over(
    axis,
    sizes,
    (k) => {
      const yHat = at(output, { [axis]: k });
      return times(partial(name('L'), yHat), partial(yHat, at(z)));
    },
    true,
  );

/**
 * Every output of a softmax depends on the sum, so the chain rule adds up over the outputs; put in,
 * Σ gₖ′ ∂ŷₖ′/∂z = ŷ (g − Σ gₖ′ ŷₖ′). With cross-entropy gₖ′ is −yₖ′ / ŷₖ′, and ŷ Σ yₖ′ − y is left.
 */
function bySoftmax(layer: Layer, model: Model, focus: Focus): Expr[] {
  const axis = layer.number;
  const own = inFocus(axis, model, focus);
  const at = (of: Name, k: Index = own) => focused(of, model, focus, { [axis]: k });
  const slope = (k: Index) => slopesOfLoss(at('y', k), at('yHat', k), model).at(-1)!;
  const overOutputs = (term: (k: Index) => Expr) => over(axis, model, term, true);
  const chain = throughOutputs(layer, model, (of, also) => focused(of, model, focus, also));
  const filledIn = plus(
    ...Array.from({ length: model.widths[axis - 1] }, (_, k) =>
      times(slope(k), softmaxSlope(at('yHat', k), at('yHat'), k === own)),
    ),
  );
  const { loss } = model.network.objective;
  if (loss !== 'crossEntropy') {
    const mean = overOutputs((k) => times(slope(k), at('yHat', k)));
    return [chain, filledIn, times(at('yHat'), minus(slope(own), mean))];
  }
  const factors = averaging(model.network);
  const labels = sum(axis, at('y', indexOf(axis, true)), true);
  const cancelled = times(...factors, minus(times(at('yHat'), labels), at('y')));
  return model.labels === 'distributions'
    ? [chain, filledIn, cancelled, times(...factors, minus(at('yHat'), at('y')))]
    : [chain, filledIn, cancelled];
}
