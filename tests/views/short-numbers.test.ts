import { expect, test } from 'vitest';
import { entry, times } from '../../src/expr/build.ts';
import type { Live } from '../../src/expr/live.ts';
import { modelOf } from '../../src/equations/network.ts';
import { series } from '../../src/lessons/series.ts';
import { draw, print } from '../../src/views/derivation/katex.ts';
import { withNumbers } from '../../src/views/derivation/with-numbers.ts';

test('a number of a single figure is drawn without the room of one that is dragged', () => {
  const formula = {
    line: { left: entry('z', 0, 0), right: times(entry('X', 0, 0), entry('W', 0, 0)) },
    notation: 'blog',
    model: modelOf(series(1, 1)),
    small: false,
    numbers: 'scalars',
  } as const;
  const { latex, live } = print(formula);
  const texts: Record<string, string> = { 'X.0.0': '0', 'W.0.0': '0.4', 'z.0.0': '−1' };
  const textOf = ({ ref }: Live) => texts[ref!];
  const html = withNumbers(draw(latex, 'html'), live, formula, textOf, textOf);
  const short = [...html.matchAll(/data-ref="([^"]*)" data-short=""/g)].map(([, ref]) => ref);
  expect(short).toEqual(['X.0.0']);
});
