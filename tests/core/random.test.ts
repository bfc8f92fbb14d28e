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
