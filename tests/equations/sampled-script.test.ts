import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { add, filled, matrixOf, scale, toRows } from '../../src/core/matrix.ts';
import { expectedReward, rewardGradient } from '../../src/core/policy/expected-reward.ts';
import { probabilities } from '../../src/core/policy/probabilities.ts';
import { sampledGradient } from '../../src/core/policy/sampled-gradient.ts';
import { sample } from '../../src/core/policy/samples.ts';
import { varianceOfDraw } from '../../src/core/policy/variance.ts';
import { sampledScript } from '../../src/equations/sampled-script.ts';
import { arms, matrices, policies } from '../core/policy/policies.ts';
import { expectClose } from '../support/close.ts';
import { python, runPython } from '../support/python.ts';
import { asMatrix } from '../support/script.ts';

const cases = fc.record({
  policy: fc.oneof(
    policies,
    // Preferences so far apart that probabilities are rounded to 0 and 1. Of one input, for whose
    // product no order of adding up matters: rounding would be as large as they are.
    fc
      .record({ X: matrices(2, 1, 1000), W: matrices(1, 3, 1000), f: matrices(2, 3) })
      .map((given) => ({ ...given, p: probabilities(given.X, given.W), baseline: -1 })),
  ),
  seed: fc.oneof(fc.integer(), fc.constantFrom(0, -1, 0x9e3779b9, 2 ** 32 + 5)),
  count: fc.integer({ min: 1, max: 60 }),
});

const printed = (output: string): Map<string, number | number[][]> =>
  new Map(
    output
      .trim()
      .split('\n')
      .map((line) => {
        const [name, value] = line.split(' = ');
        return [name, JSON.parse(value) as number | number[][]];
      }),
  );

describe.skipIf(!python)('run by Python', () => {
  test('the script draws the same actions, and prints the same means, gradient and variances', () => {
    const many = fc.sample(cases, 100);
    const scripts = many.map(({ policy: { X, W, f, baseline }, seed, count }) => ({
      script: sampledScript(X, W, f, { baseline, seed, count }, 'Sampled'),
      expressions: [],
    }));
    runPython(scripts).forEach(({ output }, n) => {
      const { policy, seed, count } = many[n];
      const { X, W, f, p, baseline } = policy;
      const found = printed(output);
      const drawn = toRows(p).map((_, state) => [
        ...sample(p, f, { state, component: 0, baseline }, { seed, count }).actions,
      ]);
      expect(found.get('drawn')).toEqual(drawn);
      const means = drawn.map((actions, state) =>
        scale(
          actions
            .map((action) => sampledGradient(p, f, { state, action }, baseline))
            .reduce(add, filled(1, p.columns)),
          1 / count,
        ),
      );
      const wanted = {
        X,
        W,
        f,
        p,
        baseline: filled(1, 1, baseline),
        seed: filled(1, 1, seed | 0),
        count: filled(1, 1, count),
        expected_reward: filled(1, 1, expectedReward(p, f)),
        sampled_gradient: matrixOf(means.map((mean) => [...mean.values])),
        exact_gradient: scale(rewardGradient(p, f), p.rows),
        variance_without_baseline: filled(1, 1, varianceOfDraw(X, p, f, 0)),
        variance_with_baseline: filled(1, 1, varianceOfDraw(X, p, f, baseline)),
      };
      for (const [name, value] of Object.entries(wanted)) {
        expectClose(asMatrix(found.get(name)!), value, 1e-12, name);
      }
      expect([...found.keys()].toSorted()).toEqual(
        [...Object.keys(wanted), 'theta', 'drawn'].toSorted(),
      );
    });
  });
});

describe('the text of the script', () => {
  const { X, W, f } = arms;
  const sampling = { baseline: 1.5, seed: 2026, count: 100 };
  const script = sampledScript(X, W, f, sampling, 'Three arms,\none state');

  test('has the title in its first line, on one line', () => {
    expect(script.split('\n')[0]).toMatch(/^# Three arms, one state: /);
  });

  test('has the numbers that were chosen in full', () => {
    const rewards = matrixOf([[0.1 + 0.2, 1e-7, -1 / 3]]);
    expect(sampledScript(X, W, rewards, sampling, 'Title')).toContain(
      'f = np.array([[0.30000000000000004, 1e-7, -0.3333333333333333]], dtype=float)',
    );
    expect(script).toContain('baseline = 1.5\nseed = 2026\ncount = 100 ');
  });

  test('has no line longer than a reader can follow, but for the numbers', () => {
    const long = script.split('\n').filter((line) => line.length > 105);
    expect(long.every((line) => line.includes('np.array('))).toBe(true);
  });

  test('is of numbers that fit, and of one draw or more', () => {
    expect(() => sampledScript(filled(1, 2), W, f, sampling, '')).toThrow(/inner sizes, 2 and 1/);
    expect(() => sampledScript(X, W, filled(2, 3), sampling, '')).toThrow(/1×3 and 2×3/);
    for (const count of [0, 1.5, NaN]) {
      const none = () => sampledScript(X, W, f, { ...sampling, count }, '');
      expect(none).toThrow(`given ${count} draws`);
    }
  });
});
