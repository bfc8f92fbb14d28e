import { describe, expect, test } from 'vitest';
import {
  apply,
  component,
  elementwise,
  entry,
  expectation,
  fraction,
  grid,
  matrixProduct,
  minus,
  name,
  negate,
  number,
  ones,
  partial,
  plus,
  power,
  row,
  sum,
  times,
  transpose,
} from '../../src/expr/build.ts';
import type { Live } from '../../src/expr/live.ts';
import { numpy, numpyTokens, numpyValue, type Token } from '../../src/expr/numpy.ts';
import type { Expr } from '../../src/expr/tree.ts';
import { narrow, wide } from '../support/pairs.ts';

test('an index that is primed is a name that Python takes', () => {
  const primed = sum(1, times(row('l1', 0), entry('l1', 0, 'k′')), true);
  expect(numpy(primed, wide)).toBe('sum(l1[0:1] * l1[0, k_] for k_ in range(2))');
});

const [a, b, c] = [0, 1, 2].map((n) => entry('y', n, 0));

/** Every kind of formula, its text, and what in Python holds it together. */
const kinds: [Expr, string, 'sum' | 'product' | 'power' | 'one'][] = [
  [name('L'), 'L', 'one'],
  [a, 'y[0, 0]', 'one'],
  [row('X', 1), 'X[1:2]', 'one'],
  [number(2), '2', 'one'],
  [ones('example', 1), 'np.ones((4, 2))', 'one'],
  [component(row('X', 1), 2), 'X[1:2][0, 2]', 'one'],
  [component(minus(row('X', 1), row('X', 0)), 'j'), '(X[1:2] - X[0:1])[0, j]', 'one'],
  [apply('exp', plus(a, b)), 'np.exp(y[0, 0] + y[1, 0])', 'one'],
  [partial(name('L'), entry('W1', 1, 0)), 'dW1[1, 0]', 'one'],
  [partial(a, entry('z2', 1, 0)), 'slope("y", (0, 0), "z2", (1, 0))', 'one'],
  [
    grid([
      [a, b],
      [b, a],
    ]),
    'np.array([[y[0, 0], y[1, 0]], [y[1, 0], y[0, 0]]])',
    'one',
  ],
  [transpose(name('X')), 'X.T', 'one'],
  [transpose(minus(name('l1'), name('z1'))), '(l1 - z1).T', 'one'],
  [sum('example', minus(a, entry('y', 'i', 0))), 'sum(y[0, 0] - y[i, 0] for i in range(4))', 'one'],
  [
    expectation(2, entry('yHat', 0, 'm'), entry('y', 0, 'm')),
    'sum(y_hat[0, m] * y[0, m] for m in range(1))',
    'one',
  ],
  [power(a, 3), 'y[0, 0]**3', 'power'],
  [times(a, b, c), 'y[0, 0] * y[1, 0] * y[2, 0]', 'product'],
  [elementwise(name('l1'), name('z1')), 'l1 * z1', 'product'],
  [matrixProduct(name('X'), name('W1')), 'X @ W1', 'product'],
  [fraction(a, b), 'y[0, 0] / y[1, 0]', 'product'],
  [plus(a, b, c), 'y[0, 0] + y[1, 0] + y[2, 0]', 'sum'],
  [minus(a, b), 'y[0, 0] - y[1, 0]', 'sum'],
  [negate(a), '-y[0, 0]', 'sum'],
];

