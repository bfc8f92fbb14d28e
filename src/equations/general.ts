import type { Name } from '../expr/alphabet.ts';
import { apply, elementwise, matrixProduct, name, partial, transpose } from '../expr/build.ts';
import { functionOf } from '../expr/functions/functions.ts';
import type { Expr } from '../expr/tree.ts';
import { slopeOf } from './activation.ts';
import { type Equation, focused, layerWith } from './line.ts';
import { type Layer, nextLayer } from './network.ts';

/**
 * The slope of a layer's activation at one node, whatever the activation is: ∂l/∂z = act′(z). Nothing
 * for the identity, whose slope is 1, for softmax, which has no slope entry by entry, and for relu,
 * whose slope is written so anyway.
 */
export const generalSlope =
  (weights: Name): Equation =>
  (model, focus) => {
    const layer = layerWith(weights, model);
    const z = focused(layer.z, model, focus);
    const right = primeOf(layer, z);
    const left = partial(focused(layer.output, model, focus), z);
    return right ? [{ id: `general-slope-${layer.output}`, left, right }] : [];
  };

/**
 * The error signal of a layer before the last, whatever its activation is: Δ = (Δnext · Wnextᵀ) ∗
 * act′(z). Nothing where the layer's own formula says the same, and for the last layer.
 */
export const generalError =
  (weights: Name): Equation =>
  (model) => {
    const layer = layerWith(weights, model);
    const next = nextLayer(layer, model);
    const prime = primeOf(layer, name(layer.z));
    // A broken rule may leave the slope or the transpose out: then there is no general form to show.
    if (!next || !prime || model.broken) return [];
    const back = matrixProduct(name(next.delta), transpose(name(next.weights)));
    return [
      {
        id: `general-${layer.delta}`,
        left: name(layer.delta),
        right: elementwise(back, prime),
      },
    ];
  };

/** act′(z); nothing where a layer has none, or where its own slope is written so already. */
function primeOf(layer: Layer, z: Expr): Expr | undefined {
  if (layer.activation === 'identity') return undefined;
  const { prime } = functionOf(layer.activation);
  if (!prime) return undefined;
  const [own] = slopeOf(layer, () => z);
  return own.kind === 'apply' && own.function === prime ? undefined : apply(prime, z);
}
