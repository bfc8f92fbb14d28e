import { expect, test } from 'vitest';
import { type Model, modelOf } from '../../../src/equations/network.ts';
import { type Axis, axesOf, type Name, type Sizes } from '../../../src/expr/alphabet.ts';
import { expectation } from '../../../src/expr/build.ts';
import { blog } from '../../../src/expr/notation/blog.ts';
import { columns } from '../../../src/expr/notation/columns.ts';
import { expectationSign } from '../../../src/expr/notation/expectation-sign.ts';
import type { Place, Sign } from '../../../src/expr/notation/notation.ts';
import { notations, notationTitles } from '../../../src/expr/notation/notations.ts';
import { onesSign } from '../../../src/expr/notation/ones-sign.ts';
import { signLatex } from '../../../src/expr/notation/sign-latex.ts';
import { spokenCell, spokenName, spokenRef } from '../../../src/expr/notation/spoken.ts';
import { operatorTexts, signText } from '../../../src/expr/notation/text.ts';
import { textbook } from '../../../src/expr/notation/textbook.ts';
import { numpyEntry } from '../../../src/expr/numpy-name.ts';
import { type Index, indexOf } from '../../../src/expr/tree.ts';
import { series } from '../../../src/lessons/series.ts';

const oneLayer: Model = modelOf(series(4, 1));
const batch: Model = modelOf(series(4, 2, 1));
const single: Model = { ...batch, examples: 1 };

/** The place of any entry of a quantity: its row and its column by their letters. */
function anyEntry(name: Name, sizes: Model): Place {
  const [row, column] = axesOf(name, sizes).map((axis): Index =>
    axis === 'one' ? 0 : indexOf(axis),
  );
  return { row, column };
}

test.each<[Name, Model, string, string]>([
  ['X', batch, 'X', 'x_{i}^{j}'],
  ['y', batch, 'y', 'y_{i}'],
  ['W', oneLayer, 'W', 'w_{j}'],
  ['W1', batch, 'W_{1}', 'w_{1}^{jk}'],
  ['W2', batch, 'W_{2}', 'w_{2}^{k}'],
  ['z', oneLayer, 'z', 'z_{i}'],
  ['z1', batch, 'z_{1}', 'z_{1,i}^{k}'],
  ['l1', batch, 'l_{1}', 'l_{1,i}^{k}'],
  ['z2', batch, 'z_{2}', 'z_{2,i}'],
  ['yHat', batch, '\\hat{y}', '\\hat{y}_{i}'],
  ['delta1', oneLayer, '\\Delta l_{1}', '\\Delta l_{1,i}'],
  ['delta1', batch, '\\Delta l_{1}', '\\Delta l_{1,i}^{k}'],
  ['delta2', batch, '\\Delta l_{2}', '\\Delta l_{2,i}'],
  [
    'dW1',
    batch,
    '\\frac{\\partial L}{\\partial W_{1}}',
    '\\frac{\\partial L}{\\partial w_{1}^{jk}}',
  ],
  ['W1New', batch, '\\tilde{W}_{1}', '\\tilde{w}_{1}^{jk}'],
  ['LNew', batch, '\\tilde{L}', '\\tilde{L}'],
  ['X', single, 'x', 'x^{j}'],
  ['l1', single, 'l_{1}', 'l_{1}^{k}'],
  ['delta2', single, '\\Delta l_{2}', '\\Delta l_{2}'],
])('the blog writes %s as the series does', (name, sizes, whole, entry) => {
  expect(signLatex(blog.sign(name, {}, sizes))).toBe(whole);
  expect(signLatex(blog.sign(name, anyEntry(name, sizes), sizes))).toBe(entry);
});