describe('brackets stand where Python needs them, and nowhere else:', () => {
  test.each(kinds)('%j', (expr, text, holds) => {
    const looserThan = (...tighter: (typeof holds)[]) =>
      tighter.includes(holds) ? text : `(${text})`;
    const [term, factor, base] = [
      looserThan('one', 'power', 'product'),
      looserThan('one', 'power'),
      looserThan('one'),
    ];
    expect(numpy(expr, wide)).toBe(text);
    expect(numpy({ kind: 'plus', terms: [expr, expr] }, wide)).toBe(`${text} + ${term}`);
    expect(numpy(minus(expr, expr), wide)).toBe(`${text} - ${term}`);
    expect(numpy(negate(expr), wide)).toBe(`-${term}`);
    expect(numpy({ kind: 'times', factors: [expr, expr] }, wide)).toBe(`${factor} * ${factor}`);
    expect(numpy(fraction(expr, expr), wide)).toBe(`${factor} / ${factor}`);
    expect(numpy(power(expr, 2), wide)).toBe(`${base}**2`);
    expect(numpy(apply('log', expr), wide)).toBe(`log(${text})`);
  });

  test('a product of matrices goes on from left to right', () => {
    const [X, W1, W2] = ['X', 'W1', 'W2'].map(name);
    expect(numpy(matrixProduct(matrixProduct(X, W1), W2), wide)).toBe('X @ W1 @ W2');
    expect(numpy(matrixProduct(X, matrixProduct(W1, W2)), wide)).toBe('X @ (W1 @ W2)');
    expect(numpy(matrixProduct(elementwise(X, X), W1), wide)).toBe('(X * X) @ W1');
    expect(numpy(matrixProduct(minus(X, X), plus(W1, W1)), wide)).toBe('(X - X) @ (W1 + W1)');
  });

  test.each<[Expr, string]>([
    [number(-2), '-2'],
    [minus(a, number(0)), 'y[0, 0] - 0'],
    [plus(number(-2), number(-3)), '-2 + (-3)'],
    [minus(number(-2), number(-3)), '-2 - (-3)'],
    [times(number(-2), number(-3)), '-2 * (-3)'],
    [minus(a, times(number(-2), number(-3))), 'y[0, 0] - (-2) * (-3)'],
    [fraction(number(-2), number(-3)), '-2 / (-3)'],
    [minus(a, fraction(number(-2), b)), 'y[0, 0] - (-2) / y[1, 0]'],
    [matrixProduct(number(-2), name('X')), '-2 * X'],
    [minus(a, matrixProduct(number(-2), name('X'))), 'y[0, 0] - (-2) * X'],
    [power(number(-2), 2), '(-2)**2'],
    [negate(number(-2)), '-(-2)'],
    [apply('exp', number(-2)), 'np.exp(-2)'],
    [grid([[number(-2)]]), 'np.array([[-2]])'],
  ])('a number below 0 is in them behind an operator: %j', (expr, text) => {
    expect(numpy(expr, wide)).toBe(text);
  });
});

/** In live numbers: #0, #1 … in the order of the list, in brackets where they may come to stand in some. */
function inPlaces(tokens: readonly Token[], live: readonly Live[]): string {
  return tokens
    .map((token) => {
      if (typeof token === 'string') return token;
      if ('text' in token) return token.text;
      return live[token.live].wrapped ? `(#${token.live})` : `#${token.live}`;
    })
    .join('');
}

const withLive = (expr: Expr, sizes = wide, print = numpyTokens): string => {
  const live: Live[] = [];
  return inPlaces(print(expr, { sizes, live, bindings: {} }), live);
};

test.each<[string, Expr, string]>([
  ['a quantity is its number', name('L'), '#0'],
  ['a matrix is an array of its numbers', name('W2'), 'np.array([[#0], [#1]])'],
  ['behind an operator they may be in brackets', minus(a, times(b, c)), '#0 - (#1) * (#2)'],
  ['before one they are not', times(a, plus(b, c)), '#0 * (#1 + (#2))'],
  ['a derivative is a number', partial(minus(a, b), entry('z2', 0, 0)), '#0'],
  ['a Σ is written out', sum(1, entry('W2', 'k', 0)), '#0 + (#1)'],
  ['a Σ in a product has brackets', times(a, sum(1, entry('W2', 'k', 0))), '#0 * (#1 + (#2))'],
  [
    'an expectation is a sum of products',
    times(a, expectation(1, entry('l1', 0, 'k'), entry('z1', 0, 'k'))),
    '#0 * (#1 * (#2) + (#3) * (#4))',
  ],
  [
    'a product of arrays is one of arrays',
    matrixProduct(row('l1', 0), name('W2')),
    'np.array([[#0, #1]]) @ np.array([[#2], [#3]])',
  ],
])('in numbers %s', (_, expr, text) => {
  expect(withLive(expr)).toBe(text);
});

test('the value of a formula is a number, or an array of numbers', () => {
  expect(withLive(minus(a, times(b, c)), wide, numpyValue)).toBe('#0');
  expect(withLive(matrixProduct(row('X', 0), name('W1')), wide, numpyValue)).toBe(
    'np.array([[#0, #1]])',
  );
});

