import {
  exp,
  fraction,
  minus,
  name,
  negate,
  number,
  partial,
  power,
  times,
} from '../expr/build.ts';
import type { Sizes, Weights } from '../expr/names.ts';
import type { Expr, Index } from '../expr/tree.ts';
import { overExamples } from './definitions.ts';
import { onePlusExp } from './forward.ts';
import { type Equation, type Focus, focused, layerWith } from './line.ts';
import { outputLayer } from './network.ts';

/** One entry of ∂L/∂W by the chain rule through the layer's own node, summed over the examples. */
export const chainRule =
  (weights: Weights): Equation =>
  (sizes, focus) => [
    {
      id: `chain-${weights}`,
      left: partial(name('L'), focused(weights, sizes, focus)),
      right: overExamples(sizes, (i) => times(...chain(weights, sizes, focus, i))),
    },
  ];

/** The same entry, each factor put in for what it is. */
export const chainRuleFilledIn =
  (weights: Weights): Equation =>
  (sizes, focus) => [
    {
      id: `filled-${weights}`,
      left: partial(name('L'), focused(weights, sizes, focus)),
      right: overExamples(sizes, (i) => times(...factors(weights, sizes, focus, i))),
    },
  ];

/** The slope of the loss of one example: ∂L/∂ŷᵢ = −(yᵢ − ŷᵢ) = ŷᵢ − yᵢ. */
export const lossSlope: Equation = (sizes, focus) => {
  const [y, yHat] = [focused('y', sizes, focus), focused('yHat', sizes, focus)];
  const left = partial(name('L'), yHat);
  return [
    { id: 'loss-slope-inner', left, right: negate(minus(y, yHat)) },
    { id: 'loss-slope', left, right: minus(yHat, y) },
  ];
};

/** The slope of a layer's sigmoid, from its own output: σ′ = l (1 − l). */
export const sigmoidSlope =
  (weights: Weights): Equation =>
  (sizes, focus) => {
    const { z, output } = layerWith(weights, sizes);
    const l = focused(output, sizes, focus);
    return [
      {
        id: `sigmoid-slope-${output}`,
        left: partial(l, focused(z, sizes, focus)),
        right: slopeOfSigmoid(l),
      },
    ];
  };

/** Why σ′ = l (1 − l): the quotient rule on 1 / (1 + e⁻ᶻ), split into two known fractions. */
export const sigmoidSlopeDerived =
  (weights: Weights): Equation =>
  (sizes, focus) => {
    const layer = layerWith(weights, sizes);
    const [z, l] = [focused(layer.z, sizes, focus), focused(layer.output, sizes, focus)];
    const left = partial(l, z);
    const [e, denominator] = [exp(negate(z)), onePlusExp(z)];
    return [
      { id: 'derive-sigmoid', left: l, right: fraction(number(1), denominator) },
      { id: 'derive-rest', left: minus(number(1), l), right: fraction(e, denominator) },
      { id: 'derive-quotient', left, right: fraction(e, power(denominator, 2)) },
      {
        id: 'derive-split',
        left,
        right: times(fraction(number(1), denominator), fraction(e, denominator)),
      },
      { id: 'derive-slope', left, right: slopeOfSigmoid(l) },
    ];
  };

/** A weighted sum changes with a weight as fast as what the weight multiplies. */
export const weightSlope =
  (weights: Weights): Equation =>
  (sizes, focus) => {
    const { input, z } = layerWith(weights, sizes);
    return [
      {
        id: `weight-slope-${weights}`,
        left: partial(focused(z, sizes, focus), focused(weights, sizes, focus)),
        right: focused(input, sizes, focus),
      },
    ];
  };

/** The output's weighted sum changes with a hidden node as fast as the weight on the edge between. */
export const nodeSlope: Equation = (sizes, focus) => {
  const { input, weights, z } = outputLayer(sizes);
  return [
    {
      id: 'node-slope',
      left: partial(focused(z, sizes, focus), focused(input, sizes, focus)),
      right: focused(weights, sizes, focus),
    },
  ];
};

/** What an error signal is: the slope of the loss along a weighted sum, Δ = ∂L/∂z. */
export const errorMeaning =
  (weights: Weights): Equation =>
  (sizes, focus) => {
    const { z, delta } = layerWith(weights, sizes);
    return [
      {
        id: `meaning-${delta}`,
        left: focused(delta, sizes, focus),
        right: partial(name('L'), focused(z, sizes, focus)),
      },
    ];
  };

/** l (1 − l) */
const slopeOfSigmoid = (l: Expr): Expr => times(l, minus(number(1), l));

/** The factors from the loss down to a weight of example i, as derivatives. */
function chain(weights: Weights, sizes: Sizes, focus: Focus, i: Index): Expr[] {
  const { z, output } = layerWith(weights, sizes);
  const at = (of: Parameters<typeof focused>[0]) => focused(of, sizes, focus, i);
  const down = [partial(at(output), at(z)), partial(at(z), focused(weights, sizes, focus))];
  if (output === 'yHat') return [partial(name('L'), at(output)), ...down];
  const last = outputLayer(sizes);
  return [partial(name('L'), at(last.z)), partial(at(last.z), at(output)), ...down];
}

/** The same factors, each as the formula that was found for it. */
function factors(weights: Weights, sizes: Sizes, focus: Focus, i: Index): Expr[] {
  const { input, output } = layerWith(weights, sizes);
  const at = (of: Parameters<typeof focused>[0]) => focused(of, sizes, focus, i);
  const down = [slopeOfSigmoid(at(output)), at(input)];
  if (output === 'yHat') return [minus(at('yHat'), at('y')), ...down];
  const last = outputLayer(sizes);
  return [at(last.delta), focused(last.weights, sizes, focus), ...down];
}
