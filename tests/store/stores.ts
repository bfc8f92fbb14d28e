import fc from 'fast-check';
import { chaptersOfSeries as chapters } from '../support/chapters.ts';
import { initialChoices, type Numbers } from '../../src/store/choices.ts';
import { firstExample } from '../../src/store/first-example.ts';
import { firstPolicy } from '../../src/store/first-policy.ts';
import { createGradientsStore } from '../../src/store/store.ts';

const rows = (count: number, columns: number, reach: number) =>
  fc.array(
    fc.array(fc.double({ min: -reach, max: reach, noNaN: true }), {
      minLength: columns,
      maxLength: columns,
    }),
    { minLength: count, maxLength: count },
  );

const numbersUpTo = (reach: number): fc.Arbitrary<Numbers> =>
  fc.record({
    dataset: fc.constant('default' as const),
    values: fc.record({
      X: rows(4, 3, reach),
      y: rows(4, 1, reach),
      W: rows(3, 1, reach),
      W1: rows(3, 4, reach),
      W2: rows(4, 1, reach),
      rate: fc.double({ min: 0, max: 100, noNaN: true }).map((rate) => [[rate]]),
    }),
    own: fc.constant(firstExample),
    began: fc.constant(firstExample),
    policy: fc.constant(firstPolicy),
    policyBegan: fc.constant(firstPolicy),
    nodes: fc.integer({ min: 1, max: 4 }),
  });

/** Pages with any numbers that a reader can set, small or as large as may be, in any chapter. */
export const storesWithNumbers = fc
  .record({
    numbers: fc.oneof(numbersUpTo(2), numbersUpTo(50), numbersUpTo(1000)),
    chapter: fc.constantFrom(...chapters.map(({ id }) => id)),
  })
  .map((choices) => createGradientsStore({ ...initialChoices(), ...choices }));
