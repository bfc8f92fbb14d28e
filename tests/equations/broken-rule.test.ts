import fc from 'fast-check';
import { describe, test } from 'vitest';
import {
  add,
  elementwise,
  type Matrix,
  map,
  matrixOf,
  multiply,
  scale,
  subtract,
  toRows,
  transpose,
} from '../../src/core/matrix.ts';
import type { BrokenRule } from '../../src/equations/broken-rule.ts';
import { modelOf } from '../../src/equations/network.ts';
import { traceOf } from '../../src/equations/trace.ts';
import { series } from '../../src/lessons/series.ts';
import { expectClose } from '../support/close.ts';
import { networksOf } from '../support/networks.ts';

/** The numbers of a network of two layers of sigmoids with biases, and a half squared error. */
interface Numbers {
  readonly X: Matrix;
  readonly y: Matrix;
  readonly W1: Matrix;
  readonly W2: Matrix;
  readonly b1: Matrix;
  readonly b2: Matrix;
  readonly rate: number;
}

/** What each rule has to do in such a network, as one would write it by hand. */
interface Rules {
  readonly error: (y: Matrix, yHat: Matrix) => Matrix;
  readonly through: (error: Matrix, l: Matrix) => Matrix;
  readonly back: (delta2: Matrix, W2: Matrix, W2New: Matrix) => Matrix;
  readonly gradient: (input: Matrix, delta: Matrix) => Matrix;
  readonly ofBias: (delta: Matrix) => Matrix;
}

const sigmoid = (z: Matrix) => map(z, (x) => 1 / (1 + Math.exp(-x)));
const oneLess = (l: Matrix) => map(l, (x) => 1 - x);
const sameShape = (a: Matrix, b: Matrix) => a.rows === b.rows && a.columns === b.columns;

const right: Rules = {
  error: (y, yHat) => subtract(yHat, y),
  through: (error, l) => elementwise(elementwise(error, l), oneLess(l)),
  back: (delta2, W2) => multiply(delta2, transpose(W2)),
  gradient: (input, delta) => multiply(transpose(input), delta),
  ofBias: (delta) =>
    matrixOf([toRows(transpose(delta)).map((ofNode) => ofNode.reduce((sum, each) => sum + each))]),
};

/** Each mistake; where its shapes do not meet, the rule stays as it is. */
const mistakes: Readonly<Record<BrokenRule, Partial<Rules>>> = {
  sign: { error: (y, yHat) => subtract(y, yHat) },
  slope: { through: (error) => error },
  slopeOfOutput: { through: (error, l) => right.through(error, sigmoid(l)) },
  mean: {
    gradient: (input, delta) => scale(right.gradient(input, delta), 1 / input.rows),
    ofBias: (delta) => scale(right.ofBias(delta), 1 / delta.rows),
  },
  transpose: {
    gradient: (input, delta) =>
      input.columns === delta.rows && input.rows === input.columns
        ? multiply(input, delta)
        : right.gradient(input, delta),
  },
  transposeBack: {
    back: (delta2, W2) =>
      W2.rows === W2.columns ? multiply(delta2, W2) : multiply(delta2, transpose(W2)),
  },
  updated: { back: (delta2, _, W2New) => multiply(delta2, transpose(W2New)) },
  product: {
    through: (error, l) => {
      const mixed = error.columns === l.rows ? multiply(error, l) : undefined;
      return mixed && sameShape(mixed, l)
        ? elementwise(mixed, oneLess(l))
        : right.through(error, l);
    },
  },
  path: {
    back: (delta2, W2) => {
      const kept = Math.max(1, delta2.columns - 1);
      const first = (of: Matrix) => matrixOf(toRows(of).map((row) => row.slice(0, kept)));
      return multiply(first(delta2), transpose(first(W2)));
    },
  },
};

const layer = (input: Matrix, W: Matrix, b: Matrix) =>
  sigmoid(add(multiply(input, W), matrixOf(toRows(input).map(() => [...b.values]))));

/** The whole of it: forward, backward, one step, and the loss after it. */
function byHand({ X, y, W1, W2, b1, b2, rate }: Numbers, rules: Rules) {
  const stepped = (of: Matrix, gradient: Matrix) => subtract(of, scale(gradient, rate));
  const l1 = layer(X, W1, b1);
  const yHat = layer(l1, W2, b2);
  const delta2 = rules.through(rules.error(y, yHat), yHat);
  const [dW2, db2] = [rules.gradient(l1, delta2), rules.ofBias(delta2)];
  const [W2New, b2New] = [stepped(W2, dW2), stepped(b2, db2)];
  const delta1 = rules.through(rules.back(delta2, W2, W2New), l1);
  const [dW1, db1] = [rules.gradient(X, delta1), rules.ofBias(delta1)];
  const [W1New, b1New] = [stepped(W1, dW1), stepped(b1, db1)];
  const errors = subtract(y, layer(layer(X, W1New, b1New), W2New, b2New));
  const LNew = matrixOf([[errors.values.reduce((sum, error) => sum + error ** 2 / 2, 0)]]);
  const second = { yHat, delta2, dW2, db2, W2New, b2New };
  return { l1, ...second, delta1, dW1, db1, W1New, b1New, LNew };
}

const networks = [1, 3, 4].flatMap((examples) =>
  [
    [1, 1],
    [2, 1],
    [3, 1],
    [4, 1],
    [3, 3],
    [4, 4],
  ].map((widths) => {
    const network = series(examples, ...widths);
    return { ...network, layers: network.layers.map((each) => ({ ...each, bias: true })) };
  }),
);

describe.each([undefined, ...(Object.keys(mistakes) as BrokenRule[])])(
  'with the rule broken: %s',
  (broken) => {
    test('every number of the backward pass and the step is the one written by hand', () => {
      const rules = { ...right, ...(broken && mistakes[broken]) };
      const any = fc.constantFrom(...networks).chain((network) => networksOf(modelOf(network)));
      fc.assert(
        fc.property(any, ({ chosen, sizes }) => {
          const { X, y, W1, W2, b1, b2, rate } = chosen;
          const trace = traceOf(chosen, modelOf(sizes.network, { broken }));
          const numbers = { X, y, W1: W1!, W2: W2!, b1: b1!, b2: b2!, rate: rate.values[0] };
          for (const [name, wanted] of Object.entries(byHand(numbers, rules))) {
            expectClose(trace[name]!, wanted, 1e-12, name);
          }
        }),
        { numRuns: 200 },
      );
    });
  },
);
