import fc from 'fast-check';
import { test } from 'vitest';
import { computedOf, definition } from '../../src/equations/definitions.ts';
import { evaluate } from '../../src/expr/evaluate.ts';
import { formulaText } from '../../src/expr/formula-text.ts';
import { readLine } from '../../src/expr/reading/read-line.ts';
import { anyNetworks } from '../support/any-network.ts';
import { expectClose } from '../support/close.ts';

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
