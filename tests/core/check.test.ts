import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { backward } from '../../src/core/backward.ts';
import { checkGradients } from '../../src/core/check.ts';
import { lossDifferences } from '../../src/core/differences.ts';
import { matrixOf } from '../../src/core/matrix.ts';
import { expectClose } from '../support/close.ts';
import { matrices, networks } from './networks.ts';

const checked = (X: Parameters<typeof backward>[0], y: typeof X, weights: (typeof X)[]) =>
  checkGradients(X, y, weights, backward(X, y, weights).gradients);

const agree = (checks: ReturnType<typeof checkGradients>) =>
  checks.every(({ errors, tolerances }) =>
    errors.values.every((error, n) => error <= tolerances.values[n]),
  );

describe('checkGradients', () => {
  it('gives the differences of lossDifferences, at a step of its own', () => {
    fc.assert(
      fc.property(networks, ({ X, y, weights }) => {
        const expected = lossDifferences(X, y, weights);
        checked(X, y, weights).forEach(({ differences }, layer) => {
          expectClose(differences, expected[layer], 1e-7, `layer ${layer}`);
        });
      }),
    );
  });

  it('says how far each entry is from its difference', () => {
    fc.assert(
      fc.property(networks, ({ X, y, weights }) => {
        const { gradients } = backward(X, y, weights);
        checkGradients(X, y, weights, gradients).forEach(({ differences, errors }, layer) => {
          errors.values.forEach((error, n) => {
            expect(error).toBe(Math.abs(gradients[layer].values[n] - differences.values[n]));
          });
        });
      }),
    );
  });

  it('never disagrees with a gradient that is right, as far as a reader can set the numbers', () => {
    const reaches = fc.constantFrom(0, 0.01, 1, 10, 100, 1000);
    const any = fc
      .record({ layers: fc.constantFrom(1, 2), nodes: fc.integer({ min: 1, max: 4 }) })
      .chain(({ layers, nodes }) =>
        fc.tuple(reaches, reaches, reaches, reaches).chain(([x, y, first, second]) =>
          fc.record({
            X: matrices(4, 3, x),
            y: matrices(4, 1, y),
            weights:
              layers === 1
                ? fc.tuple(matrices(3, 1, first))
                : fc.tuple(matrices(3, nodes, first), matrices(nodes, 1, second)),
          }),
        ),
      );
    fc.assert(
      fc.property(any, ({ X, y, weights }) => agree(checked(X, y, weights))),
      { numRuns: 2000 },
    );
  });

  it('disagrees with an entry that is off by a hundred-thousandth, where the numbers are about 1', () => {
    fc.assert(
      fc.property(networks, ({ X, y, weights }) => {
        const { gradients } = backward(X, y, weights);
        const [first, ...rest] = gradients;
        const off = { ...first, values: first.values.with(0, first.values[0] + 1e-5) };
        expect(agree(checkGradients(X, y, weights, [off, ...rest]))).toBe(false);
      }),
    );
  });

  it('disagrees with a gradient of the wrong sign where flat sigmoids make it almost nothing', () => {
    const X = matrixOf([
      [0.2, 0.9, -0.4],
      [0.7, -0.3, 0.5],
      [-0.6, 0.4, 0.8],
      [0.9, 0.6, 0.1],
    ]);
    const y = matrixOf([[0], [1], [0], [1]]);
    const weights = [
      matrixOf([
        [-45, 45],
        [30, -30],
        [10, -10],
      ]),
      matrixOf([[20], [-20]]),
    ];
    const { gradients } = backward(X, y, weights);
    expect(Math.max(...gradients.flatMap(({ values }) => [...values].map(Math.abs)))).toBeLessThan(
      1e-6,
    );
    const negated = gradients.map((each) => ({ ...each, values: each.values.map((v) => -v) }));
    expect(agree(checkGradients(X, y, weights, gradients))).toBe(true);
    expect(agree(checkGradients(X, y, weights, negated))).toBe(false);
  });
});