describe('where a matrix is 1×1 Python has an array for it, and a number for its entry:', () => {
  const W2 = name('W2');
  test.each<[string, Expr, string]>([
    ['two matrices', matrixProduct(W2, W2), 'W2 @ W2'],
    ['a row', matrixProduct(row('l1', 0), W2), 'l1[0:1] @ W2'],
    ['ones', matrixProduct(ones('example', 'one'), W2), 'np.ones((1, 1)) @ W2'],
    ['a grid', matrixProduct(grid([[a]]), W2), 'np.array([[y[0, 0]]]) @ W2'],
    ['a matrix and its entry', matrixProduct(entry('W2', 0, 0), W2), 'W2[0, 0] * W2'],
    ['a matrix and the loss', matrixProduct(name('L'), W2), 'L * W2'],
    ['a component', matrixProduct(component(row('l1', 0), 0), W2), 'l1[0:1][0, 0] * W2'],
    ['numbers and a matrix', matrixProduct(times(a, W2), W2), '(y[0, 0] * W2) @ W2'],
    ['a gradient', matrixProduct(partial(name('L'), W2), W2), 'dW2 @ W2'],
    [
      'another derivative',
      matrixProduct(partial(name('L'), name('z2')), W2),
      'slope("L", (0, 0), "z2", (0, 0)) * W2',
    ],
    ['a transpose of a matrix', transpose(W2), 'W2.T'],
    ['a transpose of a number', transpose(a), 'y[0, 0]'],
    [
      'an array in a cell',
      grid([[matrixProduct(W2, W2), a]]),
      'np.array([[(W2 @ W2).item(), y[0, 0]]])',
    ],
  ])('%s', (_, expr, text) => {
    expect(numpy(expr, narrow)).toBe(text);
  });

  test('in numbers it is a number', () => {
    expect(withLive(matrixProduct(W2, W2), narrow)).toBe('#0 * (#1)');
    expect(withLive(minus(a, matrixProduct(W2, W2)), narrow)).toBe('#0 - (#1) * (#2)');
    expect(withLive(transpose(W2), narrow)).toBe('(#0)');
    expect(withLive(component(row('l1', 0), 0), narrow)).toBe('#0');
  });
});

test('an index that is bound from outside is its number', () => {
  expect(numpy(entry('l1', 'i', 'k'), wide, { i: 3, k: 1 })).toBe('l1[3, 1]');
  expect(numpy(component(row('l1', 'i'), 'k'), wide, { i: 3, k: 1 })).toBe('l1[3:4][0, 1]');
});

test('a derivative by a matrix is an array of one for each entry', () => {
  const slopes = [0, 1, 2, 3].map((i) => `[slope("L", (0, 0), "z2", (${i}, 0))]`);
  expect(numpy(partial(name('L'), name('z2')), wide)).toBe(`np.array([${slopes.join(', ')}])`);
});

test.each<[string, Expr, string]>([
  ['an entry is counted from zero', entry('W1', 1, 0), 'W1[1, 0]'],
  ['a row stays a matrix', row('X', 2), 'X[2:3]'],
  ['a row under a sum too', sum('example', row('X', 'i')), 'sum(X[i:i + 1] for i in range(4))'],
  [
    'a product of a sum',
    times(name('rate'), sum('example', entry('y', 'i', 0))),
    'alpha * sum(y[i, 0] for i in range(4))',
  ],
  ['the derivative of the loss by weights has a name', partial(name('L'), name('W1')), 'dW1'],
  [
    'another derivative is a slope',
    partial(entry('yHat', 1, 0), entry('W1', 0, 1)),
    'slope("y_hat", (1, 0), "W1", (0, 1))',
  ],
  [
    'a negative number behind an operator is in brackets',
    negate(negate(entry('y', 0, 0))),
    '-(-y[0, 0])',
  ],
])('%s', (_, expr, text) => {
  expect(numpy(expr, wide)).toBe(text);
});

test('a slope of a formula that is not a quantity is one of a function of its quantities', () => {
  const two = plus(name('L'), entry('yHat', 0, 0));
  expect(numpy(partial(two, entry('z2', 3, 0)), wide)).toBe(
    'slope_of(lambda L, y_hat: L + y_hat[0, 0], "z2", (3, 0))',
  );
  expect(numpy(partial(negate(name('L')), entry('W1', 0, 0)), wide)).toBe(
    'slope_of(lambda L: -L, "W1", (0, 0))',
  );
});

test('each name is a piece of its own that says what it stands for', () => {
  const tokens = numpyTokens(times(name('rate'), entry('dW1', 2, 'k')), {
    sizes: wide,
    bindings: {},
  });
  expect(tokens).toEqual([
    { term: 'rate.*.*', name: 'rate', text: 'alpha' },
    ' * ',
    { term: 'dW1.2.*', name: 'dW1', text: 'dW1[2, k]' },
  ]);
});
