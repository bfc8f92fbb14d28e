import { expect, test } from 'vitest';
import { latexMatrix, numpyArray, tabSeparated } from '../../src/expr/matrix-text.ts';

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
