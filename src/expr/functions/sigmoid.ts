import { sigmoid as value, sigmoidActivation } from '../../core/activations/sigmoid.ts';
import { apply, fraction, minus, negate, number, partial, plus, power, times } from '../build.ts';
import type { Expr } from '../tree.ts';
import { entrywise, type FunctionRecord } from './record.ts';

const one = number(1);

/** 1 + e⁻ᶻ, the denominator of the sigmoid. */
const onePlusExp = (z: Expr): Expr => plus(one, apply('exp', negate(z)));

/** The sigmoid written out: 1 / (1 + e⁻ᶻ). */
export const sigmoidOf = (z: Expr): Expr => fraction(one, onePlusExp(z));

const slope = (l: Expr): readonly Expr[] => [l, minus(one, l)];

/** σ(z) = 1 / (1 + e⁻ᶻ), and σ′ = l (1 − l) from its own value. */
export const sigmoid: FunctionRecord = {
  values: entrywise(value),
  latex: '\\sigma',
  text: 'σ',
  numpy: 'sigmoid',
  python: `def sigmoid(z):
    # 1 / (1 + e^-z). To stay in range for any z, e is only taken to a negative power: for z < 0,
    # above and below the line are multiplied by e^z.
    e = np.exp(-np.abs(z))
    return np.where(z < 0, e, 1.0) / (1.0 + e)`,
  torch: (z) => `torch.sigmoid(${z})`,
  prime: 'sigmoidSlope',
  slope: (_, l) => slope(l),
  /** The quotient rule on 1 / (1 + e⁻ᶻ), split into two known fractions. */
  derivation: (z, l) => {
    const left = partial(l, z);
    const [e, below] = [apply('exp', negate(z)), onePlusExp(z)];
    return [
      { id: 'derive-sigmoid', left: l, right: sigmoidOf(z) },
      { id: 'derive-rest', left: minus(one, l), right: fraction(e, below) },
      { id: 'derive-quotient', left, right: fraction(e, power(below, 2)) },
      { id: 'derive-split', left, right: times(sigmoidOf(z), fraction(e, below)) },
      { id: 'derive-slope', left, right: times(...slope(l)) },
    ];
  },
};

/** σ′ as a function of z. */
export const sigmoidSlope: FunctionRecord = {
  values: entrywise((z) => sigmoidActivation.slope(z, value(z))),
  latex: "\\sigma'",
  text: 'σ′',
  numpy: 'sigmoid_slope',
  python: `def sigmoid_slope(z):
    return sigmoid(z) * (1.0 - sigmoid(z))`,
};
