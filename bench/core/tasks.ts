/** The networks that are measured: three of the page's size, and two larger ones. */

/** A network with its data, as arrays of rows: X is n × inputs, y n × outputs, W incoming × width. */
export interface Task {
  readonly id: string;
  readonly title: string;
  readonly X: number[][];
  readonly y: number[][];
  readonly weights: number[][][];
}

/** The page's own four examples. */
const X = [
  [0.2, 0.9, -0.4],
  [0.7, -0.3, 0.5],
  [-0.6, 0.4, 0.8],
  [0.9, 0.6, 0.1],
];
const y = [[0], [1], [0], [1]];

const oneLayer: Task = {
  id: 'a',
  title: '(a) 4×3 → 1',
  X,
  y,
  weights: [[[0.4], [-0.7], [0.2]]],
};

/** The network that the budgets are for. */
export const twoHidden: Task = {
  id: 'b',
  title: '(b) 4×3 → 2 → 1',
  X,
  y,
  weights: [
    [
      [0.4, -0.7],
      [-0.3, 0.9],
      [0.1, -0.2],
    ],
    [[0.9], [-0.6]],
  ],
};

const fourHidden: Task = {
  id: 'c',
  title: '(c) 4×3 → 4 → 1',
  X,
  y,
  weights: [
    [
      [0.4, -0.7, 0.6, -0.2],
      [-0.3, 0.9, 0.2, 0.5],
      [0.1, -0.2, -0.5, 0.8],
    ],
    [[0.9], [-0.6], [0.3], [-0.8]],
  ],
};

export const tasks: readonly Task[] = [
  oneLayer,
  twoHidden,
  fourHidden,
  larger('d', 64, 16),
  larger('e', 1024, 64),
];

/** n examples and a hidden layer, of numbers between −1 and 1 that are the same in every run. */
function larger(id: string, n: number, hidden: number): Task {
  const uniform = generator(n);
  const random = (rows: number, columns: number) =>
    Array.from({ length: rows }, () => Array.from({ length: columns }, () => 2 * uniform() - 1));
  return {
    id,
    title: `(${id}) ${n}×3 → ${hidden} → 1`,
    X: random(n, 3),
    y: Array.from({ length: n }, () => [uniform() < 0.5 ? 0 : 1]),
    weights: [random(3, hidden), random(hidden, 1)],
  };
}

/** Numbers from 0 to below 1, by a linear congruence modulo 2³². */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}
