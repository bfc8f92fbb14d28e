import type { Sizes } from '../alphabet.ts';
import type { Sign } from './notation.ts';

/** The letters that depend on what a network is for. */
interface Letters {
  readonly label: string;
  readonly prediction: Pick<Sign, 'base' | 'accent'>;
  /** The weighted sums of a layer. */
  readonly sum: string;
  /** What the network is trained for, and what of it stands behind the letter. */
  readonly objective: Pick<Sign, 'base' | 'after'>;
}

const ofPredictions: Letters = {
  label: 'y',
  prediction: { base: 'y', accent: 'hat' },
  sum: 'z',
  objective: { base: 'L' },
};

/** Rewards f, probabilities p = softmax(θ), and the expected reward E[f]. */
const ofPolicy: Letters = {
  label: 'f',
  prediction: { base: 'p' },
  sum: 'θ',
  objective: { base: 'E', after: '[f]' },
};

export const lettersOf = ({ policy }: Pick<Sizes, 'policy'>): Letters =>
  policy ? ofPolicy : ofPredictions;
