import { checkSameShape, elementwise, type Matrix, sum } from '../matrix.ts';

/**
 * E[f] = (1/n) Σᵢ Σₖ pᵢₖ fᵢₖ: the reward to expect in one of the n states, all as likely as each
 * other. `p` and the rewards `f` are both n × actions. Throws when they differ in shape.
 */
export function expectedReward(p: Matrix, f: Matrix): number {
  return sum(elementwise(p, f)) / p.rows;
}

/**
 * ∂E[f]/∂θ = (1/n) p∗(f − Σₖ pₖ fₖ), each row less the reward to expect in its state: the exact
 * gradient by the preferences, along which E[f] is raised. By the weights it is Xᵀ· this. All
 * n × actions. Throws when `p` and `f` differ in shape.
 */
export function rewardGradient(p: Matrix, f: Matrix): Matrix {
  checkSameShape('rewardGradient', p, f);
  const { rows, columns } = p;
  const expected = new Float64Array(rows);
  p.values.forEach((probability, n) => {
    expected[Math.floor(n / columns)] += probability * f.values[n];
  });
  const values = p.values.map(
    (probability, n) => (probability * (f.values[n] - expected[Math.floor(n / columns)])) / rows,
  );
  return { ...p, values };
}
