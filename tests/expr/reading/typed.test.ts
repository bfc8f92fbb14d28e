import { describe, expect, test } from 'vitest';
import { modelOf } from '../../../src/equations/network.ts';
import type { Network } from '../../../src/core/network.ts';
import {
  apply,
  elementwise,
  entry,
  fraction,
  matrixProduct,
  minus,
  name,
  number,
  ones,
  partial,
  plus,
  power,
  sum,
  times,
  transpose,
} from '../../../src/expr/build.ts';
import { evaluate } from '../../../src/expr/evaluate.ts';
import { formulaText } from '../../../src/expr/formula-text.ts';
import type { NotationId } from '../../../src/expr/notation/notation.ts';
import { namesIn } from '../../../src/expr/reading/names.ts';
import { readLine } from '../../../src/expr/reading/read-line.ts';
import type { Expr } from '../../../src/expr/tree.ts';
import { oneNetwork } from '../../support/networks.ts';

const layer = { activation: 'sigmoid', bias: true } as const;
const description: Network = {
  examples: 4,
  inputs: 3,
  objective: { loss: 'halfSquares', over: 'mean' },
  layers: [
    { ...layer, width: 4 },
    { ...layer, width: 2 },
  ],
};
/** As many nodes as examples, and biases. */
const square = modelOf(description);
const single = modelOf({ ...description, layers: [{ ...layer, width: 2 }] });

const [X, y, yHat, W1, W2, l1] = ['X', 'y', 'yHat', 'W1', 'W2', 'l1'].map(name);
const [delta1, delta2, dW1] = ['delta1', 'delta2', 'dW1'].map(name);
const wanted = matrixProduct(transpose(X), delta1);
const error = elementwise(minus(yHat, y), yHat, minus(number(1), yHat));
const column = ones('example', 'one');

function expectRead(text: string, right: Expr, left?: Expr, notation: NotationId = 'blog') {
  expect(readLine(text, square, notation), text).toEqual({
    kind: 'read',
    ...(left && { left }),
    right,
  });
}

describe('what people type is read', () => {
  test.each([
    'X^T . D1',
    'Xᵀ·Δl1',
    'Xᵀ · Δ₁',
    'x^T·Δ_1',
    "X' . Δ1",
    'X.T @ delta1',
    'X.T.dot(delta1)',
    'np.dot(X.T, delta1)',
    'np.matmul(np.transpose(X), d1)',
    'X^T delta_1',
    '{X}^{\\mathrm{T}} \\cdot \\Delta l_{1}',
    '{X}^{\\mathsf{T}} \\cdot \\Delta l_{1}',
    'X^\\top \\Delta l_1',
    'X^T\\,\\delta_{1}',
    '  (X)ᵀ⋅(δ1) ',
  ])('%s', (text) => {
    expectRead(text, wanted);
    expectRead(`dW1 = ${text}`, wanted, dW1);
  });

  test.each(['dW1', 'dL/dW1', '∂L/∂W₁', '∂L/∂W_1', '\\frac{\\partial L}{\\partial W_{1}}'])(
    '%s as what is claimed',
    (text) => expectRead(`${text} = Xᵀ·Δ1`, wanted, dW1),
  );

  test.each([
    '(yhat-y)*yhat*(1-yhat)',
    '(ŷ − y) ∗ ŷ ∗ (1−ŷ)',
    '(y_hat - y) ⊙ y_hat ⊙ (1 - y_hat)',
    '(\\hat{y} - y) * \\hat y * (1 - \\hat{y})',
    'Δ2 = (l2 − y) ∗ l2 ∗ (1 − l2)',
  ])('%s', (text) => {
    const read = readLine(text, square, 'blog');
    expect(read.kind === 'read' && read.right, text).toEqual(error);
  });

  test.each<[string, Expr]>([
    ['1/4 (yhat − y)', times(fraction(number(1), number(4)), minus(yHat, y))],
    ['½(y − ŷ)', times(fraction(number(1), number(2)), minus(y, yHat))],
    ['W1 − α ∂L/∂W1', minus(W1, times(name('rate'), dW1))],
    ['W1 - alpha * dW1', minus(W1, times(name('rate'), dW1))],
    ['W̃1', name('W1New')],
    ['W1_new', name('W1New')],
    [
      'σ(X·W1 + 1·b1)',
      apply('sigmoid', plus(matrixProduct(X, W1), matrixProduct(column, name('b1')))),
    ],
    ['1ᵀ·Δ1', matrixProduct(transpose(column), delta1)],
    ['np.multiply(yhat, d2)', elementwise(yHat, delta2)],
    [
      'Δ2·W2ᵀ∗(z1 > 0)',
      elementwise(matrixProduct(delta2, transpose(W2)), apply('reluSlope', name('z1'))),
    ],
    ['np.sum(delta1, axis=0, keepdims=True)', matrixProduct(transpose(column), delta1)],
    ['np.ones((4, 1)).T @ delta1', matrixProduct(transpose(column), delta1)],
    ['l1 @ np.ones((4, 1))', matrixProduct(l1, ones(1, 'one'))],
    [
      "(Δ2·W2ᵀ)∗σ'(z1)",
      elementwise(matrixProduct(delta2, transpose(W2)), apply('sigmoidSlope', name('z1'))),
    ],
    ['Σ_i x_i^2 × Δl_{1,i}^3', sum('example', times(entry('X', 'i', 1), entry('delta1', 'i', 2)))],
    [
      'sum(X[i, 1] * delta1[i, 2] for i in range(4))',
      sum('example', times(entry('X', 'i', 1), entry('delta1', 'i', 2))),
    ],
    ['1 − l1**2', minus(number(1), elementwise(l1, l1))],
    ['e^{-L}', apply('exp', { kind: 'negate', of: name('L') })],
    ['L^2', power(name('L'), 2)],
    ['∂ŷ_1^2/∂z_{2,1}^2', partial(entry('yHat', 0, 1), entry('z2', 0, 1))],
  ])('%s', (text, right) => expectRead(text, right));

  test('in the notation of the reader: the columns have every product turned', () => {
    expectRead('X Δ1', matrixProduct(delta1, X), undefined, 'columns');
    expectRead('\\delta^{(1)} \\, {X}^{\\mathsf{T}}', wanted, undefined, 'columns');
    expectRead('{X}^{\\mathsf{T}} \\, \\delta^{(1)}', wanted, undefined, 'textbook');
  });
});

