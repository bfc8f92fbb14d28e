import type { Choices, Numbers } from './choices.ts';
import { firstPolicy } from './first-policy.ts';
import { type Own, ownOf, type Values } from './own.ts';
import type { Situation } from './situation.ts';

/** The reader's numbers with the first policy, and some of its values other than they are there. */
const withPolicy = ({ numbers }: Choices, values: Values): Numbers => {
  const policy: Own = ownOf(firstPolicy.network, { ...firstPolicy.values, ...values });
  return { ...numbers, policy, policyBegan: policy };
};

/** What can be seen with a policy. */
export const policySituations: readonly Situation[] = [
  {
    id: 'equal-rewards',
    title: 'All rewards equal',
    look: 'Whatever is chosen, the reward is the same: there is nothing to learn, and the gradient is 0. Single draws still push this way and that, until the baseline is that reward.',
    chapters: ['score-function'],
    numbers: (choices) => withPolicy(choices, { y: [[2, 2, 2]] }),
  },
  {
    id: 'sure-policy',
    title: 'Almost sure, and wrong',
    look: 'The policy nearly always chooses the worst action. Its scores are small, and the others are hardly ever drawn: it learns very slowly, and may seem to be done.',
    chapters: ['score-function'],
    numbers: (choices) => withPolicy(choices, { W: [[-3, -3, 4]] }),
  },
];
