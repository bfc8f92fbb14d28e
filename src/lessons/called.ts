import type { Sizes } from '../expr/alphabet.ts';

/** What things are called in sentences that hold for any network, where a policy has other words for them. */
interface Called {
  readonly example: string;
  /** What the network is trained for. */
  readonly objective: string;
  /** What that becomes where something is wrong. */
  readonly worse: string;
}

const inPredictions: Called = { example: 'example', objective: 'loss', worse: 'larger' };
const inPolicies: Called = { example: 'state', objective: 'reward to expect', worse: 'smaller' };

export const calledIn = ({ policy }: Pick<Sizes, 'policy'>): Called =>
  policy ? inPolicies : inPredictions;
