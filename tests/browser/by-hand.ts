/** Quantities by name, each a list of rows. */
export type Quantities = Record<string, number[][]>;

/**
 * Everything that the page computes from X, y, the weights and the rate, once more, entry by entry
 * and without the project's core: what the page shows is compared with this.
 */
export function byHand({ X, y, W, W1, W2, rate }: Quantities): Quantities {
  if (!W1) {
    const z = product(X, W);
    const yHat = each(z, sigmoid);
    const delta1 = outputError(y, yHat);
    const dW = product(turned(X), delta1);
    const WNew = moved(W, rate, dW);
    const after = each(product(X, WNew), sigmoid);
    return { X, y, W, rate, z, yHat, delta1, dW, WNew, L: loss(y, yHat), LNew: loss(y, after) };
  }
  const z1 = product(X, W1);
  const l1 = each(z1, sigmoid);
  const z2 = product(l1, W2);
  const yHat = each(z2, sigmoid);
  const delta2 = outputError(y, yHat);
  const dW2 = product(turned(l1), delta2);
  const back = product(delta2, turned(W2));
  const delta1 = each(back, (sent, i, k) => sent * l1[i][k] * (1 - l1[i][k]));
  const dW1 = product(turned(X), delta1);
  const [W1New, W2New] = [moved(W1, rate, dW1), moved(W2, rate, dW2)];
  const after = each(product(each(product(X, W1New), sigmoid), W2New), sigmoid);
  const [L, LNew] = [loss(y, yHat), loss(y, after)];
  const backwards = { delta2, dW2, delta1, dW1, W1New, W2New, LNew };
  return { X, y, W1, W2, rate, z1, l1, z2, yHat, L, ...backwards };
}

/** The value of a cell by its ref, `W1.0.2`. */
export function valueAt(quantities: Quantities, ref: string): number {
  const [name, row, column] = ref.split('.');
  return quantities[name][Number(row)][Number(column)];
}

const sigmoid = (z: number) => 1 / (1 + Math.exp(-z));

const each = (rows: number[][], f: (value: number, row: number, column: number) => number) =>
  rows.map((cells, row) => cells.map((value, column) => f(value, row, column)));

const turned = (rows: number[][]) => rows[0].map((_, column) => rows.map((cells) => cells[column]));

const product = (a: number[][], b: number[][]) =>
  a.map((cells) =>
    b[0].map((_, column) => cells.reduce((sum, value, k) => sum + value * b[k][column], 0)),
  );

const outputError = (y: number[][], yHat: number[][]) =>
  each(yHat, (p, row, column) => (p - y[row][column]) * p * (1 - p));

const moved = (weights: number[][], [[rate]]: number[][], gradient: number[][]) =>
  each(weights, (w, row, column) => w - rate * gradient[row][column]);

const loss = (y: number[][], yHat: number[][]) => [
  [y.reduce((sum, [label], i) => sum + 0.5 * (label - yHat[i][0]) ** 2, 0)],
];
