import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { at, filled } from '../../../src/core/matrix.ts';
import { drawAction } from '../../../src/core/policy/draw-action.ts';
import { rewardGradient } from '../../../src/core/policy/expected-reward.ts';
import { probabilities } from '../../../src/core/policy/probabilities.ts';
import { sampledGradient } from '../../../src/core/policy/sampled-gradient.ts';
import { momentsOf, sample } from '../../../src/core/policy/samples.ts';
import { randomFrom } from '../../../src/core/random.ts';
import { expectCloseNumber } from '../../support/close.ts';
import { arms, policies } from './policies.ts';

const count = fc.integer({ min: 0, max: 200 });

test('the same seed draws the same, another one something else', () => {
  fc.assert(
    fc.property(policies, fc.integer(), ({ p, f, baseline }, seed) => {
      const of = { state: 1, component: 0, baseline };
      const uniform = filled(p.rows, p.columns, 1 / p.columns);
      const drawn = sample(uniform, f, of, { seed, count: 100 });
      expect(sample(uniform, f, of, { seed, count: 100 })).toEqual(drawn);
      const others = sample(uniform, f, of, { seed: seed + 1, count: 100 });
      expect(others.actions).not.toEqual(drawn.actions);
    }),
  );
});

test('more draws extend the ones before them and change none', () => {
  fc.assert(
    fc.property(policies, fc.integer(), count, count, ({ p, f, baseline }, seed, few, more) => {
      const of = { state: 0, component: 1, baseline };
      const first = sample(p, f, of, { seed, count: few });
      const all = sample(p, f, of, { seed, count: few + more });
      expect(all.actions.length).toBe(few + more);
      expect(all.actions.slice(0, few)).toEqual(first.actions);
      expect(all.terms.slice(0, few)).toEqual(first.terms);
      expect(all.means.slice(0, few)).toEqual(first.means);
    }),
  );
});

test('each action is drawn from its state, its term is that draw’s, and the means are of all so far', () => {
  fc.assert(
    fc.property(policies, fc.integer(), ({ p, f, baseline }, seed) => {
      const [state, component] = [p.rows - 1, p.columns - 1];
      const { actions, terms, means } = sample(
        p,
        f,
        { state, component, baseline },
        { seed, count: 50 },
      );
      const random = randomFrom(seed);
      let total = 0;
      actions.forEach((action, n) => {
        expect(action).toBe(drawAction(p, state, random));
        const term = sampledGradient(p, f, { state, action }, baseline);
        expect(terms[n]).toBe(at(term, 0, component));
        total += terms[n];
        expectCloseNumber(means[n], total / (n + 1), 1e-12, 'the mean so far');
      });
    }),
  );
});

test('the mean of a component is the exact gradient of its state, whatever the baseline', () => {
  fc.assert(
    fc.property(policies, ({ p, f, baseline }) => {
      const [state, component] = [1, 1];
      const { mean } = momentsOf(p, f, { state, component, baseline });
      const exact = p.rows * at(rewardGradient(p, f), state, component);
      expectCloseNumber(mean, exact, 1e-12, 'the mean');
    }),
  );
});

describe('over 200 seeds, the mean of 500 draws is within four standard errors of the exact one', () => {
  const p = probabilities(arms.X, arms.W);
  const of = (component: number, baseline: number) => ({ state: 0, component, baseline });
  const cases = [0, 1, 2].flatMap((component) => [of(component, 0), of(component, 1.5)]);
  test.each(cases)('of component $component with the baseline $baseline', (of) => {
    const { mean, deviation } = momentsOf(p, arms.f, of);
    const draws = 500;
    const distances = Array.from({ length: 200 }, (_, seed) => {
      const { means } = sample(p, arms.f, of, { seed, count: draws });
      return (means[draws - 1] - mean) / (deviation / Math.sqrt(draws));
    });
    const within = distances.filter((distance) => Math.abs(distance) <= 4);
    expect(within.length).toBeGreaterThanOrEqual(198);
    // And as far as the deviation says: their own is 1, within what 200 of them leave open.
    const square = distances.reduce((sum, distance) => sum + distance ** 2, 0) / distances.length;
    expect(square).toBeGreaterThan(0.6);
    expect(square).toBeLessThan(1.5);
  });
});

test('the draws are a whole number, and the state and the component are there', () => {
  const p = probabilities(arms.X, arms.W);
  const of = { state: 0, component: 0, baseline: 0 };
  for (const count of [-1, 1.5, NaN]) {
    expect(() => sample(p, arms.f, of, { seed: 1, count })).toThrow(`sample: given ${count} draws`);
  }
  const some = { seed: 1, count: 1 };
  expect(() => sample(p, arms.f, { ...of, state: 1 }, some)).toThrow(/row 1, column 0/);
  expect(() => sample(p, arms.f, { ...of, component: 3 }, some)).toThrow(/row 0, column 3/);
  expect(() => momentsOf(p, arms.f, { ...of, component: -1 })).toThrow(/column -1/);
  expect(sample(p, arms.f, of, { seed: 1, count: 0 }).means).toEqual(new Float64Array(0));
});
