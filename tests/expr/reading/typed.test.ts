import { describe, expect, test } from 'vitest';
import { modelOf } from '../../../src/equations/network.ts';
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
} from '../../../src/expr/build.ts';
import { formulaText } from '../../../src/expr/formula-text.ts';
import type { NotationId } from '../../../src/expr/notation/notation.ts';
import { namesIn } from '../../../src/expr/reading/names.ts';
import { readLine } from '../../../src/expr/reading/read-line.ts';
import type { Expr } from '../../../src/expr/tree.ts';
import { description, expectRead, layer, refused, square } from '../../support/reading.ts';

const single = modelOf({ ...description, layers: [{ ...layer, width: 2 }] });

const [X, y, yHat, W1, W2, l1] = ['X', 'y', 'yHat', 'W1', 'W2', 'l1'].map(name);
const [delta1, delta2, dW1] = ['delta1', 'delta2', 'dW1'].map(name);
const wanted = matrixProduct(transpose(X), delta1);
const error = elementwise(minus(yHat, y), yHat, minus(number(1), yHat));
const column = ones('example', 'one');

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
    expectRead(`dW1 = ${text}`, wanted, { left: dW1 });
  });

  test.each(['dW1', 'dL/dW1', '∂L/∂W₁', '∂L/∂W_1', '\\frac{\\partial L}{\\partial W_{1}}'])(
    '%s as what is claimed',
    (text) => expectRead(`${text} = Xᵀ·Δ1`, wanted, { left: dW1 }),
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
    ['X l1', matrixProduct(X, l1)],
    ['X (W1)', matrixProduct(X, W1)],
    ['2 \\frac{L}{2}', times(number(2), fraction(name('L'), number(2)))],
    ['l1 𝟏_4', matrixProduct(l1, ones(1, 'one'))],
    ['X \\begin{pmatrix} 1 \\end{pmatrix}', matrixProduct(X, grid([[number(1)]]))],
  ])('%s', (text, right) => expectRead(text, right));

  test('in the notation of the reader: the columns have every product turned', () => {
    expectRead('X Δ1', matrixProduct(delta1, X), { notation: 'columns' });
    expectRead('\\delta^{(1)} \\, {X}^{\\mathsf{T}}', wanted, { notation: 'columns' });
    expectRead('{X}^{\\mathsf{T}} \\, \\delta^{(1)}', wanted, { notation: 'textbook' });
  });
});

const [a, b, c] = [entry('y', 0, 0), entry('y', 1, 0), entry('y', 2, 1)];
const [A, B, C] = ['y_1^1', 'y_2^1', 'y_3^2'];
const plusOf = (...terms: Expr[]): Expr => ({ kind: 'plus', terms });
const timesOf = (...factors: Expr[]): Expr => ({ kind: 'times', factors });

describe('signs between numbers are read from left to right, products before sums', () => {
  test.each<[string, Expr]>([
    [`${A} + ${B} + ${C}`, plusOf(a, b, c)],
    [`(${A} + ${B}) + ${C}`, plusOf(plusOf(a, b), c)],
    [`${A} + (${B} + ${C})`, plusOf(a, plusOf(b, c))],
    [`${A} - ${B} + ${C} + ${A}`, plusOf(minus(a, b), c, a)],
    [`${A} + ${B} - ${C} - ${A}`, minus(minus(plusOf(a, b), c), a)],
    [`${A} + ${B} - ${C} + ${A}`, plusOf(minus(plusOf(a, b), c), a)],
    [`${A} + ${B} * ${C}`, plusOf(a, timesOf(b, c))],
    [`${A} ${B} ${C}`, timesOf(a, b, c)],
    [`${A} · ${B} × ${C}`, timesOf(a, b, c)],
    [`${A} × ${B} * ${C} ⊙ ${A}`, timesOf(a, b, c, a)],
    [`${A} × (${B} × ${C})`, timesOf(a, timesOf(b, c))],
    [`${A} / ${B} / ${C}`, fraction(fraction(a, b), c)],
    [`${A} / ${B} × ${C}`, timesOf(fraction(a, b), c)],
    [`${A} × ${B} / ${C}`, fraction(timesOf(a, b), c)],
    [`-${A}`, negate(a)],
    [`-2`, number(-2)],
    [`-${A} × ${B}`, negate(timesOf(a, b))],
    [`${A} × -${B}`, timesOf(a, negate(b))],
    [`${A} × -2`, timesOf(a, number(-2))],
    [`${A} × --2`, timesOf(a, number(2))],
    [`${A} - -2`, minus(a, number(-2))],
    [`2 (${A} + ${B})`, timesOf(number(2), plusOf(a, b))],
    [`\\frac{${A}}{${B}} ${C}`, timesOf(fraction(a, b), c)],
    [`{${A} + ${B}} × ${C}`, timesOf(plusOf(a, b), c)],
    [`${A}^2`, power(a, 2)],
    [`${A}**12`, power(a, 12)],
    [`(${A} - ${B})^{3}`, power(minus(a, b), 3)],
    [`${A}^2 × ${B}`, timesOf(power(a, 2), b)],
    [`${A}^{12}`, power(a, 12)],
    [`e^{${A}}^2`, power(apply('exp', a), 2)],
  ])('%s', (text, expr) => expectRead(text, expr));
});

