import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  apply,
  entry,
  fraction,
  matrixProduct,
  minus,
  name,
  number,
  power,
  sum,
  times,
  transpose,
} from '../../src/expr/build.ts';
import { evaluate } from '../../src/expr/evaluate.ts';
import { latex, latexValue } from '../../src/expr/latex.ts';
import type { Live } from '../../src/expr/live.ts';
import { blog } from '../../src/expr/notation/blog.ts';
import { notations } from '../../src/expr/notation/notations.ts';
import { textbook } from '../../src/expr/notation/textbook.ts';
import type { Expr } from '../../src/expr/tree.ts';
import { expectClose } from '../support/close.ts';
import { withNumbers } from '../support/live-numbers.ts';
import { networksOf, oneNetwork } from '../support/networks.ts';
import { everySurrounding, narrow, pairsIn, wide } from '../support/pairs.ts';
import { readLatex } from '../support/read-latex.ts';
import { expectReadsBack } from '../support/reads-back.ts';
import { isTame, treesOf } from '../support/trees.ts';

const exp = (of: Expr) => apply('exp', of);

describe.each(Object.values(notations))('in the $id notation', (notation) => {
  describe.each(everySurrounding)('%s', (around) => {
    test.each([
      ['with matrices', wide],
      ['where layers are 1×1', narrow],
    ])('a formula in every place of another reads back as its value, %s', (_, sizes) => {
      const { scope } = oneNetwork(sizes);
      for (const { title, expr } of pairsIn(sizes, around)) {
        expectReadsBack(expr, { notation, sizes, scope }, title);
      }
    });
  });

  test.each([
    ['with matrices', wide],
    ['where layers are 1×1', narrow],
  ])('random formulas read back as their value, %s', (_, sizes) => {
    fc.assert(
      fc.property(treesOf(sizes, 3), networksOf(sizes), (expr, network) => {
        fc.pre(isTame(expr, network));
        expectReadsBack(expr, { ...network, notation });
      }),
      { numRuns: 300 },
    );
  });
});

const y = (i: number) => entry('y', i, 0);
const printing = { notation: blog, sizes: wide, linked: false };

test('the value of a formula is shown as a number, or as a bracket of them', () => {
  const { sizes, scope } = oneNetwork(wide);
  for (const expr of [minus(y(0), y(1)), minus(name('l1'), name('z1')), name('L')]) {
    const live: Live[] = [];
    const text = withNumbers(latexValue(expr, { ...printing, live }), live, scope);
    expectClose(readLatex(text, sizes, blog, scope), evaluate(expr, scope), 1e-9, text);
    expect(text).not.toMatch(/- ?\(|l|y/);
  }
});

test('an index that is bound from outside is written, and linked, as its number', () => {
  expect(latex(entry('y', 'i', 0), printing, { i: 1 })).toBe('y_{2}');
  const linked = latex(entry('y', 'i', 0), { ...printing, linked: true }, { i: 1 });
  expect(linked).toContain('{term=y.1.0}');
});

test.each<[string, Expr, string]>([
  ['a half before a bracket', times(number(0.5), minus(y(0), y(1))), '0.5 (y_{1} - y_{2})'],
  ['a power of a symbol with nothing above it', power(y(0), 2), '{y_{1}}^{2}'],
  ['a power of one with an index above', power(entry('W2', 0, 0), 2), '{(w_{2}^{1})}^{2}'],
  [
    'a Σ before a plus, which would else seem to go on behind it',
    { kind: 'plus', terms: [sum('example', y(0)), y(1)] },
    '\\mathopen{}\\left(\\sum_{i} y_{1}\\right)\\mathclose{} + y_{2}',
  ],
  [
    'tall brackets around what is tall',
    times(y(0), minus(fraction(y(1), y(2)), y(3))),
    'y_{1} \\times \\mathopen{}\\left(\\frac{y_{2}}{y_{3}} - y_{4}\\right)\\mathclose{}',
  ],
  [
    'a product of three matrices',
    matrixProduct(matrixProduct(transpose(name('X')), name('l1')), name('W2')),
    '{X}^{\\mathrm{T}} \\cdot l_{1} \\cdot W_{2}',
  ],
  [
    'a product of a product',
    matrixProduct(transpose(name('X')), matrixProduct(name('l1'), name('W2'))),
    '{X}^{\\mathrm{T}} \\cdot (l_{1} \\cdot W_{2})',
  ],
  ['an exponential as a factor', times(y(0), exp(y(1))), 'y_{1} \\times e^{y_{2}}'],
  ['a power as a factor', times(y(0), power(y(1), 3)), 'y_{1} \\times {y_{2}}^{3}'],
  [
    'a product as a term',
    minus(times(y(0), y(1)), times(y(2), y(3))),
    'y_{1} \\times y_{2} - y_{3} \\times y_{4}',
  ],
  [
    'a difference of a difference',
    minus(minus(y(0), y(1)), minus(y(2), y(3))),
    'y_{1} - y_{2} - (y_{3} - y_{4})',
  ],
  ['a product of numbers', times(y(0), y(1)), 'y_{1} \\times y_{2}'],
])('the blog writes %s', (_, expr, text) => {
  expect(latex(expr, printing)).toBe(text);
});

test('the textbooks write products side by side, but never two numbers', () => {
  const product = times(y(0), y(1));
  expect(latex(product, { ...printing, notation: textbook })).toBe('y_{1} \\, y_{2}');
  expect(latex(product, { ...printing, notation: textbook, live: [] })).toContain('\\times');
});
