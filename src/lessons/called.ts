import type { Sizes } from '../expr/alphabet.ts';

/** What things are called in sentences that hold for any network, where a policy has other words for them. */
interface Called {
  readonly example: string;
  /** What the network is trained for. */
  readonly objective: string;
  /** Which way that should go, and which way a step goes. */
  readonly better: string;
  readonly worse: string;
  readonly along: string;
}

const inPredictions: Called = {
  example: 'example',
  objective: 'loss',
  better: 'smaller',
  worse: 'larger',
  along: 'against',
};

const inPolicies: Called = {
  example: 'state',
  objective: 'reward to expect',
  better: 'larger',
  worse: 'smaller',
  along: 'along',
};

export const calledIn = ({ policy }: Pick<Sizes, 'policy'>): Called =>
  policy ? inPolicies : inPredictions;
