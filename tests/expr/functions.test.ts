import { describe, expect, test } from 'vitest';
import { matrixOf } from '../../src/core/matrix.ts';
import { modelOf } from '../../src/equations/network.ts';
import { elementwise, entry, minus, name, number, power } from '../../src/expr/build.ts';
import { evaluateNumber } from '../../src/expr/evaluate.ts';
import type { FunctionId } from '../../src/expr/functions/function-id.ts';
import { functionIds, functionOf } from '../../src/expr/functions/functions.ts';
import type { Expr } from '../../src/expr/tree.ts';
import { oneNetwork } from '../support/networks.ts';

const at = [-2, -0.5, 0, 0.5, 3];
const share = (z: number) => 1 / (1 + Math.exp(-z));

/** What each function is worth and how it is written: as LaTeX, as text, in NumPy and in PyTorch. */
const functions: [FunctionId, (z: number) => number, ...signs: string[]][] = [
  ['sigmoid', share, '\\sigma', 'σ', 'sigmoid', 'torch.sigmoid(z)'],
  ['tanh', Math.tanh, '\\tanh', 'tanh', 'np.tanh', 'torch.tanh(z)'],
  ['relu', (z) => Math.max(0, z), '\\operatorname{relu}', 'relu', 'relu', 'torch.relu(z)'],
  [
    'leakyRelu',
    (z) => (z > 0 ? z : z / 100),
    '\\operatorname{lrelu}',
    'lrelu',
    'leaky_relu',
    'F.leaky_relu(z, 0.01)',
  ],
  [
    'softplus',
    (z) => Math.log(1 + Math.exp(z)),
    '\\operatorname{softplus}',
    'softplus',
    'softplus',
    'F.softplus(z, threshold=40)',
  ],
  ['sigmoidSlope', (z) => share(z) * share(-z), "\\sigma'", 'σ′', 'sigmoid_slope'],
  ['tanhSlope', (z) => 1 / Math.cosh(z) ** 2, "\\tanh'", 'tanh′', 'tanh_slope'],
  ['reluSlope', (z) => (z > 0 ? 1 : 0), "\\operatorname{relu}'", 'relu′', 'relu_slope'],
  [
    'leakyReluSlope',
    (z) => (z > 0 ? 1 : 0.01),
    "\\operatorname{lrelu}'",
    'lrelu′',
    'leaky_relu_slope',
  ],
  ['softplusSlope', share, "\\operatorname{softplus}'", 'softplus′', 'softplus_slope'],
  ['exp', Math.exp, 'e', 'exp', 'np.exp'],
];

test.each(functions)('%s has its values and its signs', (id, value, ...signs) => {
  const { values, byRow, isPower, latex, text, numpy, torch } = functionOf(id);
  const of = values(matrixOf([at, at.map((z) => 2 * z)]));
  expect([of.rows, of.columns]).toEqual([2, 5]);
  [...at, ...at.map((z) => 2 * z)].forEach((z, n) =>
    expect(of.values[n], String(z)).toBeCloseTo(value(z), 12),
  );
  expect([latex, text, numpy, ...(torch ? [torch('z')] : [])]).toEqual(signs);
  expect(byRow ?? false).toBe(false);
  expect(isPower ?? false).toBe(id === 'exp');
});

test('log has its values, and for 0 one that 0 times it is 0', () => {
  const { values, latex, text, numpy } = functionOf('log');
  const [one, e, none] = values(matrixOf([[1, Math.E, 0]])).values;
  expect([one, e]).toEqual([0, 1]);
  expect(Number.isFinite(none)).toBe(true);
  expect(none).toBeLessThan(-700);
  expect([latex, text, numpy]).toEqual(['\\log', 'log', 'log']);
});

test('softmax is e raised to each entry, by its share of the row', () => {
  const { values, byRow, torch, latex, text, numpy } = functionOf('softmax');
  const z = [
    [0, Math.log(3)],
    [1000, 1000],
  ];
  const shares = [...values(matrixOf(z)).values];
  [0.25, 0.75, 0.5, 0.5].forEach((each, n) => expect(shares[n]).toBeCloseTo(each, 12));
  expect(torch!('z')).toBe('torch.softmax(z, dim=1)');
  expect(byRow).toBe(true);
  expect([latex, text, numpy]).toEqual(['\\operatorname{softmax}', 'softmax', 'softmax']);
});

