import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ActivationId, Network } from '../../src/core/network.ts';
import type { BrokenRule } from '../../src/equations/broken-rule.ts';
import { type Model, modelOf } from '../../src/equations/network.ts';
import { brokenRules } from '../../src/lessons/broken-rules.ts';
import { brokenHeading, whatIsBroken } from '../../src/lessons/what-is-broken.ts';
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
  ['path', 'a single output', modelOf(series(4, 2, 1)), /along several paths of one example/],
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
      if (/along several paths of one example/.test(text))
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

const called: readonly [RegExp, ActivationId][] = [
  [/\bsigmoid/i, 'sigmoid'],
  [/\btanh/i, 'tanh'],
  [/\bsoftplus/i, 'softplus'],
  [/(?<!leaky )\brelu/i, 'relu'],
  [/\bleaky relu/i, 'leakyRelu'],
];

test('in any network only activations are named that a layer with the broken rule has', () => {
  fc.assert(
    fc.property(anyModels, fc.constantFrom(...rules), (model, rule) => {
      const text = whatIsBroken(rule, model, 'blog');
      const has = (id: ActivationId) => model.layers.some(({ activation }) => activation === id);
      for (const [word, id] of called) if (word.test(text)) expect(has(id), text).toBe(true);
    }),
    { numRuns: 300 },
  );
});

test.each(called)('of a slope that is left out it is said what comes of it: %s', (word, id) => {
  const text = whatIsBroken('slope', modelOf(withActivation(id)), 'blog');
  expect(text).toMatch(word);
  for (const [other, of] of called) if (of !== id) expect(text).not.toMatch(other);
});

test('where cross-entropy cancels the slope of the output, nothing is said of that', () => {
  const { layers, ...network } = withActivation('tanh');
  const last = { ...layers.at(-1)!, activation: 'sigmoid' as const };
  const model = modelOf({
    ...network,
    objective: { loss: 'binaryCrossEntropy', over: 'mean' },
    layers: [layers[0], last],
  });
  expect(whatIsBroken('slope', model, 'blog')).toMatch(/tanh/);
  expect(whatIsBroken('slope', model, 'blog')).not.toMatch(/sigmoid/);
});

test('in any network the heading says broken only where numbers are', () => {
  fc.assert(
    fc.property(anyModels, fc.constantFrom(...rules), fc.nat(), (model, rule, n) => {
      for (const brokenIn of [undefined, (n % model.layers.length) + 1]) {
        const broken = modelOf(model.network, { broken: rule, brokenIn });
        const text = whatIsBroken(rule, broken, 'blog');
        const isNot = /nothing to break|both ways come to the same|^The page keeps/.test(text);
        expect(brokenHeading(rule, broken), text).toMatch(
          isNot ? /^Chosen, but without effect: / : /^Broken on purpose: /,
        );
        if (/this network/.test(text) && absent.test(text))
          expect(brokenIn === undefined || model.layers.length === 1).toBe(true);
      }
    }),
    { numRuns: 300 },
  );
});

test('in the one layer in which a rule has no part there is nothing to break', () => {
  const model = modelOf(series(4, 2, 1), { broken: 'updated', brokenIn: 2 });
  expect(whatIsBroken('updated', model, 'blog')).toBe(
    'There is nothing to break in layer 2: its formulas do not use this rule.',
  );
});
