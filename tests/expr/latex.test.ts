import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { evaluate, type Scope } from '../../src/expr/evaluate.ts';
import { latex, latexTerms, latexValue } from '../../src/expr/latex.ts';
import type { Live } from '../../src/expr/live.ts';
import type { Sizes } from '../../src/expr/names.ts';
import type { Notation } from '../../src/expr/notation/notation.ts';
import { notations } from '../../src/expr/notation/notations.ts';
import type { Expr } from '../../src/expr/tree.ts';
import { expectClose, hasDifference } from '../support/close.ts';
import { withNumbers } from '../support/live-numbers.ts';
import { networksOf, oneNetwork } from '../support/networks.ts';
import { narrow, pairsIn, wide } from '../support/pairs.ts';
import { readLatex } from '../support/read-latex.ts';
import { isTame, treesOf } from '../support/trees.ts';

/** The value of a formula's LaTeX, read back, in symbols and in numbers. */
function expectReadsBack(expr: Expr, sizes: Sizes, notation: Notation, scope: Scope, title = '') {
  const wanted = evaluate(expr, scope);
  const allowed = hasDifference(expr) ? 1e-6 : 1e-9;
  const check = (text: string) => {
    const found = reading(text, () => readLatex(text, sizes, notation, scope));
    expectClose(found, wanted, allowed, `${title} ${text}`);
  };
  const symbols = { notation, sizes, linked: false };
  check(latex(expr, symbols));
  check(latexTerms(expr, symbols).join(' '));
  const live: Live[] = [];
  check(withNumbers(latex(expr, { ...symbols, live }), live, scope));
  const liveTerms: Live[] = [];
  const terms = latexTerms(expr, { ...symbols, live: liveTerms });
  check(withNumbers(terms.join(' '), liveTerms, scope));
}

function reading<T>(text: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    throw new Error(`${String(error)} in ${text}`, { cause: error });
  }
}

describe.each(Object.values(notations))('in the $id notation', (notation) => {
  test.each([
    ['with matrices', wide],
    ['where layers are 1×1', narrow],
  ])('a formula in every place of another reads back as its value, %s', (_, sizes) => {
    const { scope } = oneNetwork(sizes);
    for (const { title, expr } of pairsIn(sizes)) {
      expectReadsBack(expr, sizes, notation, scope, title);
    }
  });

  test.each([
    ['with matrices', wide],
    ['where layers are 1×1', narrow],
  ])('random formulas read back as their value, %s', (_, sizes) => {
    fc.assert(
      fc.property(treesOf(sizes, 3), networksOf(sizes), (expr, network) => {
        fc.pre(isTame(expr, network));
        expectReadsBack(expr, sizes, notation, network.scope);
      }),
      { numRuns: 300 },
    );
  });
});
