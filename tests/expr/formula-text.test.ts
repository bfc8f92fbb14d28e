import fc from 'fast-check';
import { expect, test } from 'vitest';
import { computedOf, definition } from '../../src/equations/definitions.ts';
import { modelOf } from '../../src/equations/network.ts';
import { elementwise, matrixProduct, minus, name, transpose } from '../../src/expr/build.ts';
import { evaluate } from '../../src/expr/evaluate.ts';
import { formulaText } from '../../src/expr/formula-text.ts';
import type { NotationId } from '../../src/expr/notation/notation.ts';
import { readLine } from '../../src/expr/reading/read-line.ts';
import { series } from '../../src/lessons/series.ts';
import { anyNetworks } from '../support/any-network.ts';
import { expectClose } from '../support/close.ts';

const notations: NotationId[] = ['blog', 'textbook', 'columns', 'numpy'];

test('what is written as people type it is read as a formula of the same value', () => {
  fc.assert(
    fc.property(
      anyNetworks,
      fc.constantFrom('blog' as const, 'numpy' as const),
      ({ sizes, scope }, notation) => {
        for (const of of computedOf(sizes)) {
          const formula = definition(of, sizes)!;
          const text = formulaText(formula, sizes, notation);
          // How many ones there are, and the component of a row, are read from LaTeX and NumPy only.
          if (/(?:1|\))[₁-₉ₖₘₙₚ]/.test(text)) continue;
          const read = readLine(text, sizes, notation);
          if (read.kind === 'unread') throw new Error(`${text}: ${read.message} at ${read.at}`);
          expectClose(evaluate(read.right, scope), evaluate(formula, scope), 1e-9, text);
        }
      },
    ),
    { numRuns: 60 },
  );
});

test('it has the signs of the notation, and turns round where an example is a column', () => {
  const model = modelOf(series(4, 2, 1));
  const back = matrixProduct(name('delta2'), transpose(name('W2')));
  const formula = elementwise(back, minus(name('l1'), name('X')));
  const texts = notations.map((notation) => formulaText(formula, model, notation));
  expect(texts).toEqual([
    '(Δl₂·W₂ᵀ) ∗ (l₁ − X)',
    '(δ⁽²⁾ W⁽²⁾ᵀ) ⊙ (A⁽¹⁾ − X)',
    '(W⁽²⁾ᵀ δ⁽²⁾) ⊙ (A⁽¹⁾ − X)',
    '(delta2 @ W2.T) * (l1 - X)',
  ]);
});