describe('signs between matrices', () => {
  const product = matrixProduct(X, W1);
  test.each<[string, Expr]>([
    ['X · W1 · W2', matrixProduct(product, W2)],
    ['X W1 W2', matrixProduct(product, W2)],
    ['X @ (W1 @ W2)', matrixProduct(X, matrixProduct(W1, W2))],
    ['l1 * delta1 * l1', elementwise(l1, delta1, l1)],
    ['l1 ⊙ (delta1 ⊙ l1)', elementwise(l1, elementwise(delta1, l1))],
    ['l1 * X · W1', matrixProduct(elementwise(l1, X), W1)],
    ['X · W1 * l1', elementwise(product, l1)],
    [`2 X`, timesOf(number(2), X)],
    [`2 * X * ${A}`, timesOf(number(2), X, a)],
    [`X · 2`, timesOf(X, number(2))],
    [`X / ${A}`, fraction(X, a)],
    [`${A} × X W1`, matrixProduct(timesOf(a, X), W1)],
    ['1·b1', matrixProduct(column, name('b1'))],
    ['2·b1', timesOf(number(2), name('b1'))],
    ['1·X', timesOf(number(1), X)],
    ['1 * b1', timesOf(number(1), name('b1'))],
    ['l1**3', elementwise(l1, l1, l1)],
    ['l1**9', elementwise(...Array.from({ length: 9 }, () => l1))],
    ['l1**10', power(l1, 10)],
    ['l1**1', power(l1, 1)],
    ['X.T', transpose(X)],
    ["X'", transpose(X)],
    ['X^T^T', transpose(transpose(X))],
    ['2^T', transpose(number(2))],
    ['W_1^T', transpose(W1)],
    ['W_1^2', elementwise(W1, W1)],
    ['(X + y)^2', power(plus(X, y), 2)],
    ['(X·W1)ᵀ', transpose(product)],
  ])('%s', (text, expr) => expectRead(text, expr));

  test('go the other way round where an example is a column', () => {
    const columns = { notation: 'columns' } as const;
    expectRead('W^{(2)} W^{(1)} X', matrixProduct(product, W2), columns);
    expectRead('1^T', column, columns);
    expectRead('𝟏', transpose(column), columns);
    expectRead('𝟏^T', column, columns);
    expectRead('X^T', transpose(X), columns);
    expectRead('X^T^T', transpose(transpose(X)), columns);
    expectRead('1^T', transpose(column));
    expectRead('𝟏^T', transpose(column));
    expectRead('\\begin{pmatrix} 1 & 2 \\\\ 3 & 4 \\end{pmatrix}', gridOf([1, 3], [2, 4]), columns);
  });
});

const gridOf = (...rows: number[][]): Expr => grid(rows.map((row) => row.map(number)));
const [Ai, Yk] = [entry('y', 'i', 0), entry('yHat', 0, 'm')];

