import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { numpyArray, tabSeparated } from '../../../src/expr/matrix-text.ts';
import { readBlock } from '../../../src/store/block/read-block.ts';
import { clipboards } from './clipboards.ts';
import { runs } from '../../support/runs.ts';

/** The rows of a block, an unreadable cell as its text and its problem. */
const rowsOf = (text: string, oneColumn = false) =>
  readBlock(text, { oneColumn }).rows.map((row) =>
    row.map((cell) => (typeof cell === 'number' ? cell : `${cell.text}: ${cell.problem}`)),
  );

test.each(clipboards)('reads what comes from $from', ({ text, numbers }) => {
  expect(rowsOf(text)).toEqual(numbers);
});

test('some numbers in brackets are a list, neither a row nor a column', () => {
  const isList = (text: string) => readBlock(text).isList;
  expect(isList('array([0.25, -1.5])')).toBe(true);
  expect(isList('[0 1 0 1]')).toBe(true);
  for (const text of ['[0; 1]', '[[0, 1]]', '[[0], [1]]', '0\t1', '0 1', '[0 1\n 1 0]']) {
    expect(isList(text), text).toBe(false);
  }
});

describe('what cannot be read is named in its place', () => {
  test.each([
    [
      '0.5\tn/a\n\t2',
      [
        [0.5, 'n/a: no number'],
        [': empty', 2],
      ],
    ],
    [
      '#DIV/0!\t1\n2\t-',
      [
        ['#DIV/0!: no number', 1],
        [2, '-: no number'],
      ],
    ],
    [
      'n/a\tNaN\n1\t2',
      [
        ['n/a: no number', 'NaN: no number'],
        [1, 2],
      ],
    ],
    ['1.5\t1/0\t5000\t-1e9', [[1.5, '1/0: divided by 0', '5000: too large', '-1e9: too large']]],
    [
      'array([[nan, 0.5], [-inf, 1]])',
      [
        ['nan: no number', 0.5],
        ['-inf: no number', 1],
      ],
    ],
    [
      '[[0, ..., 9],\n ...,\n [1, ..., 8]]',
      [[0, '...: no number', 9], ['...: no number'], [1, '...: no number', 8]],
    ],
    [
      '[[1, null], ["x", "2"]]',
      [
        [1, 'null: no number'],
        ['x: no number', 2],
      ],
    ],
    ['[0.5,, 1]', [[0.5, ': empty', 1]]],
    ['tensor([[0.5, 1', [[0.5, 1]]],
    ['0.5 [1] 2', [[0.5, '[1]: no number', 2]]],
    ['0.5\n\n1', [[0.5], [': empty'], [1]]],
    ['not a number', [['not a number: no number']]],
  ])('%j', (text, expected) => expect(rowsOf(text)).toEqual(expected));
});

test('a row may be shorter than others', () => {
  expect(rowsOf('1,2,3\n4.5\n6,7')).toEqual([[1, 2, 3], [4.5], [6, 7]]);
});

test.each(['', '\n', ' \t\r\n', '\uFEFF', '[]', '[[], []]', '['])(
  'there is nothing in %j',
  (text) => {
    expect(rowsOf(text)).toEqual([]);
  },
);

describe('a comma or a point before three digits', () => {
  test.each([
    ['alone can be read in two ways', '1,000', [['1,000: two ways']]],
    [
      'alone can be read in two ways',
      '0.5\t0,5\t1,000\t1.000',
      [[0.5, 0.5, '1,000: two ways', '1.000: two ways']],
    ],
    ['is decimal as the page writes it', '1.125', [[1.125]]],
    ['is decimal where others are', '1,125\t0,5', [[1.125, 0.5]]],
    ['is not decimal where another sign is', '1,000\t0.5', [[1000, 0.5]]],
    ['is not decimal where another sign is', '1.000\t0,5', [[1000, 0.5]]],
    ['is not decimal where another sign is', '1,000.0\t-1,000', [[1000, -1000]]],
    ['is decimal after a nought', '0,125\t-0,250', [[0.125, -0.25]]],
  ])('%s: %j', (_, text, expected) => expect(rowsOf(text)).toEqual(expected));
});

