import { leakyReluActivation } from '../../core/activations/leakyRelu.ts';
import { apply } from '../build.ts';
import { entrywise, type FunctionRecord } from './record.ts';

const { value, slope } = leakyReluActivation;
/** The slope below 0. */
const leak = -value(-1);

/** z above 0, and below a hundredth of it. */
export const leakyRelu: FunctionRecord = {
  values: entrywise(value),
  latex: '\\operatorname{lrelu}',
  text: 'lrelu',
  numpy: 'leaky_relu',
  python: `def leaky_relu(z):
    return np.where(z > 0, z, ${leak} * z)`,
  torch: (z) => `F.leaky_relu(${z}, ${leak})`,
  prime: 'leakyReluSlope',
  slope: (z) => [apply('leakyReluSlope', z)],
};

/** 1 where z is above 0, else a hundredth: the slope of the leaky relu. */
export const leakyReluSlope: FunctionRecord = {
  values: entrywise((z) => slope(z, value(z))),
  latex: "\\operatorname{lrelu}'",
  text: 'lrelu′',
  numpy: 'leaky_relu_slope',
  python: `def leaky_relu_slope(z):
    return np.where(z > 0, 1.0, ${leak})`,
};
