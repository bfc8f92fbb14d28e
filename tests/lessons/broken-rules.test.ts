import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ActivationId, Network } from '../../src/core/network.ts';
import type { BrokenRule } from '../../src/equations/broken-rule.ts';
import { type Model, modelOf } from '../../src/equations/network.ts';
import { brokenRules, whatIsBroken } from '../../src/lessons/broken-rules.ts';
import { series } from '../../src/lessons/series.ts';
import { anyModels } from '../support/any-network.ts';

const rules = Object.keys(brokenRules) as BrokenRule[];
const oneLayer = modelOf(series(4, 1));

function withActivation(activation: ActivationId): Network {
  const network = series(4, 2, 1);
  return { ...network, layers: network.layers.map((layer) => ({ ...layer, activation })) };
}

test('a mistake that cannot be computed names the shapes that met, as the notation shows them', () => {
  const shapes = (notation: Parameters<typeof whatIsBroken>[2]) =>
    /it was given (.*)\.$/.exec(whatIsBroken('transpose', oneLayer, notation))?.[1];
  expect(shapes('blog')).toBe('4×3 by 4×1');
  expect(shapes('textbook')).toBe('4×3 by 4×1');
  expect(shapes('numpy')).toBe('4×3 by 4×1');
  expect(shapes('columns')).toBe('1×4 by 3×4');
});

test('where one layer keeps the right rule, which and why is said as the notation shows it', () => {
  const square = modelOf(series(3, 2, 1));
  expect(whatIsBroken('transpose', square, 'blog')).toMatch(
    /Layer 2 keeps .* no value: a matrix product needs equal inner sizes; it was given 3×2 by 3×1\.$/,
  );
  expect(whatIsBroken('transpose', square, 'columns')).toMatch(/it was given 1×3 by 2×3\.$/);
});

const absent = /^There is nothing to break here: (.*)$/;
const same = /both ways come to the same/;

test.each<[BrokenRule, string, Model, RegExp]>([
  ['transposeBack', 'a single layer', oneLayer, /no hidden layer/],
  ['updated', 'a single layer', oneLayer, /no hidden layer/],
  ['path', 'a single output', modelOf(series(4, 2, 1)), /no second path/],
  ['mean', 'one example', modelOf(series(1, 2, 1)), /a mean of one/],
  ['slope', 'lines alone', modelOf(withActivation('identity')), /no .* slope/],
])('%s, in a network of %s, has nothing to break, and why is said', (rule, _, model, why) => {
  expect(absent.exec(whatIsBroken(rule, model, 'blog'))?.[1]).toMatch(why);
});

test.each<[BrokenRule, string, Model]>([
  ['transposeBack', 'a single hidden node', modelOf(series(4, 1, 1))],
  ['product', 'one example and one node', modelOf(series(1, 1))],
  ['slopeOfOutput', 'relu alone', modelOf(withActivation('relu'))],
])('%s, where there is %s, comes to the same', (rule, _, model) => {
  expect(whatIsBroken(rule, model, 'blog')).toMatch(same);
});

test('in any network why there is nothing to break is true of it, and no sentence runs into the next', () => {
  fc.assert(
    fc.property(anyModels, fc.constantFrom(...rules), (model, rule) => {
      const text = whatIsBroken(rule, model, 'blog');
      expect(text).not.toMatch(/[:;] [A-Z]/);
      expect(text).toMatch(/\.$/);
      if (/no hidden layer/.test(text)) expect(model.layers).toHaveLength(1);
      if (/a mean of one/.test(text)) expect(model.examples).toBe(1);
      if (/no second path/.test(text))
        expect(model.widths.slice(1).every((w) => w === 1)).toBe(true);
    }),
    { numRuns: 300 },
  );
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
