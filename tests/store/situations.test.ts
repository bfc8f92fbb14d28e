import { describe, expect, test } from 'vitest';
import { toRows } from '../../src/core/matrix.ts';
import { gradientOf, isWeights } from '../../src/expr/alphabet.ts';
import { initialChoices, type SituationId } from '../../src/store/choices.ts';
import { traceIn } from '../../src/store/derive.ts';
import { trainingsIn, variancesIn } from '../../src/store/draws.ts';
import { descend, descentIn } from '../../src/store/descent.ts';
import { applySituation, situationIn, situations } from '../../src/store/situations.ts';
import { withLoss } from '../../src/store/own.ts';
import { createGradientsStore, type GradientsStore } from '../../src/store/store.ts';
import type { ChapterId } from '../../src/lessons/step.ts';

function opened(id: SituationId, chapter: ChapterId): GradientsStore {
  const store = createGradientsStore({ ...initialChoices(), chapter });
  applySituation(store, id);
  return store;
}

const gradients = (store: GradientsStore) => {
  const trace = traceIn(store.getState());
  return (['dW', 'dW1', 'dW2'] as const).flatMap((name) => [...(trace[name]?.values ?? [])]);
};
const steepest = (store: GradientsStore) => Math.max(...gradients(store).map(Math.abs));
const lossIn = (store: GradientsStore) => traceIn(store.getState()).L!.values[0];

/** A test of a situation's claim in each chapter where it can be seen. */
const claim = (id: SituationId, check: (store: GradientsStore) => void) =>
  test.each(situations.find((situation) => situation.id === id)!.chapters)(
    `${id}, in %s`,
    (chapter) => check(opened(id, chapter)),
  );

