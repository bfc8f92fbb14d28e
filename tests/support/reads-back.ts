import { type Model } from '../../src/equations/network.ts';
import { evaluate, type Scope } from '../../src/expr/evaluate.ts';
import { latex, type Printing } from '../../src/expr/latex.ts';
import { latexPieces } from '../../src/expr/latex-pieces.ts';
import type { Live } from '../../src/expr/live.ts';

import type { Notation } from '../../src/expr/notation/notation.ts';
import type { Expr } from '../../src/expr/tree.ts';
import { hasDifference } from '../../src/expr/has-difference.ts';
import { expectClose } from './close.ts';
import { withNumbers } from './live-numbers.ts';
import { asShown, readLatex } from './read-latex.ts';

/** Fails where a formula's LaTeX, whole or in the smallest pieces, in symbols or in numbers, reads as another value. */
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
  const inPieces = (printing: Printing) =>
    latexPieces(expr, printing, 1)
      .map((piece) => piece.latex)
      .join(' ');
  const texts = [
    latex(expr, symbols),
    inPieces({ ...symbols, linked: true }),
    inNumbers((live) => latex(expr, { ...symbols, live })),
    inNumbers((live) => inPieces({ ...symbols, live })),
  ];
  for (const text of new Set(texts)) {
    try {
      expectClose(readLatex(text, sizes, notation, scope), wanted, allowed, title);
    } catch (error) {
      throw new Error(`${String(error)} in ${text}`, { cause: error });
    }
  }
}
