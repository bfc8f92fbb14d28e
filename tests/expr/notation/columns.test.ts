import { describe, expect, test } from 'vitest';
import { gradientEntry } from '../../../src/equations/gradient.ts';
import { type Focus, one, whole } from '../../../src/equations/line.ts';
import { type Model, modelOf } from '../../../src/equations/network.ts';
import type { Name } from '../../../src/expr/alphabet.ts';
import { apply, component, grid, name, ones, row, transpose } from '../../../src/expr/build.ts';
import { latex } from '../../../src/expr/latex.ts';
import { latexEquality } from '../../../src/expr/latex-line.ts';
import type { Live } from '../../../src/expr/live.ts';
import { columns } from '../../../src/expr/notation/columns.ts';
import { isInColumns } from '../../../src/expr/notation/notations.ts';
import { signLatex } from '../../../src/expr/notation/sign-latex.ts';
import { spokenCell } from '../../../src/expr/notation/spoken.ts';
import { signText } from '../../../src/expr/notation/text.ts';
import type { Index } from '../../../src/expr/tree.ts';
import { series } from '../../../src/lessons/series.ts';

const batch: Model = modelOf(series(4, 2, 1));
const single: Model = modelOf(series(1, 2, 1));
const biased: Model = modelOf({
  examples: 4,
  inputs: 3,
  objective: { loss: 'crossEntropy', over: 'mean' },
  layers: [
    { width: 2, activation: 'tanh', bias: true },
    { width: 3, activation: 'softmax', bias: true },
  ],
});
const focus: Focus = { example: 1, units: [2, 0, 0] };

test.each<[Name, Model, string, Index, Index, string]>([
  ['X', batch, 'X', 'i', 'j', 'x_{ji}'],
  ['X', single, 'x', 0, 'j', 'x_{j}'],
  ['X', batch, 'X', 1, 2, 'x_{32}'],
  ['y', batch, 'y', 'i', 0, 'y_{i}'],
  ['y', biased, 'y', 'i', 1, 'y_{2i}'],
  ['W1', batch, 'W^{(1)}', 2, 0, 'w_{13}^{(1)}'],
  ['W2', batch, 'W^{(2)}', 'k', 0, 'w_{k}^{(2)}'],
  ['b1', biased, 'b^{(1)}', 0, 1, 'b_{2}^{(1)}'],
  ['l1', batch, 'A^{(1)}', 1, 0, 'a_{12}^{(1)}'],
  ['delta1', batch, '\\delta^{(1)}', 1, 0, '\\delta_{12}^{(1)}'],
  ['W1New', batch, '\\tilde{W}^{(1)}', 2, 0, '\\tilde{w}_{13}^{(1)}'],
  [
    'dW1',
    batch,
    '\\frac{\\partial L}{\\partial W^{(1)}}',
    2,
    0,
    '\\frac{\\partial L}{\\partial w_{13}^{(1)}}',
  ],
  ['L', batch, 'L', 0, 0, 'L'],
])('%s is written by row and column of its transpose', (of, sizes, all, down, across, entry) => {
  expect(signLatex(columns.sign(of, {}, sizes))).toBe(all);
  expect(signLatex(columns.sign(of, { row: down, column: across }, sizes))).toBe(entry);
});

test('an example is a column by its number', () => {
  expect(latex(row('X', 1), { notation: columns, sizes: batch, linked: false })).toBe('x_{2}');
  expect(latex(row('l1', 'i'), { notation: columns, sizes: batch, linked: false })).toBe(
    'a_{i}^{(1)}',
  );
});

test('a cell is said by row and column of the transpose', () => {
  expect(spokenCell('X', 1, 2, batch, 'columns')).toBe('X, row 3, column 2');
  expect(spokenCell('dW1', 2, 0, batch, 'columns')).toBe('gradient of W1, row 1, column 3');
  expect(spokenCell('l1', 1, 0, batch, 'columns')).toBe('A1, row 1, column 2');
  expect(spokenCell('yHat', 1, 0, batch, 'columns')).toBe('y hat, column 2');
  expect(signText(columns.sign('W1', { row: 2, column: 0 }, batch))).toBe('w₁₃⁽¹⁾');
});

test('no other notation has examples as columns', () => {
  const ids = ['blog', 'textbook', 'columns', 'numpy'] as const;
  expect(ids.filter(isInColumns)).toEqual(['columns']);
});

