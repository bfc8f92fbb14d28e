import fc from 'fast-check';
import { expect, test } from 'vitest';
import { centralDifference } from '../../src/core/differences.ts';
import { sigmoid } from '../../src/core/activations/sigmoid.ts';

test('the sigmoid is exactly 0, one half and 1 far below, at and far above zero', () => {
  expect(sigmoid(-Infinity)).toBe(0);
  expect(sigmoid(-1000)).toBe(0);
  expect(sigmoid(-0)).toBe(0.5);
  expect(sigmoid(0)).toBe(0.5);
  expect(sigmoid(1000)).toBe(1);
  expect(sigmoid(Infinity)).toBe(1);
});

test('the sigmoid of any number is a number from 0 to 1, and of NaN is NaN', () => {
  const anyNumber = fc.double({ noNaN: true });
  fc.assert(
    fc.property(anyNumber, (z) => {
      expect(sigmoid(z)).toBeGreaterThanOrEqual(0);
      expect(sigmoid(z)).toBeLessThanOrEqual(1);
    }),
  );
  expect(sigmoid(NaN)).toBeNaN();
});

test('the sigmoid keeps its digits far below zero, where it is eᶻ', () => {
  for (const z of [-40, -100, -700, -709.9, -740]) {
    expect(sigmoid(z) / Math.exp(z)).toBeCloseTo(1, 15);
  }
});

test('the sigmoid never falls, and σ(z) + σ(−z) = 1', () => {
  const z = fc.double({ min: -800, max: 800, noNaN: true });
  fc.assert(
    fc.property(z, z, (a, b) => {
      expect(sigmoid(Math.min(a, b))).toBeLessThanOrEqual(sigmoid(Math.max(a, b)));
      expect(sigmoid(a) + sigmoid(-a)).toBeCloseTo(1, 15);
    }),
  );
});

test('the slope of the sigmoid is σ (1 − σ)', () => {
  fc.assert(
    fc.property(fc.double({ min: -30, max: 30, noNaN: true }), (z) => {
      const l = sigmoid(z);
      expect(centralDifference(sigmoid, z)).toBeCloseTo(l * (1 - l), 8);
    }),
  );
});
