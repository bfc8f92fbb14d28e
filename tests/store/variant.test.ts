import fc from 'fast-check';
import { expect, test } from 'vitest';
import { chosenOf, trainedOf } from '../../src/equations/network.ts';
import { gradientOf } from '../../src/expr/alphabet.ts';
import { initialChoices } from '../../src/store/choices.ts';
import { modelIn, traceIn, valuesIn } from '../../src/store/derive.ts';
import { variantOf } from '../../src/store/variant.ts';
import { anyNetworks } from '../support/any-network.ts';
import { pageOf } from '../support/any-page.ts';

const seeds = fc.integer({ min: 0, max: 999_999 });

test('a variant is of the same network, the same for the same seed, and other than its neighbours', () => {
  fc.assert(
    fc.property(anyNetworks, seeds, (network, seed) => {
      const choices = pageOf(network, 0).getState();
      const variant = variantOf(choices, seed, 1);
      expect(variantOf(choices, seed, 1).numbers).toEqual(variant.numbers);
      expect(variantOf(choices, seed, 2).numbers).not.toEqual(variant.numbers);
      expect(modelIn(variant).network).toEqual(modelIn(choices).network);
      expect(valuesIn(variant)['rate']).toBe(valuesIn(choices)['rate']);
    }),
    { numRuns: 100 },
  );
});

test('its numbers have one decimal, inputs and weights are not 0, labels are those of the loss', () => {
  fc.assert(
    fc.property(anyNetworks, seeds, (network, seed) => {
      const variant = variantOf(pageOf(network, 0).getState(), seed, 3);
      const model = modelIn(variant);
      const { loss } = model.network.objective;
      for (const name of chosenOf(model).filter((each) => each !== 'rate')) {
        for (const value of valuesIn(variant)[name].flat()) {
          expect(Math.round(value * 10) / 10).toBe(value);
          expect(Math.abs(value)).toBeLessThan(name === 'y' ? 1.1 : 1);
          if (name !== 'y') expect(value).not.toBe(0);
          if (name === 'y' && loss === 'binaryCrossEntropy') expect([0, 1]).toContain(value);
        }
      }
      if (loss === 'crossEntropy') expect(model.labels).toBe('distributions');
    }),
    { numRuns: 100 },
  );
});

test('in the chapters of the series there is something to learn in every variant', () => {
  for (const chapter of ['one-layer-batch', 'two-layer-single', 'two-layer-batch'] as const) {
    for (let n = 1; n <= 40; n++) {
      const variant = variantOf({ ...initialChoices(), chapter }, 7, n);
      const model = modelIn(variant);
      for (const of of model.layers.flatMap(trainedOf)) {
        const entries = traceIn(variant)[gradientOf(of)]!.values;
        expect(Math.max(...entries.map(Math.abs)), `${chapter} ${n}`).toBeGreaterThan(0.001);
      }
      const labels = valuesIn(variant)['y'].slice(0, model.examples).flat();
      if (model.examples > 1) expect(new Set(labels).size).toBe(2);
    }
  }
});