test.each<[Name, Model, string, string]>([
  ['X', batch, 'X', 'x_{ij}'],
  ['W1', batch, 'W^{(1)}', 'w_{jk}^{(1)}'],
  ['W2', batch, 'W^{(2)}', 'w_{k}^{(2)}'],
  ['z1', batch, 'Z^{(1)}', 'z_{ik}^{(1)}'],
  ['l1', batch, 'A^{(1)}', 'a_{ik}^{(1)}'],
  ['yHat', batch, '\\hat{y}', '\\hat{y}_{i}'],
  ['delta1', batch, '\\delta^{(1)}', '\\delta_{ik}^{(1)}'],
  ['delta2', batch, '\\delta^{(2)}', '\\delta_{i}^{(2)}'],
  ['W1New', batch, '\\tilde{W}^{(1)}', '\\tilde{w}_{jk}^{(1)}'],
  [
    'dW2',
    batch,
    '\\frac{\\partial L}{\\partial W^{(2)}}',
    '\\frac{\\partial L}{\\partial w_{k}^{(2)}}',
  ],
  ['X', single, 'x', 'x_{j}'],
  ['l1', single, 'a^{(1)}', 'a_{k}^{(1)}'],
])('the textbooks write %s by row and column', (name, sizes, whole, entry) => {
  expect(signLatex(textbook.sign(name, {}, sizes))).toBe(whole);
  expect(signLatex(textbook.sign(name, anyEntry(name, sizes), sizes))).toBe(entry);
});

test('entries are counted from one, and from zero in NumPy', () => {
  const place = { row: 1, column: 0 };
  expect(signLatex(blog.sign('W1', place, batch))).toBe('w_{1}^{21}');
  expect(signLatex(textbook.sign('W1', place, batch))).toBe('w_{21}^{(1)}');
  expect(numpyEntry('W1', 1, 0, batch)).toBe('W1[1, 0]');
});

test.each<[Name, string]>([
  ['W1', 'w₁²¹'],
  ['dW1', '∂L/∂w₁²¹'],
  ['W1New', 'w̃₁²¹'],
  ['yHat', 'ŷ₂'],
  ['delta1', 'Δl₁,₂¹'],
])('%s as plain text', (name, text) => {
  expect(signText(blog.sign(name, { row: 1, column: 0 }, batch))).toBe(text);
});

test('a cell is said with what it counts, and the learning rate without', () => {
  expect(spokenCell('X', 1, 2, batch, 'blog')).toBe('X, example 2, component 3');
  expect(spokenCell('X', 0, 2, single, 'blog')).toBe('X, component 3');
  expect(spokenCell('dW1', 1, 0, batch, 'blog')).toBe('gradient of W1, component 2, node 1');
  expect(spokenCell('W1New', 1, 0, batch, 'textbook')).toBe('new W1, row 2, column 1');
  expect(spokenCell('rate', 0, 0, batch, 'blog')).toBe('learning rate');
  expect(spokenCell('yHat', 1, 0, batch, 'numpy')).toBe('y_hat[1, 0]');
});

/** One state, several, and what is written otherwise where there are many or no layer has a number. */
const state: Sizes = { examples: 1, inputs: 1, widths: [3], policy: true };
const states: Sizes = { examples: 4, inputs: 2, widths: [3], policy: true, biased: [1] };
const flat: Sizes = { examples: 4, inputs: 3, widths: [2], biased: [1] };
const many: Sizes = { examples: 12, inputs: 3, widths: [2, 2], biased: [1, 2] };

