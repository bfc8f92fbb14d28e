import fc from 'fast-check';
import { expect, test } from 'vitest';
import { randomFrom } from '../../src/core/random.ts';

const drawn = (seed: number, count: number) => {
  const random = randomFrom(seed);
  return Array.from({ length: count }, () => random());
};

test('the same seed gives the same numbers, another one others, all from 0 up to 1', () => {
  fc.assert(
    fc.property(fc.integer(), (seed) => {
      const numbers = drawn(seed, 20);
      expect(drawn(seed, 20)).toEqual(numbers);
      expect(drawn(seed + 1, 20)).not.toEqual(numbers);
      expect(numbers.every((number) => number >= 0 && number < 1)).toBe(true);
    }),
  );
});

test('a seed that an address once named still gives its numbers, which Python finds too', () => {
  expect(drawn(1, 3)).toEqual([0.09880657331086695, 0.8149917309638113, 0.6111590624786913]);
  expect(drawn(2026, 3)).toEqual([0.16122608445584774, 0.6931209242902696, 0.9112322984728962]);
  expect(drawn(-7, 3)).toEqual([0.4429631915409118, 0.719189734198153, 0.40485112788155675]);
  // The one seed that would start at 0, and stay there.
  expect(drawn(0x9e3779b9, 2)).toEqual([0.46691043046303093, 0.6789571912959218]);
});

test('they are spread evenly, over one seed and over neighbours', () => {
  const counts = (numbers: readonly number[]) =>
    Array.from(
      { length: 10 },
      (_, n) => numbers.filter((number) => Math.floor(number * 10) === n).length,
    );
  const firsts = Array.from({ length: 10_000 }, (_, seed) => drawn(seed, 1)[0]);
  for (const numbers of [drawn(7, 10_000), firsts]) {
    for (const count of counts(numbers)) expect(Math.abs(count - 1000)).toBeLessThan(150);
  }
});
