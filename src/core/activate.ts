import type { Activation, ScalarActivation } from './activations/activation.ts';
import { identityActivation } from './activations/identity.ts';
import { leakyReluActivation } from './activations/leakyRelu.ts';
import { reluActivation } from './activations/relu.ts';
import { sigmoidActivation } from './activations/sigmoid.ts';
import { softmaxActivation } from './activations/softmax.ts';
import { softplusActivation } from './activations/softplus.ts';
import { tanhActivation } from './activations/tanh.ts';
import { map, type Matrix } from './matrix.ts';
import type { ActivationId } from './network.ts';

/** The activations of each number by itself. */
export const scalarActivations: Readonly<
  Record<Exclude<ActivationId, 'softmax'>, ScalarActivation>
> = {
  sigmoid: sigmoidActivation,
  tanh: tanhActivation,
  relu: reluActivation,
  leakyRelu: leakyReluActivation,
  identity: identityActivation,
  softplus: softplusActivation,
};

/** All of them. */
export const activations: Readonly<Record<ActivationId, Activation>> = {
  ...scalarActivations,
  softmax: softmaxActivation,
};

/** l = act(z), for z of any shape, in that shape; softmax is over each row. */
export function activate(id: ActivationId, z: Matrix): Matrix {
  if (id !== 'softmax') return map(z, scalarActivations[id].value);
  const l = { ...z, values: new Float64Array(z.values.length) };
  softmaxActivation.write(z.values, l.values, z.columns);
  return l;
}

/**
 * Δ = ∂L/∂z of a layer, from `dLdl`, the derivative of L with respect to its output l; all n × width.
 * For each number by itself that is ∂L/∂l∗act′(z), for softmax the product with its Jacobian.
 */
export function throughActivation(id: ActivationId, dLdl: Matrix, z: Matrix, l: Matrix): Matrix {
  if (id !== 'softmax') {
    const { slope } = scalarActivations[id];
    const values = dLdl.values.map((d, i) => d * slope(z.values[i], l.values[i]));
    return { ...dLdl, values };
  }
  const delta = { ...dLdl, values: dLdl.values.slice() };
  softmaxActivation.applySlope(delta.values, z.values, l.values, z.columns);
  return delta;
}
