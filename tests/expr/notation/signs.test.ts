import { modelOf, type Model } from '../../../src/equations/network.ts';
import { series } from '../../../src/lessons/series.ts';
import { describe, expect, test } from 'vitest';
import { axesOf, type Name, shapeOf } from '../../../src/expr/alphabet.ts';
import { blog } from '../../../src/expr/notation/blog.ts';
import type { NotationId, Place } from '../../../src/expr/notation/notation.ts';
import { notations, notationTitles } from '../../../src/expr/notation/notations.ts';
import { signLatex } from '../../../src/expr/notation/sign-latex.ts';
import { spokenCell, spokenName } from '../../../src/expr/notation/spoken.ts';
import { signText } from '../../../src/expr/notation/text.ts';
import { textbook } from '../../../src/expr/notation/textbook.ts';
import { numpyEntry } from '../../../src/expr/numpy-name.ts';
import { numpy } from '../../../src/expr/numpy.ts';
import { type Expr, type Index, indexOf } from '../../../src/expr/tree.ts';
import { allSizes, sizesText } from '../../support/networks.ts';
import { meaningsOf } from '../../support/read-latex.ts';

const oneLayer: Model = modelOf(series(4, 1));
const batch: Model = modelOf(series(4, 2, 1));
const single: Model = { ...batch, examples: 1 };

type Meaning = ReturnType<typeof meaningsOf>[number];

/** What a symbol means, as the cells it stands for: a row that is the whole means the whole. */
function cellsMeant({ name, row, column }: Meaning, sizes: Model): string {
  const { rows, columns } = shapeOf(name, sizes);
  const along = (index: Index | undefined, count: number): string =>
    index === undefined || count === 1 ? `all ${count}` : String(index);
  return `${name}: ${along(row, rows)}, ${along(column, columns)}`;
}

/** Fails where two meanings of a network are written the same. */
function expectUnambiguous(
  sizes: Model,
  write: (meaning: Meaning) => string,
  of = meaningsOf(sizes),
) {
  const meant = new Map<string, string>();
  for (const meaning of of) {
    const [text, cells] = [write(meaning), cellsMeant(meaning, sizes)];
    expect(meant.get(text) ?? cells, `${text} is both ${meant.get(text)} and ${cells}`).toBe(cells);
    meant.set(text, cells);
  }
}

const isCell = ({ row, column }: Meaning) => typeof row === 'number' && typeof column === 'number';

function exprOf({ name, row, column }: Meaning): Expr {
  if (row === undefined) return { kind: 'name', name };
  if (column === undefined) return { kind: 'row', name, row };
  return { kind: 'entry', name, row, column };
}

describe.each(allSizes.map((of) => [sizesText(of), of] as const))('with %s', (_, sizes) => {
  test.each(Object.values(notations))('no two quantities share a symbol in $id', (notation) => {
    expectUnambiguous(sizes, (each) => signLatex(notation.sign(each.name, each, sizes)));
    expectUnambiguous(sizes, (each) => signText(notation.sign(each.name, each, sizes)));
  });

  test('no two quantities share a NumPy name', () => {
    expectUnambiguous(sizes, (each) => numpy(exprOf(each), sizes));
  });

  test.each(Object.keys(notationTitles) as NotationId[])('no two cells sound alike in %s', (id) => {
    const cells = meaningsOf(sizes).filter(isCell);
    const spoken = ({ name, row, column }: Meaning) =>
      spokenCell(name, Number(row), Number(column), sizes, id);
    expectUnambiguous(sizes, spoken, cells);
    const names = [...new Set(cells.map(({ name }) => name))];
    expect(new Set(names.map((name) => spokenName(name, id, sizes))).size).toBe(names.length);
  });
});

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
