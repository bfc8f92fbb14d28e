import { expect, test } from 'vitest';
import { latexMatrix, latexNumber, numpyArray, tabSeparated } from '../../src/expr/matrix-text.ts';

const rows = [
  [0.1 + 0.2, -1e-7],
  [-0, 1000],
];

test('a table has tabs between its numbers, which are written in full', () => {
  expect(tabSeparated(rows)).toBe('0.30000000000000004\t-1e-7\n0\t1000');
});

test('NumPy has an array of them', () => {
  expect(numpyArray(rows)).toBe('np.array([[0.30000000000000004, -1e-7], [0, 1000]], dtype=float)');
});

test('LaTeX has them as the page writes them', () => {
  expect(
    latexMatrix([
      ['0.3', '−1×10⁻⁷'],
      ['0', '2×10¹²'],
    ]),
  ).toBe(String.raw`\begin{pmatrix} 0.3 & -1 \times 10^{-7} \\ 0 & 2 \times 10^{12} \end{pmatrix}`);
});

test('what is no number is a question mark in a table, and a word of its own in NumPy', () => {
  expect(tabSeparated([[Number.NaN, 1]])).toBe('?\t1');
  expect(
    numpyArray([
      [Number.NaN, 1],
      [Number.NaN, 2],
    ]),
  ).toBe('np.array([[np.nan, 1], [np.nan, 2]], dtype=float)');
});

test.each([
  ['−0.5', '-0.5'],
  ['(−3×10⁴)', '(-3 \\times 10^{4})'],
  ['1.5×10⁻¹⁰⁸', '1.5 \\times 10^{-108}'],
  ['9×10²³⁵⁶⁷⁹', '9 \\times 10^{235679}'],
  ['–', '\\text{--}'],
])('%s in LaTeX is %s', (text, latex) => {
  expect(latexNumber(text)).toBe(latex);
});
