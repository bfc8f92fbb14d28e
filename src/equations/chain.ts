import type { Name } from '../expr/alphabet.ts';
import { name, partial, times } from '../expr/build.ts';
import type { Expr, Index } from '../expr/tree.ts';
import { slopeOf } from './activation.ts';
import { over, overExamples } from './definitions.ts';
import { throughOutputs } from './error.ts';
import { multiplied, slopesOfLoss } from './factors.ts';
import { type Equation, type Focus, focused, type Indices, layerWith } from './line.ts';
import { type Model, nextLayer } from './network.ts';
import { errorsBack } from './paths.ts';

/**
 * One entry of ∂L/∂W by the chain rule through the layer's own node: over the examples and, behind
 * the node, over the nodes of the next layer that it goes to.
 */
export const chainRule =
  (weights: Name): Equation =>
  (model, focus) => [
    {
      id: `chain-${weights}`,
      left: partial(name('L'), focused(weights, model, focus)),
      right: overExamples(model, (i) => times(...chain(weights, model, focus, i))),
    },
  ];

/** The same entry, each factor put in for what it is. */
export const chainRuleFilledIn =
  (weights: Name): Equation =>
  (model, focus) => [
    {
      id: `filled-${weights}`,
      left: partial(name('L'), focused(weights, model, focus)),
      right: overExamples(model, (i) => times(...factors(weights, model, focus, i))),
    },
  ];

/** The factors from the loss down to a weight of example i, as derivatives. */
function chain(weights: Name, model: Model, focus: Focus, i: Index): Expr[] {
  const layer = layerWith(weights, model);
  const { z, output } = layer;
  const at = (of: Name, also: Indices = {}) => focused(of, model, focus, { example: i, ...also });
  const last = partial(at(z), focused(weights, model, focus));
  const next = nextLayer(layer, model);
  if (next) {
    const back = over(next.number, model, (k) => {
      const nextSum = at(next.z, { [next.number]: k });
      return times(partial(name('L'), nextSum), partial(nextSum, at(output)));
    });
    return [back, partial(at(output), at(z)), last];
  }
  if (layer.activation !== 'softmax') {
    return [partial(name('L'), at(output)), partial(at(output), at(z)), last];
  }
  return [throughOutputs(layer, model, at), last];
}

/** The same factors, each as the formula that was found for it. */
function factors(weights: Name, model: Model, focus: Focus, i: Index): Expr[] {
  const layer = layerWith(weights, model);
  const at = (of: Name, also: Indices = {}) => focused(of, model, focus, { example: i, ...also });
  const last = multiplied(weights, model, focus, { example: i });
  const next = nextLayer(layer, model);
  if (next) {
    return [errorsBack(next, model, at), ...slopeOf(layer, at), last];
  }
  if (layer.activation === 'softmax') return [at(layer.delta), last];
  return [slopesOfLoss(at('y'), at('yHat'), model).at(-1)!, ...slopeOf(layer, at), last];
}