/** The text with the place marked that cannot be read, and why. */
function refused(text: string, sizes = square, notation: NotationId = 'blog'): [string, string] {
  const read = readLine(text, sizes, notation);
  if (read.kind === 'read') return expect.fail(`${text} was read`);
  const { at, length, message } = read;
  return [
    `${text.slice(0, at)}«${text.slice(at, at + length)}»${text.slice(at + length)}`,
    message,
  ];
}

describe('what cannot be read is told, with its place', () => {
  test.each<[string, string, string]>([
    ['Xᵀ·(Δ1', 'Xᵀ·(Δ1«»', 'The line ends where an operator or a closing bracket was expected'],
    ['Xᵀ·', 'Xᵀ·«»', 'The line ends where a quantity, a number or a bracket was expected'],
    ['', '«»', 'The line ends where a quantity, a number or a bracket was expected'],
    ['X ) W1', 'X «)» W1', '“)” stands where an operator, “=” or the end was expected'],
    ['a = b = c', '«a» = b = c', '“a”'],
    ['X · ?', 'X · «?»', '“?” is no sign that can be read here'],
    ['\\foo{X}', '«\\foo»{X}', '“\\foo” is no sign that can be read here'],
    ['2 3', '2 «3»', '“3” stands where an operator was expected'],
    ['W1[3, 0]', 'W1[«3», 0]', '“3” stands where a row of W1, from 0 to 2, was expected'],
    ['x_i^1', '«x»_i^1', 'No Σ around it says what the index i counts'],
    ['Δ', '«Δ»', '“Δ” does not say which layer: Δl₁ or Δl₂'],
  ])('%s', (text, marked, message) => {
    const [place, why] = refused(text);
    expect(place).toBe(marked);
    expect(why).toContain(message);
  });

  test.each<[string, NotationId, string, string]>([
    ['Δ2·W2T', 'blog', 'Δ2·W2«T»', 'write W2^T'],
    ['W₂T', 'blog', 'W₂«T»', 'write ^T'],
    ['XT·Δ1', 'blog', '«XT»·Δ1', 'write X^T'],
    ['yhatT', 'textbook', '«yhatT»', 'write yhat^T'],
    ['(X·W1)T', 'blog', '(X·W1)«T»', 'write ^T'],
    ['X @ W1T', 'numpy', 'X @ W1«T»', 'write W1.T'],
    ['XT', 'columns', '«XT»', 'write X^T'],
  ])('a T on the line: %s, in %s', (text, notation, marked, advice) => {
    const [place, why] = refused(text, square, notation);
    expect(place).toBe(marked);
    expect(why).toBe(`A T on the line is no transpose: ${advice}`);
  });

  test.each<NotationId>(['blog', 'textbook', 'columns', 'numpy'])(
    'in %s the names that there are can each be read as they are told',
    (id) => {
      const [, why] = refused('foo', square, id);
      const names = /this one has (.*)$/.exec(why)![1].split(', ');
      expect(names).toEqual(namesIn(square).map((of) => formulaText(name(of), square, id)));
      for (const each of names) expect(readLine(each, square, id).kind, each).toBe('read');
    },
  );

  test('a name that the network has not, and which there are', () => {
    expect(refused('Xᵀ·foo')).toEqual([
      'Xᵀ·«foo»',
      '“foo” is no quantity of this network; this one has X, y, W₁, b₁, W₂, b₂, α, z₁, l₁, z₂, ŷ, L, ' +
        'Δl₂, Δl₁, ∂L/∂W₁, ∂L/∂b₁, ∂L/∂W₂, ∂L/∂b₂, W̃₁, b̃₁, W̃₂, b̃₂, L̃',
    ]);
    expect(refused('W3·X')[1]).toMatch(
      /^“W3” is a quantity of another network; this one has X, y, W₁/,
    );
    expect(refused('W_3')).toEqual([
      '«W_3»',
      expect.stringMatching(/^“W_3” is a quantity of another/),
    ]);
    expect(refused('W1', single)[1]).toMatch(
      /^“W1” is a quantity of another network; this one has X, y, W,/,
    );
  });
});

