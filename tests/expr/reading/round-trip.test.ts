import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Line } from '../../../src/equations/line.ts';
import { type Model, modelOf } from '../../../src/equations/network.ts';
import { derivationOf } from '../../../src/equations/derivation.ts';
import { evaluate } from '../../../src/expr/evaluate.ts';
import { latex } from '../../../src/expr/latex.ts';
import { latexEquality } from '../../../src/expr/latex-line.ts';
import type { NotationId } from '../../../src/expr/notation/notation.ts';
import { isInColumns, notations } from '../../../src/expr/notation/notations.ts';
import { numpy } from '../../../src/expr/numpy.ts';
import { readLine } from '../../../src/expr/reading/read-line.ts';
import { shapeIn } from '../../../src/expr/shape.ts';
import { type Expr, isSameTree } from '../../../src/expr/tree.ts';
import { anyModels } from '../../support/any-network.ts';
import { asRead } from '../../support/as-read.ts';
import { chapters } from '../../support/chapters.ts';
import { hasDifference } from '../../../src/expr/has-difference.ts';
import { expectClose } from '../../support/close.ts';
import { linesOf } from '../../support/equations.ts';
import { focusesOf, networksOf } from '../../support/networks.ts';
import { mangled } from '../../support/mangled.ts';
import { narrow, wide } from '../../support/pairs.ts';
import { runs } from '../../support/runs.ts';
import { isTame, treesOf } from '../../support/trees.ts';

const ids: readonly NotationId[] = ['blog', 'textbook', 'columns', 'numpy'];

/** A formula as the page prints it. */
function printed(expr: Expr, sizes: Model, id: NotationId): string {
  if (id === 'numpy') return numpy(expr, sizes);
  return latex(expr, { notation: notations[id], sizes, linked: false });
}

/** A whole line, as the page prints it in NumPy or copies it as LaTeX. */
function printedLine({ left, right }: Line, sizes: Model, id: NotationId): string {
  if (id === 'numpy') return `${numpy(left, sizes)} = ${numpy(right, sizes)}`;
  return latexEquality(left, right, { notation: notations[id], sizes, linked: false });
}

/** The two sides that a text is read as. Fails where it cannot be read. */
function read(text: string, sizes: Model, id: NotationId) {
  const found = readLine(text, sizes, id);
  if (found.kind === 'unread') {
    expect.fail(`${found.message}: ${text.slice(0, found.at)}«»${text.slice(found.at)}`);
  }
  return found;
}

function expectReadsBack(line: Line, sizes: Model, id: NotationId) {
  const text = printedLine(line, sizes, id);
  const { left, right } = read(text, sizes, id);
  expectSame(left!, line.left, sizes, id, text);
  expectSame(right, line.right, sizes, id, text);
}

/** Fails where two formulas differ in what their prints tell. */
function expectSame(found: Expr, wanted: Expr, sizes: Model, id: NotationId, text: string) {
  const [a, b] = [found, wanted].map((each) => asRead(each, sizes, isInColumns(id)));
  // A matcher for each of thousands is slow.
  if (!isSameTree(a, b)) expect(a, text).toEqual(b);
}

describe.each(ids)('printed in the %s notation', (id) => {
  test('every line of every chapter is read as the line that it is', () => {
    for (const chapter of chapters) {
      for (const nodes of [1, 2, 4]) {
        const sizes = modelOf(chapter.network(nodes));
        const focuses = focusesOf(sizes);
        for (const line of linesOf(sizes, [focuses[0], focuses.at(-1)!])) {
          expectReadsBack(line, sizes, id);
        }
      }
    }
  });

  test('every line of the derivation of any network is read as the line that it is', () => {
    fc.assert(
      fc.property(anyModels, (sizes) => {
        const focus = focusesOf(sizes).at(-1)!;
        for (const { lines, product } of derivationOf(sizes)) {
          for (const line of [...lines(sizes, focus), ...product(sizes, focus)]) {
            expectReadsBack(line, sizes, id);
          }
        }
      }),
      { numRuns: 30 },
    );
  });

  test.each([
    ['with matrices', wide],
    ['where layers are 1×1', narrow],
  ])('any formula is read as itself, and as its value, %s', (_, sizes) => {
    fc.assert(
      fc.property(treesOf(sizes, 3), networksOf(sizes), (expr, network) => {
        fc.pre(isTame(expr, network));
        const text = printed(expr, sizes, id);
        const { right } = read(text, sizes, id);
        // Numbers among the matrices of a product that is turned lose their places: the value is left.
        if (!isInColumns(id)) expectSame(right, expr, sizes, id, text);
        // Where a number and a matrix of one entry have one sign, it is read as the matrix; and that has
        // no place beside a larger one.
        if (!shapeIn(right, sizes)) return;
        const allowed = hasDifference(expr) ? 1e-6 : 1e-9;
        const { scope } = network;
        expectClose(evaluate(right, scope), evaluate(expr, scope), allowed, text);
      }),
      { numRuns: 150 },
    );
  });
});

test('a line that is nearly one is read, or the place is named where it is none', () => {
  const sizes = modelOf(chapters[2].network(2));
  const lines = linesOf(sizes, [focusesOf(sizes)[0]]);
  const pieces = [
    ..."()[]{}^_=+-*/.·∗Σσ∂ᵀ'".split(''),
    '\\frac',
    '\\sum_',
    '{',
    '}',
    'W1',
    'np.',
    '.T',
    '@',
    '1e9',
  ];
  const printedLines = fc
    .tuple(fc.constantFrom(...lines), fc.constantFrom(...ids))
    .map(([line, id]) => printedLine(line, sizes, id));
  fc.assert(
    fc.property(mangled(printedLines, pieces), fc.constantFrom(...ids), (text, id) => {
      const found = readLine(text, sizes, id);
      if (found.kind === 'read') return;
      expect(found.message).toMatch(/\S/);
      expect(found.at).toBeGreaterThanOrEqual(0);
      expect(found.at + found.length).toBeLessThanOrEqual(text.length);
    }),
    { numRuns: runs(2000) },
  );
});
