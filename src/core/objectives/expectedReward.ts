import type { Objective } from './objective.ts';

/** p f: the probability of an action times its reward. A label is a reward here, and p is the output. */
function value(f: number, p: number): number {
  return p * f;
}

/** f: ∂/∂p p f. */
function slope(f: number): number {
  return f;
}

export const expectedReward: Objective = {
  value,
  slope,
  addUp(f, _, p, outputs, from, to) {
    let expected = 0;
    for (let i = from; i < to; i++) expected += value(f[i], p[i]);
    return expected;
  },
};