describe('what has a sign or a word of its own', () => {
  test.each<[string, Expr]>([
    ['\\begin{pmatrix} 1 & 2 \\\\ 3 & 4 \\end{pmatrix}', gridOf([1, 2], [3, 4])],
    ['np.array([[1, 2], [3, 4]])', gridOf([1, 2], [3, 4])],
    ['np.array([[1]])', gridOf([1])],
    ['1_3', ones(0, 'one')],
    ['1₂ · b2', matrixProduct(ones(2, 'one'), name('b2'))],
    ['𝟏_{2×3}', ones(2, 0)],
    ['𝟏_3', ones(0, 'one')],
    ['𝟏_{12}', column],
    ['𝟏_{3×12}', ones(0, 'one')],
    ['\\mathbf{1}', column],
    ['np.ones((3, 2))', ones(0, 2)],
    ['np.ones((7, 1))', ones('example', 'one')],
    ['np.sum(X, axis=1)', matrixProduct(X, ones(0, 'one'))],
    ['np.sum(X, keepdims=True, axis=0)', matrixProduct(transpose(column), X)],
    ['np.sum(X)', matrixProduct(matrixProduct(transpose(column), X), ones(0, 'one'))],
    ['np.sum(X + y, axis=0)', matrixProduct(transpose(ones('one', 'one')), plus(X, y))],
    ['np.transpose(X)', transpose(X)],
    ['np.dot(X, W1)', matrixProduct(X, W1)],
    ['np.multiply(X, X)', elementwise(X, X)],
    ['np.log(X)', apply('log', X)],
    ['ln(X)', apply('log', X)],
    ['np.exp(X)', apply('exp', X)],
    ['exp(X)', apply('exp', X)],
    ['e^X', apply('exp', X)],
    ['e^{X + X}', apply('exp', plusOf(X, X))],
    ['sigma(X)', apply('sigmoid', X)],
    ['\\sigma(X)', apply('sigmoid', X)],
    ["sigma'(X)", apply('sigmoidSlope', X)],
    ['sigmoid_prime(X)', apply('sigmoidSlope', X)],
    ['sigma_prime(X)', apply('sigmoidSlope', X)],
    ['\\operatorname{softmax}(X)', apply('softmax', X)],
    ["tanh'(X)", apply('tanhSlope', X)],
    ['(X > 0)', apply('reluSlope', X)],
    ['{softmax(X_1)}_{2}', component(apply('softmax', row('X', 0)), 1)],
    ['Σ_k {softmax(X_1)}_k', sum(1, component(apply('softmax', row('X', 0)), 'k'))],
    ["Σ_k' {softmax(X_1)}_{k'}", sum(1, component(apply('softmax', row('X', 0)), 'k′'), true)],
    ['{softmax(X_1)}_{12}', component(apply('softmax', row('X', 0)), 11)],
    ['softmax(X[0:1])[0, 1]', component(apply('softmax', row('X', 0)), 1)],
    ['X_1[0, 1]', component(row('X', 0), 1)],
    ['Σ_i y_i^1', sum('example', Ai)],
    ["Σ_{i'} y_{i'}^1", sum('example', entry('y', 'i′', 0), true)],
    ['Σ_{i=1} y_i^1', sum('example', Ai)],
    ['sum_i y_i^1', sum('example', Ai)],
    ['-Σ_i y_i^1', negate(sum('example', Ai))],
    [`${A} × Σ_i y_i^1`, timesOf(a, sum('example', Ai))],
    [`Σ_i y_i^1 × ${A} + ${B}`, plusOf(sum('example', timesOf(Ai, a)), b)],
    ['Σ_i Σ_j x_i^j', sum('example', sum(0, entry('X', 'i', 'j')))],
    ['sum(y[i, 0] for i in range(4))', sum('example', Ai)],
    ['sum(y[i_, 0] for i_ in range(4))', sum('example', entry('y', 'i′', 0), true)],
    ['sum(X[i:i + 1] for i in range(4))', sum('example', row('X', 'i'))],
    ['X[2:3]', row('X', 2)],
    ['sum(X[i_:i_ + 1] for i_ in range(4))', sum('example', row('X', 'i′'), true)],
    ['y_hat[1, 0]', entry('yHat', 1, 0)],
    ['E_1[y_1^m]', expectation(2, Yk, entry('y', 0, 'm'))],
    ['E_{3}[2]', expectation(2, entry('yHat', 2, 'm'), number(2))],
    ['∂L/∂W1', dW1],
    ['∂L/∂w_1^{23}', entry('dW1', 1, 2)],
    ['∂L/∂z1', partial(name('L'), name('z1'))],
    ['∂L/∂W1[1:2]', row('dW1', 1)],
    [
      '\\frac{\\partial \\hat{y}_1^2}{\\partial z_{2,1}^2}',
      partial(entry('yHat', 0, 1), entry('z2', 0, 1)),
    ],
    ['slope("y_hat", (1, 0), "z2", (1, 0))', partial(entry('yHat', 1, 0), entry('z2', 1, 0))],
    ['slope("L", (0, 0), "W1", (2, 0))', entry('dW1', 2, 0)],
    [
      'slope_of(lambda y_hat, L: L - y_hat[0, 0], "z2", (0, 1))',
      partial(minus(name('L'), entry('yHat', 0, 0)), entry('z2', 0, 1)),
    ],
  ])('%s', (text, expr) => expectRead(text, expr));

  test('an expectation of all that is rewarded is a quantity', () => {
    const policy = { examples: 1, inputs: 1, widths: [3], policy: true };
    const read = (text: string) => readLine(text, policy, 'blog');
    expect(read('E[f]')).toEqual({ kind: 'read', right: name('L') });
    expect(read('E')).toEqual({ kind: 'read', right: name('L') });
    expect(read('E_1[f]')).toEqual({
      kind: 'read',
      right: expectation(1, entry('yHat', 0, 'k'), name('y')),
    });
    expect(read('Ẽ[f]')).toEqual({ kind: 'read', right: name('LNew') });
    expect(read('E[2 f_k]')).toEqual({
      kind: 'read',
      right: expectation(1, entry('yHat', 0, 'k'), timesOf(number(2), entry('y', 0, 'k'))),
    });
    expect(read('∂E[f]/∂W')).toEqual({ kind: 'read', right: name('dW') });
  });
});

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

  const needs = (what: string, was: string) => `${was} where ${what} was expected`;
  const end = 'The line ends';
  const stands = (text: string) => `“${text}” stands`;
  const operator = 'an operator or a closing bracket';
  const thing = 'a quantity, a number or a bracket';
  test.each<[string, string, string]>([
    ['(X', '(X«»', needs(operator, end)],
    ['{X', '{X«»', needs(operator, end)],
    ['X = y = L', 'X = y «=» L', needs('an operator or the end', stands('='))],
    ['X )', 'X «)»', needs('an operator, “=” or the end', stands(')'))],
    ['X ·', 'X ·«»', needs(thing, end)],
    ['· X', '«·» X', needs(thing, stands('·'))],
    ['X 2', 'X «2»', needs('an operator', stands('2'))],
    ['σ X', 'σ «X»', needs('a bracket after σ', stands('X'))],
    ["exp'(X)", "«exp»'(X)", needs('a function that has a slope of its own', stands('exp'))],
    ['(X > 1)', '(X > «1»)', needs('“0”', stands('1'))],
    ['\\frac X', '\\frac «X»', needs('“{”', stands('X'))],
    ['\\frac{X}y', '\\frac{X}«y»', needs('“{”', stands('y'))],
    ['\\frac{∂L}{X}', '\\frac{∂L}{«X»}', needs('“∂”', stands('X'))],
    [
      '∂L ∂W1',
      '∂L «∂» W1'.replace(' W1', 'W1'),
      needs('“/” and what it is a derivative by', stands('∂')),
    ],
    ['∂L/W1', '∂L/«W1»', needs('“∂”', stands('W1'))],
    ['∂L/∂2', '∂L/∂«2»', needs('a quantity', stands('2'))],
    ['∂ŷ/∂X[0:1]', '∂ŷ/∂«X»[0:1]', needs('a quantity or one entry', stands('X'))],
    ['∂L/∂X[0:1]', '∂L/∂«X»[0:1]', needs('a quantity or one entry', stands('X'))],
    ['∂ŷ/∂W1[0:1]', '∂ŷ/∂«W1»[0:1]', needs('a quantity or one entry', stands('W1'))],
    ['L^{x}', 'L^«{»x}', needs('a power or T', stands('{'))],
    ['L**X', 'L**«X»', needs('a power', stands('X'))],
    ['L**', 'L**«»', needs('a power', end)],
    ['L**1000', 'L**«1000»', needs('a power', stands('1000'))],
    ['L^1000', 'L^«1000»', needs('a power or T', stands('1000'))],
    ['L^+', 'L^«+»', needs('an index, a power or T', stands('+'))],
    ['L^', 'L^«»', needs('an index, a power or T', end)],
    ['X_{1', 'X_{1«»', needs('a closing brace', end)],
    ['X_(1', 'X_(1«»', needs('a closing brace', end)],
    ['X_{1,2,3,4,5}', 'X«_»{1,2,3,4,5}', needs('an operator, “=” or the end', stands('_'))],
    ['X_{1,2,3,4,5,6}', 'X_{1,2,3,4,5«,»6}', needs('a closing brace', stands(','))],
    ['W_1_2', 'W_1«_»2', needs('an operator, “=” or the end', stands('_'))],
    ['W_1^{(2)}', 'W_1^«{»(2)}', needs('a power or T', stands('{'))],
    ['1_0', '1_«0»', needs('how many ones', stands('0'))],
    ['2_3', '2«_»3', needs('an operator, “=” or the end', stands('_'))],
    ['1_x', '1_«x»', needs('how many ones', stands('x'))],
    ['1_{1.5}', '1_«{»1.5}', needs('how many ones', stands('{'))],
    ['𝟏_x', '𝟏«_»x', needs('how many ones there are', stands('_'))],
    ['𝟏_{x3}', '𝟏«_»{x3}', needs('how many ones there are', stands('_'))],
    ['𝟏_{3x}', '𝟏«_»{3x}', needs('how many ones there are', stands('_'))],
    ['{X}_{0}', '«{»X}_{0}', needs('a component, counted from 1,', stands('{'))],
    ['{X}_{111}', '«{»X}_{111}', needs('a component, counted from 1,', stands('{'))],
    ['{X}_{100}', '«{»X}_{100}', needs('a component, counted from 1,', stands('{'))],
    ['X[0', 'X[0«»', needs('“,” or “:”', end)],
    ['X[4, 0]', 'X[«4», 0]', needs('a row of X, from 0 to 3,', stands('4'))],
    ['X[0, 3]', 'X[0, «3»]', needs('a column of X, from 0 to 2,', stands('3'))],
    ['X[1.5, 0]', 'X[«1.5», 0]', needs('a row of X, from 0 to 3,', stands('1.5'))],
    ['X[q, 0]', 'X[«q», 0]', needs('a row of X, from 0 to 3,', stands('q'))],
    ['X[xi, 0]', 'X[«xi», 0]', needs('a row of X, from 0 to 3,', stands('xi'))],
    ['X[ix, 0]', 'X[«ix», 0]', needs('a row of X, from 0 to 3,', stands('ix'))],
    ['X[0:3]', 'X[0:«3»]', needs('“1”', stands('3'))],
    ['X[0:]', 'X[0:«]»', needs('“1”', stands(']'))],
    ['X[i:k + 1]', 'X[i:«k» + 1]', needs('“i”', stands('k'))],
    ['X[i:i]', 'X[i:i«]»', needs('“+”', stands(']'))],
    ['X[i:i + 2]', 'X[i:i + «2»]', needs('“1”', stands('2'))],
    ['X[0:1', 'X[0:1«»', needs('“]”', end)],
    ['softmax(X)[1, 0]', 'softmax(X)[«1», 0]', needs('“0”', stands('1'))],
    ['softmax(X)[0, 100]', 'softmax(X)[0, «100»]', needs('a column, from 0 to 99,', stands('100'))],
    ['np.array([1])', 'np.array([«1»])', needs('“[”', stands('1'))],
    ['np.array([[1; 2]])', 'np.array([[1«;» 2]])', '“;” is no sign that can be read here'],
    ['np.array([[1) ', 'np.array([[1«)» ', needs('“,” or “]”', stands(')'))],
    [
      'np.array([[1], [2, 3]])',
      'np.array([[1], [2, 3«]»])',
      needs('a row as long as the first', stands(']')),
    ],
    ['np.ones((0, 1))', 'np.ones((«0», 1))', needs('how many, a whole number,', stands('0'))],
    ['np.ones((1.5, 1))', 'np.ones((«1.5», 1))', needs('how many, a whole number,', stands('1.5'))],
    ['np.ones((x, 1))', 'np.ones((«x», 1))', needs('how many, a whole number,', stands('x'))],
    ['np.ones(4)', 'np.ones(«4»)', needs('“(”', stands('4'))],
    ['np.sum(X, dtype=0)', 'np.sum(X, «dtype»=0)', needs('“axis” or “keepdims”', stands('dtype'))],
    ['np.sum(X, axis=2)', 'np.sum(X, «axis»=2)', needs('“axis” or “keepdims”', stands('axis'))],
    ['np.sum(X, axis=10)', 'np.sum(X, «axis»=10)', needs('“axis” or “keepdims”', stands('axis'))],
    ['np.dot(X)', 'np.dot(X«)»', needs('“,”', stands(')'))],
    ['sum(X, 1)', 'sum(X«,» 1)', needs('“for” and an index', stands(','))],
    ['sum(X for i of X)', 'sum(X for i «of» X)', needs('“in”', stands('of'))],
    [
      'sum(y[i, 0] for i in range(3))',
      'sum(y[i, 0] for i in range(«3»))',
      needs('4, how many there are,', stands('3')),
    ],
    ['slope(X, (0, 0))', 'slope(X, (0, 0)«)»', needs('“,”', stands(')'))],
    ['slope(1, (0, 0))', 'slope(«1», (0, 0))', needs('the name of a quantity', stands('1'))],
    [
      'slope("foo", (0, 0))',
      'slope(«"foo"», (0, 0))',
      needs('the name of a quantity', stands('foo')),
    ],
    [
      'slope("X", (100, 0))',
      'slope("X", («100», 0))',
      needs('a row, from 0 to 99,', stands('100')),
    ],
    [
      'slope("X", (0, 100))',
      'slope("X", (0, «100»))',
      needs('a column, from 0 to 99,', stands('100')),
    ],
    ['slope_of(X)', 'slope_of(«X»)', needs('“lambda”', stands('X'))],
    ['slope_of(lambda 2: X)', 'slope_of(lambda «2»: X)', needs('a name, “,” or “:”', stands('2'))],
    [
      'Σ_q X',
      'Σ_«q» X',
      needs('an index that counts something here, one of i, j, k, m,', stands('q')),
    ],
    [
      "Σ_{i=1'} y_i^1",
      "Σ_«{»i=1'} y_i^1",
      needs('an index that counts something here, one of i, j, k, m,', stands('{')),
    ],
    ['Σ X', 'Σ «X»', needs('an index that counts something here, one of i, j, k, m,', stands('X'))],
    ['E_5[2]', 'E«_»5[2]', needs('one of 4, counted from 1,', stands('_'))],
    ['E_0[2]', 'E«_»0[2]', needs('one of 4, counted from 1,', stands('_'))],
    ['E_{1.5}[2]', 'E«_»{1.5}[2]', needs('one of 4, counted from 1,', stands('_'))],
    ['E[2]', 'E«[»2]', needs('whose they are, below E,', stands('['))],
    [
      '\\begin{pmatrix} 1 ) \\end{pmatrix}',
      '\\begin{pmatrix} 1 «)» \\end{pmatrix}',
      needs('the end of a cell', stands(')')),
    ],
    [
      '\\begin{pmatrix} 1 & 2 \\\\ 3 \\end{pmatrix}',
      '\\begin{pmatrix} 1 & 2 \\\\ 3 «\\end{pmatrix}»',
      needs('a matrix whose rows are of one length', stands('⟧')),
    ],
    ["X''''''''''", "X'''''''''«'»", needs('an end of what is raised', stands("'"))],
    ['x_i^1 + Σ_i x_i^1', '«x»_i^1 + Σ_i x_i^1', 'No Σ around it says what the index i counts'],
    ['Σ_i x_i^1 + x_i^2', 'Σ_i x_i^1 + «x»_i^2', 'No Σ around it says what the index i counts'],
    ["Σ_i x_{i'}^1", "Σ_i «x»_{i'}^1", 'No Σ around it says what the index i′ counts'],
    ['X[i, 0]', 'X[«i», 0]', 'No Σ around it says what the index i counts'],
    ['{softmax(X)}_k', '«{»softmax(X)}_k', 'No Σ around it says what the index k counts'],
    [
      `${'('.repeat(61)}X`,
      `${'('.repeat(60)}«(»X`.replace('«(»X', '(«X»'),
      'Only 60 brackets can stand inside each other',
    ],
  ])('%s, exactly', (text, marked, message) => {
    expect(refused(text)).toEqual([marked, message]);
  });

  test('sixty brackets can stand inside each other, and any number side by side', () => {
    expectRead(`${'('.repeat(60)}X${')'.repeat(60)}`, X);
    expectRead(
      Array.from({ length: 61 }, () => '(X)').join(' + '),
      plusOf(...Array.from({ length: 61 }, () => X)),
    );
  });

  test('a line that is too long is refused from where it is', () => {
    expect(readLine('X'.padEnd(20_001), square, 'blog')).toEqual({
      kind: 'unread',
      at: 20_000,
      length: 1,
      message: 'A line of 20001 characters is too long to be read',
    });
    expectRead('X'.padEnd(20_000), X);
    const long = `X${'+X'.repeat(2_000)}`;
    expect(readLine(long, square, 'blog')).toEqual({
      kind: 'unread',
      at: 4_000,
      length: 1,
      message: 'A line of 4001 characters is too long to be read',
    });
    expect(readLine(long.slice(0, -2), square, 'blog').kind).toBe('read');
  });

  test.each<[string, NotationId, string, string]>([
    ['Δ2·W2T', 'blog', 'Δ2·W2«T»', 'write W2^T'],
    ['W₂T', 'blog', 'W₂«T»', 'write ^T'],
    ['XT·Δ1', 'blog', '«XT»·Δ1', 'write X^T'],
    ['yhatT', 'textbook', '«yhatT»', 'write yhat^T'],
    ['(X·W1)T', 'blog', '(X·W1)«T»', 'write ^T'],
    ['X @ W1T', 'numpy', 'X @ W1«T»', 'write W1.T'],
    ['XT', 'columns', '«XT»', 'write X^T'],
    ['T·X', 'blog', '«T»·X', 'write ^T'],
  ])('a T on the line: %s, in %s', (text, notation, marked, advice) => {
    const [place, why] = refused(text, { notation });
    expect(place).toBe(marked);
    expect(why).toBe(`A T on the line is no transpose: ${advice}`);
  });

  test.each<NotationId>(['blog', 'textbook', 'columns', 'numpy'])(
    'in %s the names that there are can each be read as they are told',
    (id) => {
      const [, why] = refused('foo', { notation: id });
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
    expect(refused('Xᵀ·foo·y')[0]).toBe('Xᵀ·«foo»·y');
    for (const word of ['fooT', 'XTy', 'WT1']) {
      expect(refused(word)[1], word).toMatch(/ is no quantity of this network; /);
    }
    expect(refused('W3·X')[1]).toMatch(
      /^“W3” is a quantity of another network; this one has X, y, W₁/,
    );
    expect(refused('W_3')).toEqual([
      '«W_3»',
      expect.stringMatching(/^“W_3” is a quantity of another/),
    ]);
    expect(refused('W^{(12)}')).toEqual([
      '«W^{(12)}»',
      expect.stringMatching(/^“W_12” is a quantity of another/),
    ]);
    expect(refused('W_{12}')[1]).toMatch(/^“W_12” is a quantity of another/);
    expect(refused('W1', { sizes: single })[1]).toMatch(
      /^“W1” is a quantity of another network; this one has X, y, W,/,
    );
  });
});

