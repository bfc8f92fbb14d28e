import fc from 'fast-check';
import { expect, test } from 'vitest';
import { map } from '../../../src/core/matrix.ts';
import { traceOf } from '../../../src/equations/trace.ts';
import { placesOf, pullsOf, scoresDrawing } from '../../../src/views/policy/scores-drawing.ts';
import { scoresWords } from '../../../src/views/policy/scores-text.tsx';
import type { Network } from '../../support/networks.ts';
import { policies } from '../../support/policies.ts';

const inFirst = ({ trace }: Network) => pullsOf(trace, 0);

/** The same policy with other rewards. */
const withRewards = ({ chosen, sizes }: Network, reward: (f: number) => number) =>
  pullsOf(traceOf({ ...chosen, y: map(chosen.y, reward) }, sizes), 0);

test('the arrows of a preference add up to its gradient, whatever the baseline is', () => {
  fc.assert(
    fc.property(policies, (policy) => {
      const { examples } = policy.sizes;
      const { sums } = inFirst(policy);
      sums.forEach((sum, action) => {
        const gradient = policy.trace['delta1']!.values[action] * examples;
        expect(Math.abs(sum - gradient)).toBeLessThan(1e-12);
      });
    }),
  );
});

test('where all rewards are equal, the arrows add up to nothing', () => {
  fc.assert(
    fc.property(policies, (policy) => {
      for (const sum of withRewards(policy, () => 2).sums)
        expect(Math.abs(sum)).toBeLessThan(1e-12);
    }),
  );
});

test('a reward below the baseline turns the arrows of its action, and leaves its scores', () => {
  fc.assert(
    fc.property(policies, (policy) => {
      const [baseline] = policy.chosen['baseline']!.values;
      const [now, turned] = [inFirst(policy), withRewards(policy, (f) => 2 * baseline - f)];
      expect(turned.scores).toEqual(now.scores);
      turned.weighted.flat().forEach((pull, n) => {
        expect(Math.abs(pull + now.weighted.flat()[n])).toBeLessThan(1e-12);
      });
    }),
  );
});

test('a picture of any policy is of numbers, its bars as long as its probabilities', () => {
  fc.assert(
    fc.property(policies, fc.integer({ min: 260, max: 900 }), (policy, width) => {
      const places = placesOf(width, policy.sizes.widths[0], 28);
      const pulls = inFirst(policy);
      const drawing = scoresDrawing(pulls, places);
      expect(JSON.stringify(drawing)).not.toMatch(/NaN|null|Infinity/);
      const [from, to] = places.bars;
      pulls.p.forEach((share, action) => {
        expect(drawing[`bar-${action}`]['width']).toBeCloseTo(share * (to - from), 6);
      });
    }),
  );
});

test('in words it says each action’s pull, and the sum of all', () => {
  const pulls = {
    p: [0.25, 0.75],
    scores: [],
    weighted: [
      [0.5, -0.5],
      [-0.125, 0.125],
    ],
    sums: [0.375, -0.375],
  };
  expect(scoresWords(pulls, (value) => value)).toBe(
    'Action 1, of probability 0.250, pulls the preferences by 0.500, −0.500. ' +
      'Action 2, of probability 0.750, pulls the preferences by −0.125, 0.125. Together: 0.375, −0.375.',
  );
});
