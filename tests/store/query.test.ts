import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toRows } from '../../src/core/matrix.ts';
import { firstQuery, initialChoices } from '../../src/store/choices.ts';
import { traceIn } from '../../src/store/derive.ts';
import { descend, descentIn } from '../../src/store/descent.ts';
import { most, withNetwork } from '../../src/store/own.ts';
import {
  predictedIn,
  queryIn,
  queryModelIn,
  queryTraceIn,
  setQuery,
} from '../../src/store/query.ts';
import { createGradientsStore, type GradientsStore } from '../../src/store/store.ts';
import { anyNetworks } from '../support/any-network.ts';
import { pageOf } from '../support/any-page.ts';
import { chapters } from '../support/chapters.ts';

const put = (store: GradientsStore, row: readonly number[]) => setQuery(store, [...row.entries()]);

const openIn = (chapter: (typeof chapters)[number]['id']) =>
  createGradientsStore({ ...initialChoices(), chapter });

const numbers = fc.array(fc.double({ min: -1000, max: 1000, noNaN: true }), {
  minLength: 4,
  maxLength: 4,
});

describe('the row to predict', () => {
  test('is predicted as a row of X that is equal to it, in any network', () => {
    fc.assert(
      fc.property(anyNetworks, (network) => {
        const store = pageOf(network, 0);
        const { X, yHat } = traceIn(store.getState());
        toRows(X!).forEach((row, n) => {
          put(store, row);
          expect(toRows(predictedIn(store.getState()))).toEqual([toRows(yHat!)[n]]);
        });
      }),
    );
  });

  test('has the forward pass of that row, by its own network of one example, and nothing else', () => {
    fc.assert(
      fc.property(anyNetworks, (network) => {
        const store = pageOf(network, 0);
        const whole = traceIn(store.getState());
        toRows(whole['X']!).forEach((row, n) => {
          put(store, row);
          const trace = queryTraceIn(store.getState());
          const { layers } = queryModelIn(store.getState());
          expect(toRows(trace['X']!)).toEqual([row]);
          for (const { z, output, weights, bias } of layers) {
            for (const of of [z, output])
              expect(toRows(trace[of]!)).toEqual([toRows(whole[of]!)[n]]);
            for (const of of bias ? [weights, bias] : [weights])
              expect(trace[of]).toEqual(whole[of]);
          }
          expect(Object.keys(trace).filter((of) => /^(y$|L|d|delta|.*New$)/.test(of))).toEqual([]);
        });
      }),
    );
  });

  test('changes no loss and no gradient, whatever it is, in any network', () => {
    fc.assert(
      fc.property(anyNetworks, numbers, (network, row) => {
        const store = pageOf(network, 0);
        const { numbers: before } = store.getState();
        const trace = structuredClone(traceIn(store.getState()));
        put(store, row.slice(0, network.sizes.inputs));
        expect(store.getState().numbers).toBe(before);
        expect(traceIn({ ...store.getState(), numbers: { ...before } })).toEqual(trace);
      }),
    );
  });

  test.each(chapters)('is as long as a row of X, and predicted, in $id', ({ id }) => {
    const store = openIn(id);
    const { X, yHat } = traceIn(store.getState());
    expect(queryIn(store.getState())).toHaveLength(X!.columns);
    const before = predictedIn(store.getState());
    expect([before.rows, before.columns]).toEqual([1, yHat!.columns]);
    setQuery(store, [[0, 5]]);
    expect(predictedIn(store.getState())).not.toEqual(before);
  });

  test('is one for the chapters of the series, and another for the reader’s own network', () => {
    const store = openIn('one-layer-batch');
    put(store, [1, 2, 3]);
    store.getState().goTo('two-layer-single');
    expect(queryIn(store.getState())).toEqual([1, 2, 3]);
    store.getState().goTo('any-network');
    expect(queryIn(store.getState())).toEqual(firstQuery.slice(0, 2));
  });

  test('grows with the inputs by numbers that are not 0, and keeps those that go', () => {
    const store = openIn('any-network');
    const withInputs = (inputs: number) => {
      store.getState().build((own) => withNetwork(own, { inputs }));
      return queryIn(store.getState());
    };
    put(store, [7, 8]);
    expect(withInputs(most.inputs)).toEqual([7, 8, ...firstQuery.slice(2)]);
    expect(withInputs(1)).toEqual([7]);
    expect(withInputs(2)).toEqual([7, 8]);
    expect(firstQuery).toHaveLength(most.inputs);
    expect(firstQuery.every((value) => value !== 0 && Math.abs(value) < 1)).toBe(true);
  });

  test('follows the weights as descent changes them, and does not begin the run anew', () => {
    const store = openIn('two-layer-batch');
    const before = predictedIn(store.getState());
    descend(store, 10);
    expect(predictedIn(store.getState())).not.toEqual(before);
    setQuery(store, [[1, 0.5]]);
    expect(descentIn(store.getState()).step).toBe(10);
  });

  test('can be undone, brought again and reset', () => {
    const store = openIn('one-layer-batch');
    const { undo, redo, pastStates } = store.temporal.getState();
    expect(pastStates).toEqual([]);
    setQuery(store, [[2, 4]]);
    store.getState().setCell('W.0.0', 2);
    undo();
    undo();
    expect(queryIn(store.getState())).toEqual(firstQuery.slice(0, 3));
    redo();
    expect(queryIn(store.getState())[2]).toBe(4);
    store.getState().reset();
    expect(queryIn(store.getState())).toEqual(firstQuery.slice(0, 3));
  });

  test.each([1000.5, -1001, Number.NaN, Infinity])('refuses %d, and nothing changes', (value) => {
    const store = openIn('one-layer-batch');
    const { query } = store.getState();
    expect(() => setQuery(store, [[0, value]])).toThrow(RangeError);
    expect(() => setQuery(store, [[most.inputs, 1]])).toThrow(RangeError);
    expect(store.getState().query).toBe(query);
  });
});
