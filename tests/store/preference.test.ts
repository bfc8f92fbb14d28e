import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { at, matrixOf } from '../../src/core/matrix.ts';
import { initialChoices } from '../../src/store/choices.ts';
import { traceIn } from '../../src/store/derive.ts';
import { fewestActions, mostActions, mostStates, withSizes } from '../../src/store/policies.ts';
import { preferenceFor, setPreference } from '../../src/store/preference.ts';
import { createGradientsStore } from '../../src/store/store.ts';

const stores = fc
  .record({
    actions: fc.integer({ min: fewestActions, max: mostActions }),
    states: fc.integer({ min: 1, max: mostStates }),
  })
  .chain((sizes) => {
    const store = createGradientsStore({ ...initialChoices(), chapter: 'score-function' });
    store.getState().build((policy) => withSizes(policy, sizes));
    return fc.record({
      store: fc.constant(store),
      action: fc.nat({ max: sizes.actions - 1 }),
      state: fc.nat({ max: sizes.states - 1 }),
    });
  });

describe('the bar of an action', () => {
  test('is as long as it was dragged, where the others keep their preferences', () => {
    fc.assert(
      fc.property(stores, fc.double({ min: 0.01, max: 0.99, noNaN: true }), (drag, probability) => {
        const { store, action, state } = drag;
        store.getState().chooseExample(state);
        const before = traceIn(store.getState());
        setPreference(store, action, preferenceFor(store, action, probability));
        const after = traceIn(store.getState());
        expect(at(after['yHat']!, state, action)).toBeCloseTo(probability, 4);
        before['z']!.values.forEach((theta, n) => {
          if (n % before['z']!.columns === action) return;
          expect(after['z']!.values[n]).toBeCloseTo(theta, 5);
        });
      }),
    );
  });

  test('stays where nothing is known of the state but 0', () => {
    const store = createGradientsStore({ ...initialChoices(), chapter: 'score-function' });
    store.getState().setCell('X.0.0', 0);
    const before = traceIn(store.getState())['W'];
    setPreference(store, 0, 3);
    expect(traceIn(store.getState())['W']).toEqual(before);
  });
});

test('a policy that is made smaller and large again has its numbers back', () => {
  const store = createGradientsStore({ ...initialChoices(), chapter: 'score-function' });
  const { build } = store.getState();
  build((policy) => withSizes(policy, { actions: 5, states: 3 }));
  const before = traceIn(store.getState());
  build((policy) => withSizes(policy, { actions: 2, states: 1 }));
  expect(traceIn(store.getState())['W']).toEqual(matrixOf([[0.2, -0.1]]));
  build((policy) => withSizes(policy, { actions: 5, states: 3 }));
  expect(traceIn(store.getState())).toEqual(before);
});