describe('hostile text gets a message, and soon', () => {
  test.each<[string, string]>([
    ['a megabyte', 'X·W1+'.repeat(200_000)],
    ['brackets', '('.repeat(100_000)],
    ['more than fit', '('.repeat(19_000)],
    ['as many as fit', '('.repeat(3_900)],
    ['braces', '{'.repeat(5_000)],
    ['fractions', '\\frac{'.repeat(900)],
    ['minus signs', '-'.repeat(5_000)],
    ['primes', `X${"'".repeat(5_000)}`],
    ['transposes', `X${'^T'.repeat(900)}`],
    ['sums', 'Σ_i '.repeat(900)],
    ['products', 'X·'.repeat(1_990)],
    ['a prototype', '__proto__ = constructor'],
    ['another', 'constructor'],
    ['and another', 'W1.toString()'],
    ['markup', '<img src=x onerror=alert(1)>'],
    ['more markup', '\\htmlData{a=b}{X}'],
    ['a lone surrogate', '\ud800X'],
    ['an accent by itself', '\u0302'],
    ['spaces', ' '.repeat(20_000)],
    ['subscripts', 'X_'.repeat(2_000)],
    ['a null character', 'X\u0000'],
  ])('%s', (_, text) => {
    for (const notation of ['blog', 'textbook', 'columns', 'numpy'] as const) {
      const read = readLine(text, square, notation);
      expect(read.kind).toBe('unread');
      if (read.kind === 'unread') {
        expect(read.message.length).toBeLessThan(400);
        expect(read.at + read.length).toBeLessThanOrEqual(text.length);
      }
    }
  });

  test.each<[string, string]>([
    ['a chain of differences', `L${'-L'.repeat(1_900)}`],
    ['a chain of products', `X${'·Xᵀ·X'.repeat(400)}`],
    ['sums in sums', "Σ_i Σ_j Σ_k Σ_m Σ_i' Σ_j' Σ_k' Σ_m' 1"],
  ])('%s, which would take long to compare', (_, text) => {
    expect(readLine(text, square, 'blog')).toEqual({
      kind: 'unread',
      at: 0,
      length: text.length,
      message: 'The line stands for more than can be compared',
    });
  });

  test('a long sum, and a chain of products, are read and have a value', () => {
    const { scope } = oneNetwork(square);
    for (const text of [`L${'+L'.repeat(1_500)}`, `X${'·Xᵀ·X'.repeat(30)}`]) {
      const read = readLine(text, square, 'blog');
      expect(read.kind === 'read' && evaluate(read.right, scope).values.length).toBeTruthy();
    }
  });
});
