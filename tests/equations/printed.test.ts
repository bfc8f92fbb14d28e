import { modelOf, type Model } from '../../src/equations/network.ts';
import { series } from '../../src/lessons/series.ts';
import { describe, expect, test, vi } from 'vitest';
import { latex } from '../../src/expr/latex.ts';

import { notations } from '../../src/expr/notation/notations.ts';
import { linesOf } from '../support/equations.ts';
import { render } from '../support/katex.ts';
import { oneNetwork, sizesText } from '../support/networks.ts';
import { narrow, wide } from '../support/pairs.ts';
import { expectReadsBack } from '../support/reads-back.ts';

const oneLayer: Model = modelOf(series(4, 1));
const cases = [wide, narrow, oneLayer, modelOf(series(1, 2, 1))].flatMap((sizes) =>
  Object.values(notations).map(
    (notation) => [`${sizesText(sizes)} in ${notation.id}`, sizes, notation] as const,
  ),
);

const last = ({ examples, inputs, widths }: Model) => ({
  example: examples - 1,
  units: [inputs, ...widths].map((size) => size - 1),
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
