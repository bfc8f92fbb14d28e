import type { Model } from '../../equations/network.ts';
import { slipOf } from '../../equations/practice/slip.ts';
import { gradientNamed } from '../../expr/live.ts';
import { numpy } from '../../expr/numpy.ts';
import { slipWords } from './slip-words.ts';

/**
 * For a class, as text: a link for each seed, and the key to them, with the right lines in NumPy. `linkTo`
 * gives the link that opens the exercise with a seed.
 */
export function classText(
  seeds: readonly number[],
  model: Model,
  linkTo: (seed: number) => string,
): string {
  return [
    'Find the slip',
    ...seeds.map((seed, n) => `${n + 1}. ${linkTo(seed)}`),
    '',
    'Key',
    ...seeds.map((seed, n) => `${n + 1}. ${keyOf(seed, model)}`),
  ].join('\n');
}

function keyOf(seed: number, model: Model): string {
  const slip = slipOf(model, seed);
  if (!slip) return 'There is nothing to find in this network.';
  const { left, right } = slip.lines[slip.at];
  const [of, is] = [gradientNamed(left) ?? left, right].map((side) => numpy(side, model));
  return `Line ${slip.at + 1} should be ${of} = ${is}. ${slipWords(slip.wrong, model, 'numpy')}`;
}
