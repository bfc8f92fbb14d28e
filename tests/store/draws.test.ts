import { describe, expect, test } from 'vitest';
import { initialChoices } from '../../src/store/choices.ts';
import { leastSpread } from '../../src/equations/policy/baseline.ts';
import { evaluateNumber } from '../../src/expr/evaluate.ts';
import { focusIn, modelIn, scopeIn, traceIn } from '../../src/store/derive.ts';
import {
  momentsIn,
  samplesIn,
  trainedIn,
  trainingsIn,
  variancesIn,
} from '../../src/store/draws.ts';
import { mostSteps, tasks } from '../../src/store/policies.ts';
import { createGradientsStore } from '../../src/store/store.ts';

function opened() {
  const store = createGradientsStore({ ...initialChoices(), chapter: 'score-function' });
  store.getState().setCell('baseline.0.0', 0);
  return store;
}

describe('the draws of the page', () => {
  test('are of the preference in focus, and their exact mean is its gradient', () => {
    const store = opened();
    const { getState } = store;
    expect(momentsIn(getState()).mean).toBeCloseTo(traceIn(getState())['delta1']!.values[0], 12);
    getState().choose('z.0.2');
    expect(momentsIn(getState()).mean).toBeCloseTo(traceIn(getState())['delta1']!.values[2], 12);
    expect(samplesIn(getState()).terms).toHaveLength(getState().draws.count);
  });

  test('have the variances of the three arms, without a baseline and with one of 1.5', () => {
    const { getState } = opened();
    expect(variancesIn(getState()).now).toBeCloseTo(0.7767895239707736, 12);
    getState().setCell('baseline.0.0', 1.5);
    const { now, without, least, best } = variancesIn(getState());
    expect(now).toBeCloseTo(0.620007078319028, 12);
    expect(without).toBeCloseTo(0.7767895239707736, 12);
    getState().setCell('baseline.0.0', best);
    expect(variancesIn(getState()).now).toBeCloseTo(least, 12);
  });

  test('have the best baseline of their own state, as the derivation finds it', () => {
    const { getState } = opened();
    getState().begin(tasks.find(({ id }) => id === 'states')!.policy);
    for (const state of [0, 1]) {
      getState().chooseExample(state);
      getState().setCell('baseline.0.0', variancesIn(getState()).best);
      const [line] = leastSpread(modelIn(getState()), focusIn(getState()));
      expect(evaluateNumber(line.right, scopeIn(getState()))).toBeCloseTo(0, 7);
    }
  });
});

describe('a training', () => {
  test('begins with the numbers of the page, and leaves them as they are', () => {
    const { getState } = opened();
    const { plain, withBaseline, exact } = trainingsIn(getState());
    const [E] = traceIn(getState())['L']!.values;
    for (const { expected } of [...plain, ...withBaseline]) {
      expect(expected).toHaveLength(mostSteps + 1);
      expect(expected[0]).toBeCloseTo(E, 12);
    }
    expect(exact[0]).toBeCloseTo(E, 12);
    expect(exact.at(-1)).toBeGreaterThan(E);
    expect(trainedIn(getState()).W).toEqual(traceIn(getState())['W']);
    expect(trainedIn(getState()).p.values[0]).toBeCloseTo(
      traceIn(getState())['yHat']!.values[0],
      12,
    );
  });

  test('is the same for the same draws, and another for others', () => {
    const [one, other] = [opened(), opened()];
    expect(trainingsIn(one.getState())).toEqual(trainingsIn(other.getState()));
    other.getState().setDraws({ seed: 2 });
    expect(trainingsIn(other.getState()).plain[0]).toEqual(trainingsIn(one.getState()).plain[1]);
  });

  test('takes the page’s baseline where there is one, and else the mean of the rewards', () => {
    const { getState } = opened();
    const byMean = trainingsIn(getState()).withBaseline[0];
    getState().setCell('baseline.0.0', 1);
    const byOne = trainingsIn(getState()).withBaseline[0];
    expect(byOne.expected).not.toEqual(byMean.expected);
    expect(trainingsIn(getState()).plain[0].expected).not.toEqual(byOne.expected);
  });
});
