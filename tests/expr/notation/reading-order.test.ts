import fc from 'fast-check';
import { expect, test } from 'vitest';
import { chosenOf } from '../../../src/equations/network.ts';
import { computedOf } from '../../../src/equations/definitions.ts';
import { name } from '../../../src/expr/build.ts';
import { latex } from '../../../src/expr/latex.ts';
import type { Live } from '../../../src/expr/live.ts';
import { notations } from '../../../src/expr/notation/notations.ts';
import { refsAsRead, refSeen } from '../../../src/expr/notation/reading-order.ts';
import { anyModels } from '../../support/any-network.ts';

test.each(Object.values(notations))(
  'cells are listed in the order in which the printed matrix has them, in $id',
  (notation) => {
    fc.assert(
      fc.property(anyModels, (model) => {
        for (const of of [...chosenOf(model), ...computedOf(model)]) {
          const live: Live[] = [];
          const text = latex(name(of), { notation, sizes: model, linked: false, live });
          const printed = [...text.matchAll(/live=(\d+)/g)].map(([, n]) => live[Number(n)].ref);
          expect(refsAsRead(of, model, notation.id)).toEqual(printed);
        }
      }),
      { numRuns: 30 },
    );
  },
);

test('a place in a table is a cell, of the transpose where an example is a column', () => {
  expect(refSeen('W1', 2, 0, false)).toBe('W1.2.0');
  expect(refSeen('W1', 2, 0, true)).toBe('W1.0.2');
});
