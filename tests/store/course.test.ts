import fc from 'fast-check';
import { expect, test } from 'vitest';
import { initialChoices } from '../../src/store/choices.ts';
import { descend, descentIn, rewind } from '../../src/store/descent.ts';
import { courseOf } from '../../src/store/descent-course.ts';
import { lengthOf } from '../../src/store/descent-run.ts';
import { applySituation } from '../../src/store/situations.ts';
import { createGradientsStore, type GradientsStore, largest } from '../../src/store/store.ts';
import { storesWithNumbers } from './stores.ts';

const course = (store: GradientsStore) => courseOf(descentIn(store.getState()));

function contradictionAt(rate: number) {
  const store = createGradientsStore(initialChoices());
  applySituation(store, 'contradiction');
  store.getState().setCell('rate.0.0', rate);
  return store;
}

test('is said not to have begun before the first step', () => {
  expect(course(contradictionAt(1))).toEqual({ kind: 'start' });
});

test('falls, at a rate that is small', () => {
  const store = contradictionAt(0.1);
  descend(store, 7);
  expect(course(store)).toEqual({ kind: 'falls', steps: 7 });
  descend(store, 100);
  expect(course(store)).toEqual({ kind: 'falls', steps: 20 });
});

test('stands still, where rounding is all that moves the loss', () => {
  const store = createGradientsStore(initialChoices());
  applySituation(store, 'perfect-fit');
  descend(store, 50);
  expect(course(store)).toEqual({ kind: 'still' });
});

test('oscillates, at a rate that jumps over the valley', () => {
  const store = contradictionAt(30);
  descend(store, 100);
  expect(course(store)).toMatchObject({ kind: 'oscillates', steps: 20 });
});

test('rose, at the step at which the loss went up, and for 19 more', () => {
  const store = createGradientsStore({ ...initialChoices(), chapter: 'two-layer-batch' });
  store.getState().setCell('rate.0.0', 50);
  descend(store, 100);
  const { losses } = descentIn(store.getState()).run;
  const rise = losses.findIndex((loss, n) => n > 0 && loss > losses[n - 1]);
  rewind(store, rise);
  expect(course(store)).toEqual({ kind: 'rose', ago: 0 });
  rewind(store, rise - 1);
  expect(course(store)).toMatchObject({ kind: 'falls' });
});

test('ends before a weight that is too large, at that step and not before it', () => {
  const store = createGradientsStore(initialChoices());
  store.getState().chooseDataset('iris');
  store.getState().setCell('y.0.0', largest);
  store.getState().setCell('rate.0.0', 100);
  descend(store, 1000);
  const { run, step } = descentIn(store.getState());
  expect(step).toBe(lengthOf(run));
  expect(course(store)).toEqual({ kind: 'end', why: 'weights' });
  expect(descend(store, 1)).toBe(false);
});

test('never says that the rate is too large when a thousandth of it would do no better', () => {
  fc.assert(
    fc.property(storesWithNumbers, (store) => {
      descend(store, 30);
      if (course(store).kind !== 'rose') return;
      const { run, step } = descentIn(store.getState());
      const at = step - (course(store) as { ago: number }).ago;
      rewind(store, at - 1);
      const before = run.losses[at - 1];
      const rate = store.getState().numbers.values.rate[0][0];
      store.getState().setCell('rate.0.0', rate * 1e-6);
      descend(store, 1);
      const after = descentIn(store.getState()).run.losses[1] ?? before;
      expect(after).toBeLessThanOrEqual(before + 1e-9 * (1 + before));
    }),
  );
});
