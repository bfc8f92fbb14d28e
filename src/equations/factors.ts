import type { Name } from '../expr/alphabet.ts';
import { minus, number, partial, name, negate, times } from '../expr/build.ts';
import { functionOf } from '../expr/functions/functions.ts';
import { cellOf, type Ref } from '../expr/ref.ts';
import type { Expr } from '../expr/tree.ts';
import { slopeOf } from './activation.ts';
import {
  type Equation,
  type Focus,
  focused,
  type Indices,
  layerWith,
  type Line,
  withUnit,
} from './line.ts';
import type { Layer, Model } from './network.ts';
import { averaging, losses } from './objective.ts';

/** The slope of the loss by one prediction, one form after the other: for half squares, ŷᵢ − yᵢ. */
export const lossSlope: Equation = (model, focus) => {
  const [y, yHat] = [focused('y', model, focus), focused('yHat', model, focus)];
  const left = partial(name('L'), yHat);
  const forms = slopesOfLoss(y, yHat, model);
  return forms.map((right, n) => ({
    id: n === forms.length - 1 ? 'loss-slope' : 'loss-slope-inner',
    left,
    right,
  }));
};

/** ∂L/∂ŷ of one entry, one form after the other, with the factor of a mean in front. */
export const slopesOfLoss = (y: Expr, yHat: Expr, { network }: Model): readonly Expr[] =>
  losses[network.objective.loss]
    .slopes(y, yHat)
    .map((slope) => times(...averaging(network), slope));

/** The slope of a layer's activation at one node, from its sum or from its output: σ′ = l (1 − l). */
export const activationSlope =
  (weights: Name): Equation =>
  (model, focus) => {
    const layer = layerWith(weights, model);
    const at = (of: Name) => focused(of, model, focus);
    return [
      {
        id: `activation-slope-${layer.output}`,
        left: partial(at(layer.output), at(layer.z)),
        right: ownSlope(layer, at),
      },
    ];
  };

/** The slope of the node that has such an output; nothing where a node has no slope of its own, or always 1. */
export function slopeAt(of: Ref, model: Model): readonly Line[] {
  const { name: output, row: example, column } = cellOf(of);
  const layer = model.layers.find((each) => each.output === output);
  if (!layer || layer.activation === 'softmax' || slopeOf(layer).length === 0) return [];
  const units = withUnit([], layer.number, column);
  return activationSlope(layer.weights)(model, { example, units });
}

/** Why the slope of a layer's activation is what it is, where that has to be found. */
export const slopeDerived =
  (weights: Name): Equation =>
  (model, focus) => {
    const { activation, z, output } = layerWith(weights, model);
    if (activation === 'identity') return [];
    const { derivation } = functionOf(activation);
    return derivation?.(focused(z, model, focus), focused(output, model, focus)) ?? [];
  };

/** A weighted sum changes with a weight as fast as what the weight multiplies; with a bias, as it. */
export const weightSlope =
  (weights: Name): Equation =>
  (model, focus) => {
    const { z } = layerWith(weights, model);
    return [
      {
        id: `weight-slope-${weights}`,
        left: partial(focused(z, model, focus), focused(weights, model, focus)),
        right: multiplied(weights, model, focus),
      },
    ];
  };

/** A layer's weighted sum changes with what comes into it as fast as the weight between. */
export const nodeSlope =
  (weights: Name): Equation =>
  (model, focus) => {
    const { input, weights: between, z } = layerWith(weights, model);
    return [
      {
        id: `node-slope-${between}`,
        left: partial(focused(z, model, focus), focused(input, model, focus)),
        right: focused(between, model, focus),
      },
    ];
  };

/** What a weight multiplies in its sum: an input of its layer, or for a bias 1. */
export function multiplied(of: Name, model: Model, focus: Focus, summed: Indices = {}): Expr {
  const { bias, input } = layerWith(of, model);
  return of === bias ? number(1) : focused(input, model, focus, summed);
}

/** ∂l/∂z of one node by itself. For softmax it is l (1 − l): how its own output follows its sum. */
function ownSlope(layer: Layer, at: (of: Name) => Expr): Expr {
  const l = at(layer.output);
  if (layer.activation === 'softmax') return softmaxSlope(l, l, true);
  const slope = slopeOf(layer, at);
  return slope.length === 0 ? number(1) : times(...slope);
}

/** How an output of a softmax changes with the sum of one node: l (1 − l) of its own, else −l lₖ. */
export const softmaxSlope = (output: Expr, ofSum: Expr, isOwn: boolean): Expr =>
  isOwn ? times(output, minus(number(1), output)) : negate(times(output, ofSum));