describe('a layer, where nothing else stands beside the letter', () => {
  test.each(['W_2', 'W₂', 'W_{2}', 'W^{(2)}', 'W^(2)', 'W⁽²⁾', 'W2'])('%s', (text) => {
    expectRead(text, W2);
  });

  test.each([
    ['W_x', '«W»_x'],
    ['W_{x2}', '«W»_{x2}'],
    ['W_{2x}', '«W»_{2x}'],
    ['W^{x(2)}', '«W»^{x(2)}'],
    ['W^{(2)x}', '«W»^{(2)x}'],
    ['W_(2)', '«W»_(2)'],
    ['W^2', '«W»^2'],
  ])('%s does not say which', (text, marked) => {
    expect(refused(text)).toEqual([marked, '“W” does not say which layer: W₁ or W₂']);
  });
});

describe('the signs of a network are those of the notation', () => {
  test('whatever network it is', () => {
    const sizes = { ...square };
    expectRead("Σ_{i'} y_{i'}^1", sum('example', entry('y', 'i′', 0), true), { sizes });
    expectRead("Σ_i' y_i'^1", sum('example', entry('y', 'i′', 0), true), { sizes });
    expectRead('w_{12}^{(1)}', entry('W1', 0, 1), { sizes, notation: 'textbook' });
    expectRead('w_1^{12}', entry('W1', 0, 1), { sizes, notation: 'numpy' });
    for (const text of ['X', 'X_{}', 'X^{}', 'X_{}^{}']) expectRead(text, X, { sizes });
    expect(refused('x_{12}', { sizes })[0]).toBe('x«_»{12}');
  });

  test('and a Δ alone is the error signal of the only layer', () => {
    expectRead('Δ alpha', times(delta1, name('rate')), { sizes: single });
  });
});

test('a fault of the page is not told as one of the line', () => {
  expect(() => readLine('X', undefined as never, 'blog')).toThrow(TypeError);
});
