import type { Network } from '../../core/network.ts';

/**
 * A policy: in each state, what is known of it is weighed for each action, and softmax makes probabilities
 * of that. As much is known of a state as there are states, so that each can be told from the others.
 */
export function policyOf(actions: number, states: number): Network {
  const key = `${actions} ${states}`;
  const known = networks.get(key) ?? create(actions, states);
  networks.set(key, known);
  return known;
}
const networks = new Map<string, Network>();

const create = (actions: number, states: number): Network => ({
  examples: states,
  inputs: states,
  objective: { loss: 'expectedReward', over: 'mean' },
  layers: [{ width: actions, activation: 'softmax', bias: false }],
});
