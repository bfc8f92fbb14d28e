import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Ref } from '../../src/expr/ref.ts';
import { initialChoices } from '../../src/store/choices.ts';
import { chosenIn, traceIn } from '../../src/store/derive.ts';
import { descend, descentIn, pathOver, rewind } from '../../src/store/descent.ts';
import { lengthOf, longest, mostKept, weightsAfter } from '../../src/store/descent-run.ts';
import { createGradientsStore, type GradientsStore, largest } from '../../src/store/store.ts';
import { storesWithNumbers } from './stores.ts';

const openStore = () => createGradientsStore({ ...initialChoices(), chapter: 'two-layer-batch' });
const weightsIn = (store: GradientsStore) => {
  const { W1, W2 } = store.getState().numbers.values;
  return { W1, W2 };
};
const past = (store: GradientsStore) => store.temporal.getState().pastStates.length;

describe('a step', () => {
  test('is the update that the page shows', () => {
    const store = openStore();
    const { W1New, W2New, LNew } = traceIn(store.getState());
    descend(store, 1);
    const { W1, W2 } = chosenIn(store.getState());
    expect([W1, W2]).toEqual([W1New, W2New]);
    expect(descentIn(store.getState()).run.losses[1]).toBe(LNew!.values[0]);
  });

  test.each(['sign', 'slope', 'mean', 'updated'] as const)(
    'is the update that the page shows when a rule is broken: %s',
    (rule) => {
      const store = openStore();
      store.getState().breakRule(rule);
      descend(store, 4);
      const { W1New, W2New } = traceIn(store.getState());
      descend(store, 1);
      const { W1, W2 } = chosenIn(store.getState());
      expect([W1, W2]).toEqual([W1New, W2New]);
      store.getState().breakRule(null);
      expect(descentIn(store.getState()).step).toBe(0);
    },
  );

  test('leaves the weights of hidden nodes that are not shown', () => {
    const store = openStore();
    const before = weightsIn(store);
    descend(store, 5);
    const { W1, W2 } = weightsIn(store);
    expect(W1.map((row) => row.slice(2))).toEqual(before.W1.map((row) => row.slice(2)));
    expect(W2.slice(2)).toEqual(before.W2.slice(2));
  });
});

describe('rewinding', () => {
  test('gives back the weights of any step, to the last bit, in a run of any length', () => {
    const steps = 3 * mostKept + 17;
    const store = openStore();
    const seen = [weightsIn(store)];
    for (let n = 0; n < steps; n++) {
      descend(store, 1);
      seen.push(weightsIn(store));
    }
    expect(descentIn(store.getState()).run.every).toBe(4);
    fc.assert(
      fc.property(fc.integer({ min: 0, max: steps }), (step) => {
        rewind(store, step);
        expect(descentIn(store.getState()).step).toBe(step);
        expect(weightsIn(store)).toEqual(seen[step]);
        expect(traceIn(store.getState()).L!.values[0]).toBe(
          descentIn(store.getState()).run.losses[step],
        );
      }),
    );
  });

  test('to the start gives back the numbers of the start, and the run can be gone over again', () => {
    const store = openStore();
    const start = weightsIn(store);
    descend(store, 10_000);
    const end = weightsIn(store);
    rewind(store, 0);
    expect(weightsIn(store)).toEqual(start);
    descend(store, 10_000);
    expect(weightsIn(store)).toEqual(end);
    expect(lengthOf(descentIn(store.getState()).run)).toBe(10_000);
  });
});

describe('the history', () => {
  test('has one entry for a run, whatever was stepped and rewound in it', () => {
    const store = openStore();
    const start = store.getState().numbers;
    for (const steps of [1, 5, 10_000]) descend(store, steps);
    rewind(store, 3);
    descend(store, 2);
    expect(past(store)).toBe(1);
    store.temporal.getState().undo();
    expect(store.getState().numbers).toBe(start);
  });

  test('goes on after a run: an edit is an entry of its own', () => {
    const store = openStore();
    descend(store, 5);
    store.getState().setCell('W1.0.0', 2);
    expect(past(store)).toBe(2);
    expect(store.temporal.getState().isTracking).toBe(true);
  });

  test('gives a run back, with its place in it, when what ended it is undone', () => {
    const store = openStore();
    descend(store, 20);
    rewind(store, 7);
    const { run } = descentIn(store.getState());
    store.getState().setCell('X.0.0', 3);
    store.temporal.getState().undo();
    expect(descentIn(store.getState())).toEqual({ run, step: 7 });
    expect(descentIn(store.getState()).run).toBe(run);
  });

  test('holds few of many long runs whole, and takes an older one again when it leads back to it', () => {
    const store = openStore();
    const all = Array.from({ length: 12 }, (_, n) => {
      store.getState().setCell('W1.0.0', n / 10);
      descend(store, 3 * mostKept);
      rewind(store, 2 * mostKept + 5);
      const { run } = descentIn(store.getState());
      return { run, losses: [...run.losses], weights: weightsAfter(run, 7) };
    });
    expect(all.filter(({ run }) => run.losses.length > 1).length).toBeLessThan(6);
    for (const { run, losses, weights } of all.toReversed()) {
      expect(descentIn(store.getState())).toEqual({ run, step: 2 * mostKept + 5 });
      expect(run.losses).toEqual(losses);
      expect(weightsAfter(run, 7)).toEqual(weights);
      store.temporal.getState().undo();
      store.temporal.getState().undo();
    }
  });

  test('does not record a step taken in the middle of a drag twice', () => {
    const store = openStore();
    store.getState().setCell('W1.0.0', 2);
    store.temporal.getState().pause();
    descend(store, 5);
    expect(store.temporal.getState().isTracking).toBe(false);
    expect(past(store)).toBe(1);
  });
});

