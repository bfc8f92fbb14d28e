/** Quantities by name, each a list of rows. */
export type Quantities = Record<string, number[][]>;

/** What of a network its numbers do not say. */
export interface Described {
  /** By their ids, as the builder's lists have them; first layer first. */
  readonly activations: readonly string[];
  readonly loss: string;
  readonly over: string;
}

/** A network of the series with so many layers. */
export const seriesOf = (layers: number): Described => ({
  activations: Array<string>(layers).fill('sigmoid'),
  loss: 'halfSquares',
  over: 'sum',
});

/**
 * Everything that the page computes from X, y, the weights, the biases and the rate, once more, entry by
 * entry and without the project's core: what the page shows is compared with this.
 */
export function byHand(given: Quantities, network: Described): Quantities {
  const { X, y, rate } = given;
  const { activations, loss } = network;
  const count = activations.length;
  const named = (letter: string, n: number) => `${letter}${count === 1 ? '' : n + 1}`;
  const all: Quantities = { ...given };
  const last = forwards(all, given, network);
  all['L'] = [[lossOf(y, last.z, last.l, network)]];
  let slope = turned(y);
  for (let n = count - 1; n >= 0; n--) {
    const z = all[named('z', n)];
    const l = n === count - 1 ? all['yHat'] : all[`l${n + 1}`];
    const delta: number[][] =
      n === count - 1 ? outputError(y, z, l, network) : back(activations[n], slope, z, l);
    all[`delta${n + 1}`] = delta;
    const [W, b] = [named('W', n), named('b', n)];
    all[`d${W}`] = product(turned(n === 0 ? X : all[`l${n}`]), delta);
    if (given[b]) all[`d${b}`] = [delta[0].map((_, j) => total(delta.map((row) => row[j])))];
    slope = product(delta, turned(given[W]));
  }
  const after: Quantities = { X };
  const direction = loss === 'expectedReward' ? 1 : -1;
  for (let n = 0; n < count; n++) {
    for (const name of [named('W', n), named('b', n)].filter((name) => given[name])) {
      const gradient = all[`d${name}`];
      all[`${name}New`] = each(
        given[name],
        (w, r, c) => w + direction * (rate[0][0] * gradient[r][c]),
      );
      after[name] = all[`${name}New`];
    }
  }
  const then = forwards({}, after, network);
  all['LNew'] = [[lossOf(y, then.z, then.l, network)]];
  return all;
}

/** The value of a cell by its ref, `W1.0.2`. */
export function valueAt(quantities: Quantities, ref: string): number {
  const [name, row, column] = ref.split('.');
  return quantities[name][Number(row)][Number(column)];
}

/** Puts the sums and the outputs of every layer into `all`; gives back those of the last. */
function forwards(all: Quantities, given: Quantities, { activations }: Described) {
  let [z, l] = [given['X'], given['X']];
  activations.forEach((activation, n) => {
    const own = activations.length === 1 ? '' : n + 1;
    const bias = given[`b${own}`];
    z = each(product(l, given[`W${own}`]), (sum, _, j) => (bias ? sum + bias[0][j] : sum));
    l = activated(activation, z);
    all[`z${own}`] = z;
    all[n + 1 === activations.length ? 'yHat' : `l${n + 1}`] = l;
  });
  return { z, l };
}

function activated(activation: string, z: number[][]): number[][] {
  if (activation === 'softmax') {
    return z.map((row) => {
      const powers = row.map((value) => Math.exp(value - Math.max(...row)));
      return powers.map((power) => power / total(powers));
    });
  }
  return each(z, (value) => {
    switch (activation) {
      case 'sigmoid':
        return sigmoid(value);
      case 'tanh':
        return Math.tanh(value);
      case 'relu':
        return value > 0 ? value : 0;
      case 'leakyRelu':
        return value > 0 ? value : value * 0.01;
      case 'softplus':
        return softplus(value);
      case 'identity':
        return value;
      default:
        throw new Error(`byHand: given the activation ${activation}, which it does not know`);
    }
  });
}

/** ∂L/∂z from ∂L/∂l. */
function back(activation: string, slope: number[][], z: number[][], l: number[][]): number[][] {
  if (activation === 'softmax') {
    return slope.map((row, i) => {
      const mean = total(row.map((d, j) => d * l[i][j]));
      return row.map((d, j) => l[i][j] * (d - mean));
    });
  }
  return each(slope, (d, i, j) => {
    switch (activation) {
      case 'sigmoid':
        return d * (l[i][j] * (1 - l[i][j]));
      case 'tanh':
        return d * (1 - l[i][j] * l[i][j]);
      case 'relu':
        return z[i][j] > 0 ? d : 0;
      case 'leakyRelu':
        return z[i][j] > 0 ? d : d * 0.01;
      case 'softplus':
        return d * sigmoid(z[i][j]);
      default:
        return d;
    }
  });
}

/** ∂L/∂z of the last layer. */
function outputError(y: number[][], z: number[][], p: number[][], network: Described) {
  const { loss, activations } = network;
  const share = shareOf(y, network);
  // These two belong to one output each, whose slope cancels.
  if (loss === 'binaryCrossEntropy') return each(p, (own, i, j) => share * (own - y[i][j]));
  if (loss === 'crossEntropy') return each(p, (own, i, j) => share * (own * total(y[i]) - y[i][j]));
  const slope = each(p, (own, i, j) => {
    if (loss === 'expectedReward') return share * y[i][j];
    return share * (loss === 'squares' ? 2 : 1) * (own - y[i][j]);
  });
  return back(activations[activations.length - 1], slope, z, p);
}

function lossOf(y: number[][], z: number[][], p: number[][], network: Described): number {
  const losses = y.flatMap((labels, i) =>
    labels.map((label, j) => {
      switch (network.loss) {
        case 'halfSquares':
          return 0.5 * (label - p[i][j]) ** 2;
        case 'squares':
          return (label - p[i][j]) ** 2;
        case 'expectedReward':
          return label * p[i][j];
        case 'binaryCrossEntropy':
          return label * softplus(-z[i][j]) + (1 - label) * softplus(z[i][j]);
        case 'crossEntropy': {
          const most = Math.max(...z[i]);
          return label * (most - z[i][j] + Math.log(total(z[i].map((s) => Math.exp(s - most)))));
        }
        default:
          throw new Error(`byHand: given the loss ${network.loss}, which it does not know`);
      }
    }),
  );
  return shareOf(y, network) * total(losses);
}

/** What each entry counts. */
const shareOf = (y: number[][], { over }: Described) =>
  1 / (over === 'sum' ? 1 : over === 'mean' ? y.length : y.length * y[0].length);

const sigmoid = (z: number) => (z < 0 ? Math.exp(z) / (1 + Math.exp(z)) : 1 / (1 + Math.exp(-z)));

const softplus = (z: number) => (z > 0 ? z : 0) + Math.log1p(Math.exp(-Math.abs(z)));

const total = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0);

const each = (rows: number[][], f: (value: number, row: number, column: number) => number) =>
  rows.map((cells, row) => cells.map((value, column) => f(value, row, column)));

const turned = (rows: number[][]) => rows[0].map((_, column) => rows.map((cells) => cells[column]));

const product = (a: number[][], b: number[][]) =>
  a.map((cells) =>
    b[0].map((_, column) => cells.reduce((sum, value, k) => sum + value * b[k][column], 0)),
  );
