import fc from 'fast-check';
import { type Matrix, matrixOf } from '../../../src/core/matrix.ts';
import { probabilities } from '../../../src/core/policy/probabilities.ts';
import golden from '../../golden/general.json' with { type: 'json' };

/** From −reach to reach, all as likely as each other, but for a few at the ends and near 0. */
const numbers = (reach: number): fc.Arbitrary<number> => {
  const most = 1_000_000;
  // Doubles are drawn by their bits, and so are nearly all as good as 0, where much that is wrong is right.
  return fc.oneof(
    {
      weight: 9,
      arbitrary: fc.noBias(fc.integer({ min: -most, max: most })).map((n) => (n / most) * reach),
    },
    { weight: 1, arbitrary: fc.double({ min: -reach, max: reach, noNaN: true }) },
  );
};

/** Matrices of one shape, of such numbers. */
export const matrices = (rows: number, columns: number, reach = 2): fc.Arbitrary<Matrix> =>
  fc
    .array(numbers(reach), { minLength: rows * columns, maxLength: rows * columns })
    .map((values) => ({ rows, columns, values: Float64Array.from(values) }));

const size = fc.integer({ min: 2, max: 5 });

/** Policies of 2 to 5 states, inputs and actions, with a baseline that is as large as a reward. */
export const policies = fc.tuple(size, size, size).chain(([states, inputs, actions]) =>
  fc
    .record({
      X: matrices(states, inputs),
      W: matrices(inputs, actions),
      f: matrices(states, actions, 5),
      baseline: numbers(5),
    })
    .map((policy) => ({ ...policy, p: probabilities(policy.X, policy.W) })),
);

/** Every draw that there can be of probabilities. */
export const drawsOf = ({ rows, columns }: { rows: number; columns: number }) =>
  Array.from({ length: rows * columns }, (_, n) => ({
    state: Math.floor(n / columns),
    action: n % columns,
  }));

/** Three arms in one state. */
export const arms = {
  X: matrixOf([[1]]),
  W: matrixOf([[0.2, -0.1, 0.4]]),
  f: matrixOf([[1, 2, -0.5]]),
};

type Case = (typeof golden.cases)[number];

const caseOf = (id: string): Case => golden.cases.find((one) => one.id === id)!;

/**
 * The golden cases of a score function, as rewards to be raised. The one with a sigmoid has the same
 * probabilities as a softmax whose first preference stays 0.
 */
export const bandits = ['bandit-3-arms', 'bandit-3-arms-baseline', 'bandit-sigmoid-zero'].map(
  (id) => {
    const { X, y, layers, baseline, expected } = caseOf(id);
    const [{ W, activation }] = layers;
    const weights = activation === 'sigmoid' ? W.map((row) => [0, ...row]) : W;
    return {
      id,
      X: matrixOf(X),
      W: matrixOf(weights),
      f: matrixOf(y),
      baseline: baseline?.[0] ?? 0,
      /** The first of the weights that the golden numbers are about. */
      from: weights[0].length - W[0].length,
      expected: { ...expected, draws: expected.draws!, variance: expected.variance! },
    };
  },
);

/** Four states with what one episode of them returned, published as a cross-entropy. */
export const episode = caseOf('sampled-returns');
