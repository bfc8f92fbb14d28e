import { describe, expect, test, vi } from 'vitest';
import { latex } from '../../src/expr/latex.ts';
import type { Sizes } from '../../src/expr/names.ts';
import { notations } from '../../src/expr/notation/notations.ts';
import { linesOf } from '../support/equations.ts';
import { render } from '../support/katex.ts';
import { oneNetwork, sizesText } from '../support/networks.ts';
import { narrow, wide } from '../support/pairs.ts';
import { expectReadsBack } from '../support/reads-back.ts';

// Thousands of formulas: far from a timeout on an idle machine, but not on a busy one.
vi.setConfig({ testTimeout: 60_000 });

const oneLayer: Sizes = { layers: 1, examples: 4, components: 3, nodes: 1 };
const cases = [wide, narrow, oneLayer, { ...wide, examples: 1 }].flatMap((sizes) =>
  Object.values(notations).map(
    (notation) => [`${sizesText(sizes)} in ${notation.id}`, sizes, notation] as const,
  ),
);

const last = ({ examples, components, nodes }: Sizes) => ({
  example: examples - 1,
  component: components - 1,
  node: nodes - 1,
});

describe.each(cases)('%s', (_, sizes, notation) => {
  const { scope } = oneNetwork(sizes);
  const sides = linesOf(sizes, [last(sizes)]).flatMap(({ left, right }) => [left, right]);

  test('every line reads back as its value, in symbols and in numbers', () => {
    for (const expr of sides) expectReadsBack(expr, { notation, sizes, scope });
  });

  test('every line renders without a complaint', () => {
    const warnings = (['warn', 'error'] as const).map((level) => vi.spyOn(console, level));
    for (const expr of sides) {
      render(latex(expr, { notation, sizes, linked: true }));
      render(latex(expr, { notation, sizes, linked: true, live: [] }));
    }
    for (const spy of warnings) {
      expect(spy.mock.calls).toEqual([]);
      spy.mockRestore();
    }
  });
});