test.each<[Name, Sizes, whole: string, row: string, entry: string]>([
  ['X', state, 'x', 'x', 'x'],
  ['y', state, 'f', 'f', 'f_{1}'],
  ['W', state, 'W', 'w', 'w_{1}'],
  ['z', state, '\\theta', '\\theta', '\\theta_{1}'],
  ['yHat', state, 'p', 'p', 'p_{1}'],
  ['delta1', state, '\\Delta \\theta', '\\Delta \\theta', '\\Delta \\theta_{1}'],
  ['L', state, 'E[f]', 'E[f]', 'E[f]'],
  ['LNew', state, '\\tilde{E}[f]', '\\tilde{E}[f]', '\\tilde{E}[f]'],
  ['baseline', state, 'b', 'b', 'b'],
  ['rate', state, '\\alpha', '\\alpha', '\\alpha'],
  [
    'dW',
    state,
    '\\frac{\\partial E[f]}{\\partial W}',
    '\\frac{\\partial E[f]}{\\partial w}',
    '\\frac{\\partial E[f]}{\\partial w_{1}}',
  ],
  ['X', states, 'X', 'X_{2}', 'x_{21}'],
  ['y', states, 'f', 'f_{2}', 'f_{21}'],
  ['W', states, 'W', 'w_{2}', 'w_{21}'],
  ['b', states, 'b', 'b', 'b_{1}'],
  ['z', states, '\\theta', '\\theta_{2}', '\\theta_{21}'],
  ['yHat', states, 'p', 'p_{2}', 'p_{21}'],
  ['delta1', states, '\\Delta \\theta', '\\Delta \\theta_{2}', '\\Delta \\theta_{21}'],
  ['X', flat, 'X', 'X_{2}', 'x_{2}^{1}'],
  ['y', flat, 'y', 'y_{2}', 'y_{2}^{1}'],
  ['W', flat, 'W', 'w_{2}', 'w^{21}'],
  ['W', oneLayer, 'W', 'w_{2}', 'w_{2}'],
  ['b', flat, 'b', 'b', 'b^{1}'],
  ['z', flat, 'z', 'z_{2}', 'z_{2}^{1}'],
  ['yHat', flat, '\\hat{y}', '\\hat{y}_{2}', '\\hat{y}_{2}^{1}'],
  ['delta1', flat, '\\Delta l_{1}', '\\Delta l_{1,2}', '\\Delta l_{1,2}^{1}'],
  ['rate', flat, '\\alpha', '\\alpha', '\\alpha'],
  ['X', single, 'x', 'x', 'x^{1}'],
  ['W1', many, 'W_{1}', 'w_{1}^{2}', 'w_{1}^{21}'],
  ['b2', many, 'b_{2}', 'b_{2}', 'b_{2}^{1}'],
  ['b2New', many, '\\tilde{b}_{2}', '\\tilde{b}_{2}', '\\tilde{b}_{2}^{1}'],
  ['z1', many, 'z_{1}', 'z_{1,2}', 'z_{1,2}^{1}'],
  ['l1', many, 'l_{1}', 'l_{1,2}', 'l_{1,2}^{1}'],
])('the blog writes all, a row and an entry of %s, in %j', (name, sizes, whole, row, entry) => {
  const written = (place: Place) => signLatex(blog.sign(name, place, sizes));
  expect(written({})).toBe(whole);
  expect(written({ row: 1 })).toBe(row);
  expect(written({ row: 1, column: 0 })).toBe(entry);
});

test.each<[Name, Sizes, whole: string, row: string, entry: string, turned: string]>([
  ['X', state, 'x', 'x', 'x', 'x'],
  ['y', state, 'f', 'f', 'f_{1}', 'f_{1}'],
  ['W', state, 'W', 'w', 'w_{1}', 'w_{1}'],
  ['z', state, '\\theta', '\\theta', '\\theta_{1}', '\\theta_{1}'],
  ['delta1', state, '\\delta^{(1)}', '\\delta^{(1)}', '\\delta_{1}^{(1)}', '\\delta_{1}^{(1)}'],
  ['L', state, 'E[f]', 'E[f]', 'E[f]', 'E[f]'],
  ['baseline', state, 'b', 'b', 'b', 'b'],
  ['z', states, '\\theta', '\\theta_{2}', '\\theta_{21}', '\\theta_{12}'],
  ['yHat', states, 'p', 'p_{2}', 'p_{21}', 'p_{12}'],
  ['X', flat, 'X', 'x_{2}', 'x_{21}', 'x_{12}'],
  ['z', flat, 'Z', 'z_{2}', 'z_{21}', 'z_{12}'],
  ['z', oneLayer, 'z', 'z_{2}', 'z_{2}', 'z_{2}'],
  ['b', flat, 'b', 'b', 'b_{1}', 'b_{1}'],
  ['rate', flat, '\\alpha', '\\alpha', '\\alpha', '\\alpha'],
  ['L', flat, 'L', 'L', 'L', 'L'],
  ['X', many, 'X', 'x_{2}', 'x_{2,1}', 'x_{1,2}'],
  ['W1', many, 'W^{(1)}', 'w_{2}^{(1)}', 'w_{21}^{(1)}', 'w_{12}^{(1)}'],
  ['l1', many, 'A^{(1)}', 'a_{2}^{(1)}', 'a_{2,1}^{(1)}', 'a_{1,2}^{(1)}'],
  ['b1', many, 'b^{(1)}', 'b^{(1)}', 'b_{1}^{(1)}', 'b_{1}^{(1)}'],
  [
    'W1New',
    many,
    '\\tilde{W}^{(1)}',
    '\\tilde{w}_{2}^{(1)}',
    '\\tilde{w}_{21}^{(1)}',
    '\\tilde{w}_{12}^{(1)}',
  ],
])(
  'the textbooks write all, a row and an entry of %s, in %j',
  (name, sizes, whole, row, entry, turned) => {
    const written = (place: Place, { sign } = textbook) => signLatex(sign(name, place, sizes));
    expect([written({}), written({}, columns)]).toEqual([whole, whole]);
    expect([written({ row: 1 }), written({ row: 1 }, columns)]).toEqual([row, row]);
    const place = { row: 1, column: 0 };
    expect([written(place), written(place, columns)]).toEqual([entry, turned]);
  },
);

