import { gradientOf } from '../../src/expr/alphabet.ts';
import { modelOf, type Model } from '../../src/equations/network.ts';
import { series } from '../../src/lessons/series.ts';
import type { BrokenRule } from '../../src/equations/broken-rule.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { backward } from '../../src/core/backward.ts';
import { checkGradients } from '../../src/core/check.ts';
import type { Matrix } from '../../src/core/matrix.ts';

import { breakage } from '../../src/equations/breakage.ts';
import { parametersIn } from '../../src/equations/trace.ts';

import { brokenRules } from '../../src/lessons/broken-rules.ts';
import { expectClose } from '../support/close.ts';
import { allSizes, type Network, networksOf, networkWith, sizesText } from '../support/networks.ts';

const rules = Object.keys(brokenRules) as BrokenRule[];

/** Each layer's gradient with the check's verdict on every entry. */
function verdicts({ chosen, trace, sizes }: Network) {
  const { layers, network } = sizes;
  const gradients = layers.map((layer) => trace[gradientOf(layer.weights)]!);
  const parameters = parametersIn(chosen, sizes);
  const biasGradients = layers.map(() => undefined);
  const checks = checkGradients(network, chosen.X, chosen.y, parameters, {
    gradients,
    biasGradients,
  });
  const right = backward(network, chosen.X, chosen.y, parameters).gradients;
  return checks.map((check, n) => ({ ...check.weights, gradient: gradients[n], right: right[n] }));
}

const farApart = (a: Matrix, b: Matrix, n: number) => Math.abs(a.values[n] - b.values[n]) > 1e-7;

function eachNetwork(sizes: Model, look: (network: Network) => void) {
  fc.assert(fc.property(networksOf(sizes), look), { numRuns: 25, seed: 5 });
}

describe('a broken rule', () => {
  for (const rule of rules) {
    for (const sizes of allSizes) {
      const broken = modelOf(sizes.network, { broken: rule });
      it(`${rule}, ${sizesText(sizes)}: the check is red exactly at the entries that are wrong`, () => {
        eachNetwork(sizes, ({ chosen }) => {
          for (const { gradient, right, errors, tolerances } of verdicts(
            networkWith(chosen, broken),
          )) {
            errors.values.forEach((error, n) => {
              const tolerance = tolerances.values[n];
              if (farApart(gradient, right, n)) expect(error).toBeGreaterThan(tolerance);
              if (gradient.values[n] === right.values[n])
                expect(error).toBeLessThanOrEqual(tolerance);
            });
          }
        });
      });
    }
  }

  it('changes a gradient exactly where it is said to', () => {
    for (const rule of rules) {
      for (const sizes of allSizes) {
        let changes = false;
        eachNetwork(sizes, ({ chosen }) => {
          for (const { gradient, right } of verdicts(
            networkWith(chosen, modelOf(sizes.network, { broken: rule })),
          ))
            changes ||= gradient.values.some((_, n) => farApart(gradient, right, n));
        });
        expect(breakage(rule, sizes).changed.length > 0, `${rule}, ${sizesText(sizes)}`).toBe(
          changes,
        );
      }
    }
  });

  it('makes at least one entry wrong wherever it can be broken and examples and nodes are many', () => {
    const many: Model = modelOf(series(4, 4, 1));
    // With one output, W₂ as it stands never meets the errors, and there is no second path to drop.
    for (const rule of rules.filter((each) => each !== 'transposeBack' && each !== 'path')) {
      expect(breakage(rule, many).changed, rule).not.toEqual([]);
      eachNetwork(many, ({ chosen }) => {
        const wrong = verdicts(networkWith(chosen, modelOf(many.network, { broken: rule }))).some(
          (layer) => layer.errors.values.some((error, n) => error > layer.tolerances.values[n]),
        );
        expect(wrong, rule).toBe(true);
      });
    }
  });

  it('that cannot be computed says which shapes met, and leaves the numbers right', () => {
    const sizes: Model = modelOf(series(4, 2, 1));
    expect(breakage('transpose', sizes)).toMatchObject({ changed: [] });
    expect(breakage('transpose', sizes).clashes[0]).toMatchObject({
      left: { rows: 4, columns: 3 },
      right: { rows: 4, columns: 2 },
    });
    eachNetwork(sizes, ({ chosen, trace }) => {
      const tried = networkWith(chosen, modelOf(sizes.network, { broken: 'transpose' }));
      expectClose(tried.trace.dW1!, trace.dW1!, 1e-15, 'dW1');
      expectClose(tried.trace.dW2!, trace.dW2!, 1e-15, 'dW2');
    });
  });
});

describe('with no rule broken', () => {
  it('the check is never red', () => {
    for (const sizes of allSizes) {
      eachNetwork(sizes, (network) => {
        for (const { errors, tolerances } of verdicts(network)) {
          errors.values.forEach((error, n) =>
            expect(error).toBeLessThanOrEqual(tolerances.values[n]),
          );
        }
      });
    }
  });
});