describe('a new run starts from where the page is', () => {
  const changes: Readonly<Record<string, (store: GradientsStore) => void>> = {
    'a weight': (store) => store.getState().setCell('W2.0.0', 1),
    'an input': (store) => store.getState().setCell('X.1.1', 1),
    'the learning rate': (store) => store.getState().setCell('rate.0.0', 2),
    'the data': (store) => store.getState().chooseDataset('iris'),
    'the hidden nodes': (store) => store.getState().setNodes(3),
    'the chapter': (store) => store.getState().goTo('two-layer-single'),
  };
  test.each(Object.keys(changes))('after a change of %s', (what) => {
    const store = openStore();
    descend(store, 10);
    const { run } = descentIn(store.getState());
    changes[what](store);
    const next = descentIn(store.getState());
    expect(next.run).not.toBe(run);
    expect([next.step, lengthOf(next.run)]).toEqual([0, 0]);
    expect(next.run.losses[0]).toBe(traceIn(store.getState()).L!.values[0]);
    const numbers = weightsIn(store);
    descend(store, 3);
    rewind(store, 0);
    expect(weightsIn(store)).toEqual(numbers);
  });

  test('after another example is picked, where there is but one', () => {
    const store = openStore();
    store.getState().goTo('two-layer-single');
    descend(store, 10);
    store.getState().chooseExample(2);
    expect(descentIn(store.getState()).step).toBe(0);
  });
});

describe('the path', () => {
  const refs: readonly [Ref, Ref] = ['W1.2.1', 'W2.0.0'];

  test('is the two weights after each step', () => {
    const store = openStore();
    const seen: [number, number][] = [];
    for (let n = 0; n <= 12; n++) {
      seen.push([weightsIn(store).W1[2][1], weightsIn(store).W2[0][0]]);
      if (n < 12) descend(store, 1);
    }
    expect(pathOver(store.getState(), ...refs)).toEqual({ points: seen, passed: 13 });
    rewind(store, 4);
    expect(pathOver(store.getState(), ...refs)).toEqual({ points: seen, passed: 5 });
  });

  test('of a long run is thinned and ends where the run does', () => {
    const store = openStore();
    descend(store, 10_001);
    const { points, passed } = pathOver(store.getState(), ...refs);
    expect(points.length).toBeLessThanOrEqual(mostKept + 2);
    expect(passed).toBe(points.length);
    expect(points.at(-1)).toEqual([weightsIn(store).W1[2][1], weightsIn(store).W2[0][0]]);
  });

  test('refuses what is no weight', () => {
    expect(() => pathOver(openStore().getState(), 'W.0.0', 'X.0.0')).toThrow(
      new RangeError('pathOver: W.0.0 is no weight of the open network'),
    );
  });
});

test('no rate and no numbers lead to NaN, or to a weight that the page cannot hold', () => {
  fc.assert(
    fc.property(storesWithNumbers, fc.integer({ min: 1, max: 300 }), (store, steps) => {
      descend(store, steps);
      const { run } = descentIn(store.getState());
      expect(run.losses.every(Number.isFinite)).toBe(true);
      for (const matrix of Object.values(traceIn(store.getState()))) {
        expect(matrix!.values.every(Number.isFinite)).toBe(true);
      }
      const { W, W1, W2 } = store.getState().numbers.values;
      expect([W, W1, W2].flat(2).every((weight) => Math.abs(weight) <= largest)).toBe(true);
    }),
  );
});

test('a run stops where it may grow no longer', () => {
  const store = openStore();
  descend(store, longest - 1);
  expect(descend(store, 10)).toBe(true);
  expect(descend(store, 1)).toBe(false);
  expect(descentIn(store.getState()).run).toMatchObject({ end: 'length' });
  expect(descentIn(store.getState()).step).toBe(longest);
});
