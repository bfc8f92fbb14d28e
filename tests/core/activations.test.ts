import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  activate,
  activations,
  scalarActivations,
  throughActivation,
} from '../../src/core/activate.ts';
import { centralDifference } from '../../src/core/differences.ts';
import { map, matrixOf, sum, toRows, withCell } from '../../src/core/matrix.ts';
import { expectClose, expectCloseNumber } from '../support/close.ts';
import { matrices, scalars } from './networks.ts';

const apart = fc.integer({ min: -3000, max: 3000 }).map((n) => (n + (n < 0 ? -1 : 1)) / 100);

describe.each(scalars)('%s', (id) => {
  // Asked for inside the tests, so that one that is missing fails them.
  const value = (z: number) => scalarActivations[id].value(z);
  const slope = (z: number, l: number) => scalarActivations[id].slope(z, l);

  test('has the slope of its value', () => {
    fc.assert(
      fc.property(apart, (z) => {
        expectCloseNumber(slope(z, value(z)), centralDifference(value, z), 1e-8, `slope at ${z}`);
      }),
    );
  });

  test('never falls, and is a number wherever z is one', () => {
    const far = fc.double({ min: -1e6, max: 1e6, noNaN: true });
    fc.assert(
      fc.property(far, far, (a, b) => {
        expect(value(Math.min(a, b))).toBeLessThanOrEqual(value(Math.max(a, b)));
        expect(slope(a, value(a))).toBeGreaterThanOrEqual(0);
        expect(slope(a, value(a))).toBeLessThanOrEqual(1);
      }),
    );
    expect(value(NaN)).toBeNaN();
  });
});

test('relu and leaky relu have at 0 the slope of below 0', () => {
  expect([scalarActivations.relu.slope(0, 0), scalarActivations.leakyRelu.slope(0, 0)]).toEqual([
    0, 0.01,
  ]);
  expect(scalarActivations.relu.value(-2)).toBe(0);
  expect(scalarActivations.relu.value(-0)).toBe(0);
  expect(scalarActivations.leakyRelu.value(-2)).toBe(-0.02);
});

test('softplus neither overflows far above 0 nor loses its digits far below', () => {
  const { value } = scalarActivations.softplus;
  expect(value(1000)).toBe(1000);
  expect(value(0)).toBe(Math.LN2);
  expect(value(-40) / Math.exp(-40)).toBeCloseTo(1, 14);
});

describe('softmax', () => {
  const rows = fc
    .tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 5 }))
    .chain(([n, m]) => fc.tuple(matrices(n, m, 20), matrices(n, m)));

  test('makes of each row numbers that add up to 1, and stays when a row is shifted', () => {
    fc.assert(
      fc.property(rows, ([z]) => {
        const l = activate('softmax', z);
        toRows(l).forEach((row) => expectCloseNumber(sum(matrixOf([row])), 1, 1e-14, 'a row'));
        const shifted = map(z, (v) => v + 3);
        expectClose(activate('softmax', shifted), l, 1e-13, 'shifted');
      }),
    );
    expect([...activate('softmax', matrixOf([[1000, 0]])).values]).toEqual([1, 0]);
    expect([...activate('softmax', matrixOf([[0, 1000]])).values]).toEqual([0, 1]);
  });

  test('sends a slope back by its whole Jacobian', () => {
    fc.assert(
      fc.property(rows, ([z, dLdl]) => {
        const delta = throughActivation('softmax', dLdl, z, activate('softmax', z));
        const along = (i: number, j: number) => (v: number) => {
          const l = activate('softmax', withCell(z, i, j, v));
          return l.values.reduce((total, value, n) => total + value * dLdl.values[n], 0);
        };
        toRows(z).forEach((row, i) =>
          row.forEach((v, j) => {
            const slope = centralDifference(along(i, j), v);
            expectCloseNumber(toRows(delta)[i][j], slope, 1e-8, 'Δ');
          }),
        );
      }),
    );
  });
});

test('an activation on buffers writes what it is of a matrix', () => {
  for (const id of [...scalars, 'softmax'] as const) {
    fc.assert(
      fc.property(matrices(3, 4), matrices(3, 4), (z, dLdl) => {
        const l = activate(id, z);
        const written = new Float64Array(12).fill(NaN);
        activations[id].write(z.values, written, 4);
        expect(written).toEqual(l.values);
        const delta = dLdl.values.slice();
        activations[id].applySlope(delta, z.values, l.values, 4);
        expect(delta).toEqual(throughActivation(id, dLdl, z, l).values);
      }),
    );
  }
});

test('in one loop, Δ of the last layer is the slope of the loss sent back through the activation', () => {
  const factors = fc.double({ min: -2, max: 2, noNaN: true });
  for (const id of [...scalars, 'softmax'] as const) {
    fc.assert(
      fc.property(matrices(3, 4), matrices(3, 4), factors, (z, y, factor) => {
        const yHat = activate(id, z);
        const slope = (label: number, prediction: number) => prediction - 3 * label;
        const slopes = y.values.map((label, n) => factor * slope(label, yHat.values[n]));
        const delta = new Float64Array(12).fill(NaN);
        activations[id].writeOutputDelta(delta, y.values, yHat.values, slope, factor, z.values, 4);
        expect(delta).toEqual(throughActivation(id, { ...y, values: slopes }, z, yHat).values);
      }),
    );
  }
});
