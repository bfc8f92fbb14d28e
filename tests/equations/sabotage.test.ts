import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { backward } from '../../src/core/backward.ts';
import { checkGradients } from '../../src/core/check.ts';
import type { Matrix } from '../../src/core/matrix.ts';
import { definition } from '../../src/equations/definitions.ts';
import { layersOf } from '../../src/equations/network.ts';
import { breakage } from '../../src/equations/sabotage.ts';
import { evaluate } from '../../src/expr/evaluate.ts';
import type { BrokenRule, Sizes } from '../../src/expr/names.ts';
import { brokenRules } from '../../src/lessons/broken-rules.ts';
import { expectClose } from '../support/close.ts';
import { allSizes, type Network, networksOf, networkWith, sizesText } from '../support/networks.ts';

const rules = Object.keys(brokenRules) as BrokenRule[];

/** Each layer's gradient with the check's verdict on every entry. */
function verdicts({ chosen, trace, sizes }: Network) {
  const layers = layersOf(sizes);
  const gradients = layers.map((layer) => trace[layer.gradient]!);
  const weights = layers.map((layer) => chosen[layer.weights]!);
  const checks = checkGradients(chosen.X, chosen.y, weights, gradients);
  const right = backward(chosen.X, chosen.y, weights).gradients;
  return checks.map((check, n) => ({ ...check, gradient: gradients[n], right: right[n] }));
}

const farApart = (a: Matrix, b: Matrix, n: number) => Math.abs(a.values[n] - b.values[n]) > 1e-7;

function eachNetwork(sizes: Sizes, look: (network: Network) => void) {
  fc.assert(fc.property(networksOf(sizes), look), { numRuns: 25, seed: 5 });
}

describe('a broken rule', () => {
  for (const rule of rules) {
    for (const sizes of allSizes) {
      const broken = { ...sizes, broken: rule };
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
            networkWith(chosen, { ...sizes, broken: rule }),
          ))
            changes ||= gradient.values.some((_, n) => farApart(gradient, right, n));
        });
        expect(breakage(rule, sizes).changed > 0, `${rule}, ${sizesText(sizes)}`).toBe(changes);
      }
    }
  });

  it('makes at least one entry wrong wherever it can be broken and examples and nodes are many', () => {
    const many: Sizes = { layers: 2, examples: 4, components: 3, nodes: 4 };
    // With one output, W₂ as it stands never meets the errors, however many nodes there are.
    for (const rule of rules.filter((each) => each !== 'transposeBack')) {
      expect(breakage(rule, many).changed, rule).toBeGreaterThan(0);
      eachNetwork(many, ({ chosen }) => {
        const wrong = verdicts(networkWith(chosen, { ...many, broken: rule })).some((layer) =>
          layer.errors.values.some((error, n) => error > layer.tolerances.values[n]),
        );
        expect(wrong, rule).toBe(true);
      });
    }
  });

  it('is followed by every number: each quantity has the value of its definition', () => {
    for (const rule of rules) {
      for (const sizes of allSizes) {
        eachNetwork(sizes, ({ chosen }) => {
          const network = networkWith(chosen, { ...sizes, broken: rule });
          for (const { delta, gradient, updated } of layersOf(sizes)) {
            for (const name of [delta, gradient, updated]) {
              const value = evaluate(definition(name, network.sizes)!, network.scope);
              expectClose(network.trace[name]!, value, 1e-12, `${rule}, ${name}`);
            }
          }
        });
      }
    }
  });

  it('that cannot be computed says which shapes met, and leaves the numbers right', () => {
    const sizes: Sizes = { layers: 2, examples: 4, components: 3, nodes: 2 };
    expect(breakage('transpose', sizes)).toMatchObject({ changed: 0 });
    expect(breakage('transpose', sizes).problems[0]).toContain('4×3 by 4×2');
    eachNetwork(sizes, ({ chosen, trace }) => {
      const tried = networkWith(chosen, { ...sizes, broken: 'transpose' });
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