describe('the claim of', () => {
  claim('saturated', (store) => {
    const { yHat, y } = traceIn(store.getState());
    yHat!.values.forEach((value, i) => expect(Math.abs(value - y!.values[i])).toBeGreaterThan(0.9));
    expect(steepest(store)).toBeLessThan(1e-5);
    const before = lossIn(store);
    descend(store, 1000);
    expect(Math.abs(lossIn(store) - before)).toBeLessThan(1e-3);
  });

  claim('equal-weights', (store) => {
    const twins = () => {
      const trace = traceIn(store.getState());
      for (const { rows, columns, values } of [trace.dW1!, trace.W1!, trace.l1!]) {
        for (let n = 0; n < rows * columns; n++) expect(values[n]).toBe(values[n - (n % columns)]);
      }
    };
    twins();
    descend(store, 100);
    twins();
    expect(steepest(store)).toBeGreaterThan(1e-3);
  });

  claim('perfect-fit', (store) => {
    expect(gradients(store).every((value) => value === 0)).toBe(true);
    const { W, W1, W2 } = store.getState().numbers.values;
    descend(store, 100);
    expect(store.getState().numbers.values).toMatchObject({ W, W1, W2 });
  });

  claim('dead-relu', (store) => {
    const dead = () => {
      const { l1, dW1, db1 } = traceIn(store.getState());
      for (const { columns, values } of [l1!, dW1!, db1!]) {
        const first = values.filter((_, n) => n % columns === 0);
        expect(first.every((value) => value === 0)).toBe(true);
        expect(values.some((value) => value !== 0)).toBe(true);
      }
    };
    dead();
    const weights = () => toRows(traceIn(store.getState()).W1!).map(([first]) => first);
    const before = weights();
    descend(store, 10);
    dead();
    expect(weights()).toEqual(before);
  });

  claim('saturated-softmax', (store) => {
    const reach = () => Math.max(...traceIn(store.getState()).delta2!.values.map(Math.abs));
    expect(Math.max(...traceIn(store.getState()).yHat!.values)).toBeGreaterThan(0.999);
    expect(reach()).toBeGreaterThan(0.9);
    store.getState().build((own) => withLoss(own, 'halfSquares'));
    expect(reach()).toBeLessThan(0.001);
  });

  claim('equal-nodes', (store) => {
    const same = () => {
      const trace = traceIn(store.getState());
      for (const name of ['W1', 'dW1', 'l1', 'W2', 'dW2', 'l2']) {
        const { columns, values } = trace[name]!;
        values.forEach((value, n) => expect(value, name).toBe(values[n - (n % columns)]));
      }
    };
    same();
    descend(store, 20);
    same();
  });

  claim('exploding-chain', (store) => {
    const trace = traceIn(store.getState());
    const signals = [4, 3, 2, 1].map((k) => trace[`delta${k}`]!.values[0]);
    signals.slice(1).forEach((signal, n) => expect(signal).toBe(3 * signals[n]));
  });

  claim('equal-rewards', (store) => {
    const { getState } = store;
    for (const entry of traceIn(getState())['dW']!.values)
      expect(Math.abs(entry)).toBeLessThan(1e-15);
    expect(variancesIn(getState()).now).toBeGreaterThan(1);
    getState().setCell('baseline.0.0', 2);
    expect(variancesIn(getState()).now).toBe(0);
  });

  claim('sure-policy', (store) => {
    const { yHat, y, dW } = traceIn(store.getState());
    const worst = y!.values.indexOf(Math.min(...y!.values));
    expect(yHat!.values[worst]).toBeGreaterThan(0.99);
    expect(Math.max(...dW!.values.map(Math.abs))).toBeLessThan(0.01);
    const [{ expected }] = trainingsIn(store.getState()).withBaseline;
    expect(expected.at(-1)! - expected[0]).toBeLessThan(0.5);
  });

  claim('contradiction', (store) => {
    const { delta1, delta2 } = traceIn(store.getState());
    const [first, second] = (delta2 ?? delta1)!.values;
    expect(first * second).toBeLessThan(0);
    descend(store, 10_000);
    const { yHat } = traceIn(store.getState());
    for (const value of yHat!.values.slice(0, 2)) expect(Math.abs(value - 0.5)).toBeLessThan(0.001);
    expect(descentIn(store.getState()).run.lowest).toBeGreaterThanOrEqual(0.25);
  });

  claim('zero-column', (store) => {
    const start = store.getState().numbers;
    const names = (['W', 'W1'] as const).filter((name) => name in traceIn(store.getState()));
    for (const name of names.filter(isWeights)) {
      const { columns, values } = traceIn(store.getState())[gradientOf(name)]!;
      const row = values.slice(columns, 2 * columns);
      expect(row.every((value) => value === 0)).toBe(true);
    }
    descend(store, 1000);
    const { W, W1 } = store.getState().numbers.values;
    expect([W[1], W1[1]]).toEqual([start.values.W[1], start.values.W1[1]]);
    expect([W[0], W1[0]]).not.toEqual([start.values.W[0], start.values.W1[0]]);
  });

  claim('one-hidden-node', (store) => {
    for (let n = 0; n < 10; n++) {
      descend(store, 10_000);
      expect(lossIn(store)).toBeGreaterThan(0.37);
    }
  });

  claim('four-hidden-nodes', (store) => {
    descend(store, 100);
    expect(Math.abs(lossIn(store) - 0.5)).toBeLessThan(0.02);
    descend(store, 9_900);
    expect(lossIn(store)).toBeLessThan(0.001);
  });
});

describe('a situation', () => {
  test.each(situations)(
    '$id is one entry of the history, and opens a chapter that shows it',
    (s) => {
      for (const chapter of ['one-layer-batch', 'two-layer-single', 'two-layer-batch'] as const) {
        const store = createGradientsStore({ ...initialChoices(), chapter });
        const before = store.getState().numbers;
        applySituation(store, s.id);
        expect(situationIn(store.getState())).toBe(s);
        expect(store.getState().chapter).toBe(
          s.chapters.includes(chapter) ? chapter : s.chapters[0],
        );
        expect(store.temporal.getState().pastStates).toHaveLength(1);
        store.temporal.getState().undo();
        expect(store.getState().numbers).toBe(before);
      }
    },
  );

  test('stays through descent and another rate, and is over when anything else is edited', () => {
    const store = opened('equal-weights', 'two-layer-batch');
    descend(store, 10);
    store.getState().setCell('rate.0.0', 2);
    expect(situationIn(store.getState())?.id).toBe('equal-weights');
    store.getState().goTo('two-layer-single');
    expect(situationIn(store.getState())).toBeUndefined();
    store.getState().goTo('two-layer-batch');
    store.getState().setCell('W1.0.0', 1);
    expect(situationIn(store.getState())).toBeUndefined();
    store.temporal.getState().undo();
    expect(situationIn(store.getState())?.id).toBe('equal-weights');
    for (const edit of [
      () => store.getState().setNodes(3),
      () => store.getState().chooseDataset('iris'),
      () => store.getState().reset(),
    ]) {
      edit();
      expect(situationIn(store.getState())).toBeUndefined();
      store.temporal.getState().undo();
    }
  });
});