test('a comma stands between indices of which one can have two digits', () => {
  const entryOf = (examples: number) =>
    signLatex(textbook.sign('X', { row: 1, column: 2 }, { ...flat, examples }));
  expect([9, 10].map(entryOf)).toEqual(['x_{23}', 'x_{2,3}']);
});

test('a quantity is said by its name, in NumPy by the one it has there', () => {
  expect(spokenName('yHat', 'numpy', flat)).toBe('y_hat');
  expect(spokenName('dW1', 'numpy', many)).toBe('dW1');
  expect(spokenName('dW1', 'blog', many)).toBe('gradient of W1');
});

test.each<[Sign, latex: string, text: string]>([
  [{ base: 'x' }, 'x', 'x'],
  [{ base: '1', bold: true, below: '4×2' }, '\\mathbf{1}_{4×2}', '1₄×₂'],
  [{ base: 'l', before: 'Δ', below: '1,i′' }, "\\Delta l_{1,i'}", 'Δl₁,ᵢ′'],
  [{ base: 'θ', before: 'Δ', above: '(k)' }, '\\Delta \\theta^{(k)}', 'Δθ⁽ᵏ⁾'],
  [{ base: 'δ', accent: 'tilde', above: '23' }, '\\tilde{\\delta}^{23}', 'δ̃²³'],
  [{ base: 'α', accent: 'hat' }, '\\hat{\\alpha}', 'α̂'],
  [{ base: 'y', accent: 'hat', below: '0456789' }, '\\hat{y}_{0456789}', 'ŷ₀₄₅₆₇₈₉'],
  [{ base: 'E', after: '[f]', accent: 'tilde' }, '\\tilde{E}[f]', 'Ẽ[f]'],
  [
    { base: 'w', below: 'jmnp', gradient: 'E[f]' },
    '\\frac{\\partial E[f]}{\\partial w_{jmnp}}',
    '∂E[f]/∂wⱼₘₙₚ',
  ],
])('a sign as LaTeX and as plain text: %j', (sign, latex, text) => {
  expect(signLatex(sign)).toBe(latex);
  expect(signText(sign)).toBe(text);
});

test('ones say how many they are, but for one for each example', () => {
  const bold = { base: '1', bold: true };
  const sign = (rows: Axis, across: Axis) =>
    onesSign({ kind: 'ones', rows, columns: across }, batch);
  expect(sign('example', 'one')).toEqual(bold);
  expect(sign(1, 'one')).toEqual({ ...bold, below: '2' });
  expect(sign('example', 1)).toEqual({ ...bold, below: '4×2' });
  expect(sign(0, 1)).toEqual({ ...bold, below: '3×2' });
});

test('an expectation says of which example, where there are several', () => {
  const share = expectation(
    1,
    { kind: 'entry', name: 'yHat', row: 'i', column: 'k' },
    { kind: 'name', name: 'y' },
  );
  expect(expectationSign(share, {}, states)).toEqual({ base: 'E', below: 'i' });
  expect(expectationSign(share, { i: 2 }, states)).toEqual({ base: 'E', below: '3' });
  expect(expectationSign(share, { i: 0 }, state)).toEqual({ base: 'E', below: undefined });
});