describe('a line as the other textbooks have it:', () => {
  const lines = (equation: ReturnType<typeof whole>, sizes: Model) =>
    equation(sizes, focus).map(({ left, right }) =>
      latexEquality(left, right, { notation: columns, sizes, linked: false }),
    );

  test.each<[string, Name, Model, string]>([
    ['a weighted sum', 'z1', batch, 'Z^{(1)} = W^{(1)} \\, X'],
    ['of a single example', 'z2', single, 'z^{(2)} = W^{(2)} \\, a^{(1)}'],
    [
      'with a bias',
      'z1',
      biased,
      'Z^{(1)} = W^{(1)} \\, X + b^{(1)} \\, {\\mathbf{1}}^{\\mathrm{T}}',
    ],
    ['a prediction of shares', 'yHat', biased, '\\hat{y} = \\operatorname{softmax}(Z^{(2)})'],
    [
      'the error of a hidden layer',
      'delta1',
      batch,
      '\\delta^{(1)} = ({W^{(2)}}^{\\mathrm{T}} \\, \\delta^{(2)}) \\odot A^{(1)} \\odot (1 - A^{(1)})',
    ],
    [
      'a gradient',
      'dW1',
      batch,
      '\\frac{\\partial L}{\\partial W^{(1)}} = \\delta^{(1)} \\, {X}^{\\mathrm{T}}',
    ],
    [
      'the gradient behind a hidden layer',
      'dW2',
      single,
      '\\frac{\\partial L}{\\partial W^{(2)}} = \\delta^{(2)} \\, {a^{(1)}}^{\\mathrm{T}}',
    ],
    [
      'the gradient of a bias',
      'db1',
      biased,
      '\\frac{\\partial L}{\\partial b^{(1)}} = \\delta^{(1)} \\, \\mathbf{1}',
    ],
  ])('%s', (_, of, sizes, text) => {
    expect(lines(whole(of), sizes)).toEqual([text]);
  });

  test('an entry, with the numbers of its place', () => {
    expect(lines(one('W1New'), batch)).toEqual([
      '\\tilde{w}_{13}^{(1)} = w_{13}^{(1)} - \\alpha \\, \\frac{\\partial L}{\\partial w_{13}^{(1)}}',
    ]);
    expect(lines(gradientEntry('W1'), batch).at(-1)).toBe(
      '\\frac{\\partial L}{\\partial w_{13}^{(1)}} = \\sum_{i} x_{3i} \\, \\delta_{1i}^{(1)}',
    );
  });
});

describe('a matrix is printed as its transpose,', () => {
  const printing = { notation: columns, sizes: batch, linked: false };

  test('of symbols', () => {
    const cells = [1, 2].map((r) =>
      [0, 1].map((c) => ({ kind: 'entry', name: 'W1', row: r, column: c }) as const),
    );
    expect(latex(grid(cells), printing)).toBe(
      '\\begin{pmatrix} w_{12}^{(1)} & w_{13}^{(1)} \\\\[0.2em] w_{22}^{(1)} & w_{23}^{(1)} \\end{pmatrix}',
    );
  });

  test('of numbers, each of which keeps the ref of its cell', () => {
    const live: Live[] = [];
    const text = latex(name('W1'), { ...printing, live });
    const shown = [...text.matchAll(/live=(\d+)/g)].map(([, n]) => live[Number(n)].ref);
    expect(shown).toEqual(['W1.0.0', 'W1.1.0', 'W1.2.0', 'W1.0.1', 'W1.1.1', 'W1.2.1']);
    expect(text.match(/\\\\ /g)).toHaveLength(1);
  });

  test('of ones', () => {
    const column = ones('example', 'one');
    expect(latex(column, printing)).toBe('{\\mathbf{1}}^{\\mathrm{T}}');
    expect(latex(transpose(column), printing)).toBe('\\mathbf{1}');
    expect(latex(ones(1, 'one'), printing)).toBe('{\\mathbf{1}_{2}}^{\\mathrm{T}}');
  });

  test('and a component is one of a column', () => {
    expect(
      latex(component(apply('softmax', row('z2', 1)), 2), { ...printing, sizes: biased }),
    ).toBe('{\\operatorname{softmax}(z_{2}^{(2)})}_{3}');
  });
});