test('Python is told of every function that NumPy has not, by the name that it is called by', () => {
  expect(functionIds).toHaveLength(13);
  for (const id of functionIds) {
    const { numpy, python } = functionOf(id);
    if (numpy.startsWith('np.')) expect(python, id).toBeUndefined();
    else
      expect(python, id).toMatch(
        new RegExp(`^def ${numpy}\\(\\w\\):\\n(    .*\\n)*    return .+$`),
      );
  }
  expect(functionOf('leakyRelu').python).toContain('0.01 * z');
  expect(functionOf('leakyReluSlope').python).toContain('1.0, 0.01)');
});

const layers = ['sigmoid', 'tanh', 'relu', 'leakyRelu', 'softplus'] as const;

describe.each(layers)('the slope of %s', (id) => {
  /** A network with a layer of it; made in the test, so that a mistake in it is seen there. */
  const scopeWith = () =>
    oneNetwork(
      modelOf({
        examples: 4,
        inputs: 3,
        objective: { loss: 'halfSquares', over: 'mean' },
        layers: [
          { width: 2, activation: id, bias: false },
          { width: 1, activation: 'sigmoid', bias: false },
        ],
      }),
    ).scope;
  const cells = [0, 1, 2, 3].map((i): [Expr, Expr] => [entry('z1', i, 1), entry('l1', i, 1)]);

  test('is a function of its own', () => {
    const { prime, values } = functionOf(id);
    const h = 1e-6;
    const rise = (z: number) => {
      const [up, down] = values(matrixOf([[z + h, z - h]])).values;
      return (up - down) / (2 * h);
    };
    const points = at.filter((z) => z !== 0);
    const slopes = functionOf(prime!).values(matrixOf([points])).values;
    points.forEach((z, n) => expect(slopes[n], String(z)).toBeCloseTo(rise(z), 8));
  });

  test('is a product of z and of its own value', () => {
    const { prime, slope } = functionOf(id);
    const scope = scopeWith();
    for (const [z, l] of cells) {
      const product = slope!(z, l).reduce((all, each) => all * evaluateNumber(each, scope), 1);
      const [own] = functionOf(prime!).values(matrixOf([[evaluateNumber(z, scope)]])).values;
      expect(product).toBeCloseTo(own, 12);
    }
  });

  test('is derived in lines whose two sides are worth the same', () => {
    const { derivation } = functionOf(id);
    const scope = scopeWith();
    for (const [z, l] of cells) {
      for (const { id: line, left, right } of derivation?.(z, l) ?? []) {
        const [a, b] = [left, right].map((side) => evaluateNumber(side, scope));
        expect(a, line).toBeCloseTo(b, 8);
        expect(left, line).not.toEqual(right);
      }
    }
  });
});

test('each line of a derivation has a name', () => {
  const [z, l] = [entry('z1', 0, 0), entry('l1', 0, 0)];
  const lines = layers.map((id) =>
    functionOf(id)
      .derivation?.(z, l)
      .map((line) => line.id),
  );
  expect(lines).toEqual([
    ['derive-sigmoid', 'derive-rest', 'derive-quotient', 'derive-split', 'derive-slope'],
    ['derive-tanh', 'derive-quotient', 'derive-slope'],
    undefined,
    undefined,
    ['derive-softplus', 'derive-chain', 'derive-slope'],
  ]);
});

test('the square of a matrix is a product entry by entry, and that of an entry a power', () => {
  const slopeOf = (l: Expr) => functionOf('tanh').slope!(number(0), l);
  const [matrix, cell] = [name('l1'), entry('l1', 0, 0)];
  expect(slopeOf(matrix)).toEqual([minus(number(1), elementwise(matrix, matrix))]);
  expect(slopeOf(cell)).toEqual([minus(number(1), power(cell, 2))]);
});
