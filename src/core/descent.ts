import type { Gradients } from './backward.ts';
import { checkSameShape, scale, subtract } from './matrix.ts';
import type { Parameters } from './network.ts';

/**
 * New parameters, W − rate × ∂L/∂W and b − rate × ∂L/∂b in every layer. All the gradients are those
 * at the old ones: no layer sees another's update. Throws when a gradient is missing, or does not
 * have the shape of what it belongs to.
 */
export function descend(
  parameters: readonly Parameters[],
  { gradients, biasGradients }: Gradients,
  rate: number,
): Parameters[] {
  if (parameters.length !== gradients.length) {
    throw new RangeError(
      `descend: given ${parameters.length} weight matrices and ${gradients.length} gradients, ` +
        'expected as many of each',
    );
  }
  return parameters.map(({ weights, bias }, k) => {
    const layer = k + 1;
    checkSameShape(`descend, weights and gradient of layer ${layer}`, weights, gradients[k]);
    const moved = { weights: subtract(weights, scale(gradients[k], rate)) };
    if (bias === undefined) return moved;
    const dLdb = biasGradients[k];
    if (dLdb === undefined) {
      throw new RangeError(
        `descend: given no gradient of the bias of layer ${layer}, expected one`,
      );
    }
    checkSameShape(`descend, bias and gradient of layer ${layer}`, bias, dLdb);
    return { ...moved, bias: subtract(bias, scale(dLdb, rate)) };
  });
}
