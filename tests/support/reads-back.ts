import { type Model } from '../../src/equations/network.ts';
import { evaluate, type Scope } from '../../src/expr/evaluate.ts';
import { latex, latexTerms } from '../../src/expr/latex.ts';
import type { Live } from '../../src/expr/live.ts';

import type { Notation } from '../../src/expr/notation/notation.ts';
import type { Expr } from '../../src/expr/tree.ts';
import { hasDifference } from '../../src/expr/has-difference.ts';
import { expectClose } from './close.ts';
import { withNumbers } from './live-numbers.ts';
import { asShown, readLatex } from './read-latex.ts';

/** Fails where a formula's LaTeX, whole or by terms, in symbols or in numbers, reads as another value. */
export function expectReadsBack(
  expr: Expr,
  { notation, sizes, scope }: { notation: Notation; sizes: Model; scope: Scope },
  title = '',
) {
  const wanted = asShown(evaluate(expr, scope), notation);
  const allowed = hasDifference(expr) ? 1e-6 : 1e-9;
  const symbols = { notation, sizes, linked: false };
  const inNumbers = (print: (live: Live[]) => string) => {
    const live: Live[] = [];
    return withNumbers(print(live), live, scope);
  };
  const texts = [
    latex(expr, symbols),
    latexTerms(expr, { ...symbols, linked: true }).join(' '),
    inNumbers((live) => latex(expr, { ...symbols, live })),
    inNumbers((live) => latexTerms(expr, { ...symbols, live }).join(' ')),
  ];
  for (const text of new Set(texts)) {
    try {
      expectClose(readLatex(text, sizes, notation, scope), wanted, allowed, title);
    } catch (error) {
      throw new Error(`${String(error)} in ${text}`, { cause: error });
    }
  }
}
