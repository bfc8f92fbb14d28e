import { reluActivation } from '../../core/activations/relu.ts';
import { apply } from '../build.ts';
import { entrywise, type FunctionRecord } from './record.ts';

/** max(0, z), and its slope, which is 0 at the corner. */
export const relu: FunctionRecord = {
  values: entrywise(reluActivation.value),
  latex: '\\operatorname{relu}',
  text: 'relu',
  numpy: 'relu',
  python: `def relu(z):
    return np.where(z > 0, z, 0.0)`,
  torch: (z) => `torch.relu(${z})`,
  prime: 'reluSlope',
  slope: (z) => [apply('reluSlope', z)],
};

/** 1 where z is above 0, else 0: the slope of relu. */
export const reluSlope: FunctionRecord = {
  values: entrywise((z) => reluActivation.slope(z, reluActivation.value(z))),
  latex: "\\operatorname{relu}'",
  text: 'relu′',
  numpy: 'relu_slope',
  python: `def relu_slope(z):
    return np.where(z > 0, 1.0, 0.0)`,
};