describe('one comma in each line', () => {
  const unsure = [['0,1: two ways'], ['1,0: two ways']];
  test('stands between columns, or is decimal: it can be read in two ways', () => {
    expect(rowsOf('0,1\n1,0')).toEqual(unsure);
  });
  test('is decimal where there is room for one column', () => {
    expect(rowsOf('0,1\n1,0', true)).toEqual([[0.1], [1]]);
  });
  test.each(['0,1\n-0,5', '0,1\n2', '0,1\n1,05', '0,1\n5,5%'])('is decimal in %j', (text) => {
    expect(
      readBlock(text)
        .rows.flat()
        .every((cell) => typeof cell === 'number'),
    ).toBe(true);
    expect(readBlock(text).rows[0]).toEqual([0.1]);
  });
  test('is decimal beside a cell without one, which may be no number', () => {
    expect(rowsOf('0,5\nn/a\n0,25')).toEqual([[0.5], ['n/a: no number'], [0.25]]);
  });
  test.each(['0,1\n1,-2', '0,1\n0.5,2', '0,1\n1,n/a', 'a,b\n0,1', '0,1\n1, 0'])(
    'stands between columns in %j',
    (text) => expect(rowsOf(text)).toContainEqual([0, 1]),
  );
});

test('headings are told, and are no row', () => {
  expect(readBlock('x₁\t\tsepal width\n1\t2\t3')).toMatchObject({
    rows: [[1, 2, 3]],
    headings: ['x₁', 'sepal width'],
  });
  expect(readBlock('\tx₁\tx₂\nfirst\t1\t2').rows).toEqual([[1, 2]]);
  for (const text of ['n/a\tnull\n1\t2', 'x₁\t1\n2\t3', 'x₁\tx₂', 'x₁\tx₂\nx₃\tx₄']) {
    expect(readBlock(text).headings, text).toEqual([]);
  }
});

const number = fc
  .double({ min: -1000, max: 1000, noNaN: true })
  .map((value) => (value === 0 ? 0 : value));
const matrices = fc
  .tuple(fc.integer({ min: 1, max: 8 }), fc.integer({ min: 1, max: 6 }))
  .chain(([rows, columns]) =>
    fc.array(fc.array(number, { minLength: columns, maxLength: columns }), {
      minLength: rows,
      maxLength: rows,
    }),
  );

test('what is copied from the page is read as it was, to the last bit', () => {
  fc.assert(
    fc.property(matrices, (rows) => {
      expect(readBlock(tabSeparated(rows)).rows).toEqual(rows);
      expect(readBlock(numpyArray(rows)).rows).toEqual(rows);
    }),
    { numRuns: runs(100) },
  );
});

test('any text is numbers within the limits and cells that are named', () => {
  const letters = fc.constantFrom(
    ...'01257.,;-−+/%e[]()="\'\t\n\r  nax'.split(''),
    '\u00A0',
    '...',
  );
  const texts = fc.oneof(fc.string({ unit: letters, maxLength: 60 }), fc.string());
  fc.assert(
    fc.property(texts, fc.boolean(), (text, oneColumn) => {
      for (const cell of readBlock(text, { oneColumn }).rows.flat()) {
        if (typeof cell === 'number') expect(Math.abs(cell)).toBeLessThanOrEqual(1000);
        else expect(typeof cell.text).toBe('string');
      }
    }),
    { numRuns: runs(2000) },
  );
});

test.each([
  '[',
  ']',
  '[1,',
  'a(',
  '"',
  ',',
  ';',
  '\t',
  '\t\n',
  '1\n',
  '1 ',
  ' ',
  "1'000",
  '1,000',
  '%',
  '...',
  'é',
])('a long text of %j is read, or is not, in good time', (unit) => {
  for (const start of ['', '1', '[[', '1\t', 'A =\n']) {
    expect(() => readBlock(start + unit.repeat(100_000 / unit.length))).not.toThrow();
  }
});

test('a block of very uneven rows is not made even', () => {
  const { rows } = readBlock(`1${'\t'.repeat(50_000)}\n${'1\n'.repeat(50_000)}`);
  expect([rows[0].length, rows[1].length, rows.length]).toEqual([50_001, 1, 50_001]);
});
