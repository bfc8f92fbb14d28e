import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { matrixProduct, name, row } from '../../src/expr/build.ts';
import { latex, type Printing } from '../../src/expr/latex.ts';
import type { Live } from '../../src/expr/live.ts';
import { notations } from '../../src/expr/notation/notations.ts';
import { signLatex } from '../../src/expr/notation/sign-latex.ts';
import type { Expr } from '../../src/expr/tree.ts';
import { render } from '../support/katex.ts';
import { allSizes } from '../support/networks.ts';
import { formulas, narrow, pairsIn, wide } from '../support/pairs.ts';
import { meaningsOf } from '../support/read-latex.ts';
import { treesOf } from '../support/trees.ts';

const warnings = (['warn', 'error'] as const).map((level) => vi.spyOn(console, level));
beforeEach(() => warnings.forEach((spy) => spy.mockClear()));
afterEach(() => warnings.forEach((spy) => expect(spy.mock.calls).toEqual([])));

/** Fails where KaTeX complains of a formula, in symbols or in numbers. */
function expectRenders(expr: Expr, printing: Omit<Printing, 'live'>) {
  const live: Live[] = [];
  for (const text of [latex(expr, printing), latex(expr, { ...printing, live })]) {
    try {
      render(text);
    } catch (error) {
      throw new Error(`${String(error)} in ${text}`, { cause: error });
    }
  }
}

describe.each(Object.values(notations))('KaTeX renders, in the $id notation', (notation) => {
  test.each([
    ['linked', true],
    ['not linked', false],
  ])('every kind of formula, %s', (_, linked) => {
    for (const sizes of [wide, narrow]) {
      for (const expr of formulas) expectRenders(expr, { notation, sizes, linked });
    }
  });

  test('formulas in formulas', () => {
    const pairs = pairsIn(wide, 'by itself');
    for (const { expr } of pairs) expectRenders(expr, { notation, sizes: wide, linked: true });
  });

  test('random formulas', () => {
    fc.assert(
      fc.property(treesOf(wide, 3), (expr) =>
        expectRenders(expr, { notation, sizes: wide, linked: true }),
      ),
    );
  });

  test('every symbol', () => {
    const symbols = allSizes.flatMap((sizes) =>
      meaningsOf(sizes).map((each) => signLatex(notation.sign(each.name, each, sizes))),
    );
    for (const symbol of new Set(symbols)) render(symbol);
  });

  test('a symbol with its role and its cells, and a number with its place', () => {
    const printing = { notation, sizes: wide, linked: true };
    const product = matrixProduct(row('X', 2), name('W1'));
    const symbols = render(latex(product, printing));
    expect(symbols).toMatch(/class="[^"]*role-input/);
    expect(symbols).toMatch(/class="[^"]*role-weights/);
    expect(symbols).toContain('data-term="X.2.*"');
    expect(symbols).toContain('data-term="W1.*.*"');
    const numbers = render(latex(product, { ...printing, live: [] }));
    const places = [...numbers.matchAll(/data-live="(\d+)"/g)].map(([, n]) => Number(n));
    // KaTeX sets a matrix column by column.
    expect(places.toSorted((a, b) => a - b)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8]);
    expect(numbers).toContain('(-9008)');
  });
});
