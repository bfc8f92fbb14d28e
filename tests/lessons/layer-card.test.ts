import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { shapeText, transpose } from '../../src/core/matrix.ts';
import { generalError } from '../../src/equations/general.ts';
import { whole } from '../../src/equations/line.ts';
import { nextLayer } from '../../src/equations/network.ts';
import type { Name } from '../../src/expr/alphabet.ts';
import { evaluate } from '../../src/expr/evaluate.ts';
import { operatorTexts } from '../../src/expr/notation/text.ts';
import { shape } from '../../src/expr/shape.ts';
import { shapesText } from '../../src/expr/shapes-text.ts';
import { cardTitle, layerCard } from '../../src/lessons/layer-card.ts';
import { anyNetworks, isHardToDifference } from '../support/any-network.ts';
import { hasDifference } from '../../src/expr/has-difference.ts';
import { expectClose } from '../support/close.ts';
import { allSizes } from '../support/networks.ts';

vi.setConfig({ testTimeout: 60_000 });

const focus = { example: 0, units: [0, 0, 0, 0, 0] };

describe('the card of a layer', () => {
  test('says lines that are true, of the shapes that they claim, in any network', () => {
    fc.assert(
      fc.property(anyNetworks, ({ sizes: model, trace, scope }) => {
        fc.pre(!isHardToDifference(model, trace));
        for (const layer of model.layers) {
          for (const { title, line } of layerCard(layer, model, focus)) {
            const { left, right } = line;
            expect(shape(left, model), title).toEqual(shape(right, model));
            const allowed = hasDifference(left) ? 1e-6 : 1e-9;
            expectClose(evaluate(left, scope), evaluate(right, scope), allowed, title);
          }
        }
      }),
      { numRuns: 100 },
    );
  });

  test('writes the shapes of the matrices themselves beside its products', () => {
    fc.assert(
      fc.property(anyNetworks, ({ sizes: model, trace }) => {
        const of = (name: Name) => shapeText(trace[name]!);
        const turned = (name: Name) => shapeText(transpose(trace[name]!));
        const { examples } = model;
        for (const layer of model.layers) {
          const { input, weights, bias, delta, number } = layer;
          const written = Object.fromEntries(
            layerCard(layer, model, focus).map(({ title, line }) => [
              title,
              shapesText(line.right, {
                sizes: model,
                operators: operatorTexts.blog,
                inColumns: false,
              }),
            ]),
          );
          const plusBias = bias ? ` + ${examples}×1 · ${of(bias)}` : '';
          const sentBack = number > 1 && `${of(delta)} · ${turned(weights)}`;
          expect(written).toMatchObject({
            'Weighted sums': `${of(input)} · ${of(weights)}${plusBias}`,
            'Gradient of the weights': `${turned(input)} · ${of(delta)}`,
            ...(bias && { 'Gradient of the bias': `1×${examples} · ${of(delta)}` }),
            ...(sentBack && { [`Sent back to layer ${number - 1}`]: sentBack }),
          });
          const next = nextLayer(layer, model);
          if (next) {
            const back = `${of(next.delta)} · ${turned(next.weights)}`;
            expect(written['Error signal']).toContain(back);
          }
        }
      }),
      { numRuns: 100 },
    );
  });

  test('has every quantity of the layer that is computed, and a bias only where there is one', () => {
    fc.assert(
      fc.property(anyNetworks, ({ sizes: model }) => {
        for (const layer of model.layers) {
          const { weights, bias, z, output, delta, number } = layer;
          const ids = layerCard(layer, model, focus).map(({ line }) => line.id);
          const has = (id: string) => ids.some((each) => each.includes(id));
          for (const of of [z, output, delta, weights]) expect(has(of), of).toBe(true);
          expect(ids.length).toBe(5 + Number(bias !== undefined) - Number(number === 1));
          expect(new Set(ids).size).toBe(ids.length);
        }
      }),
    );
  });

  test('says the error signal in general where a layer comes after, whatever the activation is', () => {
    const model = allSizes.find(({ widths }) => widths.length === 2)!;
    const [hidden, last] = model.layers.map(
      (layer) => layerCard(layer, model, focus).find(({ title }) => title === 'Error signal')!.line,
    );
    expect(hidden).toEqual(generalError('W1')(model, focus)[0]);
    expect(last).toEqual(whole('delta2')(model, focus)[0]);
  });

  test('is called by the number of its layer where there are several', () => {
    const [single, several] = [allSizes[0], allSizes[2]];
    expect(cardTitle(single.layers[0], single)).toBe('The layer at a glance');
    expect(cardTitle(several.layers[1], several)).toBe('Layer 2 at a glance');
  });
});
