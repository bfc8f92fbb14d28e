import { policyOf } from '../lessons/score-function/policy-of.ts';
import { firstPolicy } from './first-policy.ts';
import { type Own, ownOf } from './own.ts';

/** How many actions and states a page can show. */
export const mostActions = 5;
export const fewestActions = 2;
export const mostStates = 3;
/** How many draws are shown, and how many steps of training. */
export const mostDraws = 10_000;
export const mostSteps = 200;

/** A policy, a small task for it, and its numbers. */
export interface Task {
  readonly id: TaskId;
  readonly title: string;
  /** One sentence or two: what is to be chosen. */
  readonly about: string;
  readonly policy: Own;
}

type TaskId = 'arms' | 'states';

export const tasks: readonly Task[] = [
  {
    id: 'arms',
    title: 'Three arms',
    about: 'One state, and three levers to pull: each has its reward.',
    policy: firstPolicy,
  },
  {
    id: 'states',
    title: 'Two states',
    about: 'What is right in one state is wrong in the other: the policy has to look where it is.',
    policy: ownOf(policyOf(2, 2), {
      X: [
        [1, 0.2],
        [-0.3, 1],
      ],
      y: [
        [1, -0.5],
        [0.5, 2],
      ],
      W: [
        [0.2, -0.3],
        [0.1, 0.4],
      ],
      baseline: [[0.5]],
      rate: [[0.5]],
    }),
  },
];

/** The policy with other actions or states; the numbers that it has are kept. */
export const withSizes = (
  { network, values }: Own,
  sizes: { actions?: number; states?: number },
): Own =>
  ownOf(
    policyOf(sizes.actions ?? network.layers[0].width, sizes.states ?? network.examples),
    values,
  );
