import { tanhActivation } from '../../core/activations/tanh.ts';
import {
  apply,
  elementwise,
  fraction,
  minus,
  negate,
  number,
  partial,
  plus,
  power,
} from '../build.ts';
import type { Expr } from '../tree.ts';
import { entrywise, type FunctionRecord } from './record.ts';

/** A matrix has no power entry by entry, but the product with itself. */
const square = (of: Expr): Expr => (of.kind === 'name' ? elementwise(of, of) : power(of, 2));

const slope = (l: Expr): Expr => minus(number(1), square(l));

/** tanh z, and tanh′ = 1 − l² from its own value. */
export const tanh: FunctionRecord = {
  values: entrywise(tanhActivation.value),
  latex: '\\tanh',
  text: 'tanh',
  numpy: 'np.tanh',
  torch: (z) => `torch.tanh(${z})`,
  prime: 'tanhSlope',
  slope: (_, l) => [slope(l)],
  /** The quotient rule on (eᶻ − e⁻ᶻ) / (eᶻ + e⁻ᶻ): what is above is the slope of what is below. */
  derivation: (z, l) => {
    const left = partial(l, z);
    const [up, down] = [apply('exp', z), apply('exp', negate(z))];
    const [above, below] = [minus(up, down), plus(up, down)];
    const squares = minus(power(below, 2), power(above, 2));
    return [
      { id: 'derive-tanh', left: l, right: fraction(above, below) },
      { id: 'derive-quotient', left, right: fraction(squares, power(below, 2)) },
      { id: 'derive-slope', left, right: slope(l) },
    ];
  },
};

/** tanh′ as a function of z. */
export const tanhSlope: FunctionRecord = {
  values: entrywise((z) => tanhActivation.slope(z, tanhActivation.value(z))),
  latex: "\\tanh'",
  text: 'tanh′',
  numpy: 'tanh_slope',
  python: `def tanh_slope(z):
    return 1.0 - np.tanh(z) ** 2`,
};
