import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { BrokenRule } from '../../src/equations/broken-rule.ts';
import { modelOf } from '../../src/equations/network.ts';
import { brokenRules, whatIsBroken } from '../../src/lessons/broken-rules.ts';
import { series } from '../../src/lessons/series.ts';
import { anyModels } from '../support/any-network.ts';

const rules = Object.keys(brokenRules) as BrokenRule[];
const oneLayer = modelOf(series(4, 1));

test('a mistake that cannot be computed names the shapes that met, as the notation shows them', () => {
  const shapes = (notation: Parameters<typeof whatIsBroken>[2]) =>
    /it was given (.*)\.$/.exec(whatIsBroken('transpose', oneLayer, notation))?.[1];
  expect(shapes('blog')).toBe('4×3 by 4×1');
  expect(shapes('textbook')).toBe('4×3 by 4×1');
  expect(shapes('numpy')).toBe('4×3 by 4×1');
  expect(shapes('columns')).toBe('1×4 by 3×4');
});

test('where the other layer stays right, why is said as the notation shows it', () => {
  const square = modelOf(series(3, 2, 1));
  expect(whatIsBroken('transpose', square, 'blog')).toMatch(
    /stays right: A matrix product needs equal inner sizes; it was given 3×2 by 3×1\.$/,
  );
  expect(whatIsBroken('transpose', square, 'columns')).toMatch(/it was given 1×3 by 2×3\.$/);
});

test('in any network the shapes named do not meet, and in columns they are those of the transpose', () => {
  fc.assert(
    fc.property(anyModels, fc.constantFrom(...rules), (model, rule) => {
      const [kept, seen] = (['blog', 'columns'] as const).map((notation) =>
        [...whatIsBroken(rule, model, notation).matchAll(/(\d+)×(\d+) by (\d+)×(\d+)/g)].flatMap(
          ([, ...sizes]) => sizes,
        ),
      );
      expect(seen).toEqual(kept.toReversed());
      if (seen.length > 0) expect(seen[1]).not.toBe(seen[2]);
    }),
    { numRuns: 300 },
  );
});
