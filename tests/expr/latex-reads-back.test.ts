import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { entry, minus, name } from '../../src/expr/build.ts';
import { evaluate } from '../../src/expr/evaluate.ts';
import { latexValue } from '../../src/expr/latex.ts';
import type { Live } from '../../src/expr/live.ts';
import { blog } from '../../src/expr/notation/blog.ts';
import { notations } from '../../src/expr/notation/notations.ts';
import { expectClose } from '../support/close.ts';
import { withNumbers } from '../support/live-numbers.ts';
import { networksOf, oneNetwork } from '../support/networks.ts';
import { everySurrounding, narrow, pairsIn, wide } from '../support/pairs.ts';
import { readLatex } from '../support/read-latex.ts';
import { expectReadsBack } from '../support/reads-back.ts';
import { isTame, treesOf } from '../support/trees.ts';

test('the value of a formula is shown as a number, or as a bracket of them', () => {
  const { sizes, scope } = oneNetwork(wide);
  for (const expr of [
    minus(entry('y', 0, 0), entry('y', 1, 0)),
    minus(name('l1'), name('z1')),
    name('L'),
  ]) {
    const live: Live[] = [];
    const text = withNumbers(
      latexValue(expr, { notation: blog, sizes, linked: false, live }),
      live,
      scope,
    );
    expectClose(readLatex(text, sizes, blog, scope), evaluate(expr, scope), 1e-9, text);
    expect(text).not.toMatch(/- ?\(|l|y/);
  }
});

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
