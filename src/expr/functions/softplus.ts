import { softplusActivation } from '../../core/activations/softplus.ts';
import { apply, fraction, number, partial, plus } from '../build.ts';
import { entrywise, type FunctionRecord } from './record.ts';

/** log(1 + eᶻ), whose slope is σ(z). */
export const softplus: FunctionRecord = {
  values: entrywise(softplusActivation.value),
  latex: '\\operatorname{softplus}',
  text: 'softplus',
  numpy: 'softplus',
  python: `def softplus(z):
    return np.maximum(z, 0.0) + np.log1p(np.exp(-np.abs(z)))`,
  // Above its threshold PyTorch gives z itself: at its own 20 that is wrong from the ninth decimal on,
  // at 40 in none that a number of that size has.
  torch: (z) => `F.softplus(${z}, threshold=40)`,
  prime: 'softplusSlope',
  slope: (z) => [apply('sigmoid', z)],
  /** The chain rule on the logarithm of 1 + eᶻ. */
  derivation: (z, l) => {
    const [left, e] = [partial(l, z), apply('exp', z)];
    const below = plus(number(1), e);
    return [
      { id: 'derive-softplus', left: l, right: apply('log', below) },
      { id: 'derive-chain', left, right: fraction(e, below) },
      { id: 'derive-slope', left, right: apply('sigmoid', z) },
    ];
  },
};

/** softplus′ as a function of z: it is σ. */
export const softplusSlope: FunctionRecord = {
  values: entrywise((z) => softplusActivation.slope(z, softplusActivation.value(z))),
  latex: "\\operatorname{softplus}'",
  text: 'softplus′',
  numpy: 'softplus_slope',
  python: `def softplus_slope(z):
    e = np.exp(-np.abs(z))
    return np.where(z < 0, e, 1.0) / (1.0 + e)`,
};