test.each<[Name, Sizes, blog: string, textbook: string, columns: string, numpy: string]>([
  ['X', state, 'X', 'X', 'X', 'X[1, 0]'],
  ['y', state, 'reward f, action 1', 'reward f, column 1', 'reward f, row 1', 'f[1, 0]'],
  [
    'yHat',
    states,
    'probability p, state 2, action 1',
    'probability p, row 2, column 1',
    'probability p, row 1, column 2',
    'p[1, 0]',
  ],
  ['z', state, 'theta, action 1', 'theta, column 1', 'theta, row 1', 'theta[1, 0]'],
  [
    'delta1',
    state,
    'delta theta, action 1',
    'delta theta, column 1',
    'delta theta, row 1',
    'dtheta[1, 0]',
  ],
  ['W', states, 'W, component 2, action 1', 'W, row 2, column 1', 'W, row 1, column 2', 'W[1, 0]'],
  ['L', state, 'expected reward', 'expected reward', 'expected reward', 'E'],
  ['LNew', state, 'new expected reward', 'new expected reward', 'new expected reward', 'E_new'],
  ['rate', state, 'learning rate', 'learning rate', 'learning rate', 'alpha'],
  ['baseline', state, 'baseline', 'baseline', 'baseline', 'b'],
  ['y', flat, 'y, example 2, node 1', 'y, row 2, column 1', 'y, row 1, column 2', 'y[1, 0]'],
  ['yHat', oneLayer, 'y hat, example 2', 'y hat, row 2', 'y hat, column 2', 'y_hat[1, 0]'],
  [
    'delta1',
    flat,
    'delta l1, example 2, node 1',
    'delta 1, row 2, column 1',
    'delta 1, row 1, column 2',
    'delta1[1, 0]',
  ],
  ['l1', many, 'l1, example 2, node 1', 'A1, row 2, column 1', 'A1, row 1, column 2', 'l1[1, 0]'],
  ['z1', many, 'z1, example 2, node 1', 'z1, row 2, column 1', 'z1, row 1, column 2', 'z1[1, 0]'],
  ['W2', many, 'W2, node 2, node 1', 'W2, row 2, column 1', 'W2, row 1, column 2', 'W2[1, 0]'],
  ['b1', many, 'b1, node 1', 'b1, column 1', 'b1, row 1', 'b1[1, 0]'],
  ['L', flat, 'loss', 'loss', 'loss', 'L'],
  ['LNew', flat, 'new loss', 'new loss', 'new loss', 'L_new'],
  ['rate', flat, 'learning rate', 'learning rate', 'learning rate', 'alpha'],
  ['baseline', flat, 'baseline', 'baseline', 'baseline', 'baseline'],
])('a cell of %s is said aloud in every notation, in %j', (name, sizes, ...spoken) => {
  const ids = ['blog', 'textbook', 'columns', 'numpy'] as const;
  expect(ids.map((id) => spokenCell(name, 1, 0, sizes, id))).toEqual(spoken);
  expect(ids.map((id) => spokenRef(`${name}.1.0`, sizes, id))).toEqual(spoken);
});

test('the notations have titles, and operators as signs between numbers', () => {
  expect(Object.entries(notationTitles)).toEqual([
    ['blog', 'Blog'],
    ['textbook', 'Textbook'],
    ['columns', 'Columns'],
    ['numpy', 'NumPy'],
  ]);
  expect(operatorTexts.columns).toEqual(operatorTexts.textbook);
  expect(
    Object.entries(operatorTexts).map(([id, signs]) => [id, Object.values(signs).join(' ')]),
  ).toEqual([
    ['blog', '· ∗ ×'],
    ['textbook', ' ⊙ '],
    ['columns', ' ⊙ '],
    ['numpy', '@ * *'],
  ]);
  for (const [id, notation] of Object.entries(notations)) expect(notation.id).toBe(id);
  expect(blog.operators).toEqual({ matrixProduct: '\\cdot', elementwise: '*', times: '\\times' });
  expect(textbook.operators).toEqual({ matrixProduct: '', elementwise: '\\odot', times: '' });
  expect([blog, textbook, columns].map(({ examples }) => examples)).toEqual([
    'rows',
    'rows',
    'columns',
  ]);
});
