import { definition } from '../../equations/definitions.ts';
import { type Model, modelOf } from '../../equations/network.ts';
import { slipOf } from '../../equations/practice/slip.ts';
import { gradientOf } from '../../expr/alphabet.ts';
import { name } from '../../expr/build.ts';
import { underItsName } from '../../expr/live.ts';
import { numpy } from '../../expr/numpy.ts';
import type { Expr } from '../../expr/tree.ts';
import { neededFor } from './needed.ts';
import { networkOfSeed } from './network-of-seed.ts';
import { slipWords } from './slip-words.ts';

const written = (left: Expr, right: Expr, model: Model): string =>
  [underItsName(left), right].map((side) => numpy(side, model)).join(' = ');

/** Which line has the slip of a seed, what it should be, in NumPy, and what is wrong. */
export function slipKey(seed: number, model: Model): string {
  const slip = slipOf(model, seed);
  if (!slip) return 'There is nothing to find in this network.';
  const { left, right } = slip.lines[slip.at];
  return `Line ${slip.at + 1} should be ${written(left, right, model)}. ${slipWords(slip.wrong, model, 'numpy')}`;
}

/** The derivation of the gradient of the first weights in the network of a seed, in NumPy. */
export function derivationKey(seed: number): string {
  const model = modelOf(networkOfSeed(seed));
  return neededFor(gradientOf(model.layers[0].weights), model)
    .map((of) => written(name(of), definition(of, model)!, model))
    .join('; ');
}
