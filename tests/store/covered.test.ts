import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { computedOf } from '../../src/equations/definitions.ts';
import { isChosen } from '../../src/expr/alphabet.ts';
import { refsOf } from '../../src/expr/ref.ts';
import { initialChoices } from '../../src/store/choices.ts';
import { coveredShownIn } from '../../src/store/covered-shown.ts';
import { uncover } from '../../src/store/covering.ts';
import { modelIn, stepsIn, traceIn } from '../../src/store/derive.ts';
import { pageKeyIn } from '../../src/store/page-key.ts';
import { seenIn, wholeTraceIn } from '../../src/store/unseen.ts';
import { pageOf } from '../support/any-page.ts';
import { anyNetworks } from '../support/any-network.ts';

const pages = anyNetworks.map((network) => pageOf(network, 0));

/** Any page, with one of its computed quantities. */
const withQuantity = pages.chain((store) =>
  fc.tuple(fc.constant(store), fc.constantFrom(...computedOf(modelIn(store.getState())))),
);

describe('a quantity that is covered', () => {
  it('has no number that may be seen, and every other has its own', () => {
    fc.assert(
      fc.property(withQuantity, ([store, name]) => {
        store.getState().cover([name], true);
        const [seen, whole] = [traceIn(store.getState()), wholeTraceIn(store.getState())];
        for (const each of Object.keys(whole)) {
          const expected = each === name ? whole[each]!.values.map(() => NaN) : whole[each]!.values;
          expect(seen[each]!.values).toEqual(expected);
        }
      }),
    );
  });

  it('is listed once, however often it is covered', () => {
    fc.assert(
      fc.property(withQuantity, ([store, name]) => {
        store.getState().cover([name, name], true);
        store.getState().cover([name], true);
        expect(store.getState().covered).toEqual([name]);
      }),
    );
  });

  it('is shown cell by cell as they are uncovered, until nothing is covered', () => {
    fc.assert(
      fc.property(withQuantity, ([store, name]) => {
        const whole = traceIn(store.getState());
        store.getState().cover([name], true);
        refsOf(name, modelIn(store.getState())).forEach((ref, n, all) => {
          expect(traceIn(store.getState())[name]!.values[n]).toBeNaN();
          uncover(store, ref);
          const { values } = traceIn(store.getState())[name]!;
          expect(values.filter(Number.isNaN)).toHaveLength(all.length - n - 1);
          expect(values[n]).toBe(whole[name]!.values[n]);
        });
        expect(store.getState().covered).toEqual([]);
      }),
    );
  });

  it('covers what comes to it by another way', () => {
    fc.assert(
      fc.property(withQuantity, ([store, name]) => {
        const values = [...traceIn(store.getState())[name]!.values];
        expect(values.map(seenIn(store.getState()))).toEqual(values);
        store.getState().cover([name], true);
        const seen = seenIn(store.getState());
        for (const value of values) expect(seen(value * (1 + 1e-9))).toBeNaN();
        expect(seen(values[0] * 1.01 + 1e4)).not.toBeNaN();
      }),
    );
  });
});

it('leaves alone what the reader sets, and takes no harm from a term that names nothing', () => {
  const hostile = ['', '.', '__proto__', 'constructor', 'dW1.9.9', 'dW1.-1.0', 'dW9', 'X', 'X.0.0'];
  fc.assert(
    fc.property(
      pages,
      fc.array(fc.oneof(fc.string(), fc.constantFrom(...hostile))),
      (store, terms) => {
        const names = Object.keys(traceIn(store.getState()));
        const ours = terms.filter((term) => !names.some((name) => term.startsWith(name)));
        const before = traceIn(store.getState());
        store.getState().cover([...ours, ...names.filter(isChosen), '__proto__', 'dW1.99.0'], true);
        expect(traceIn(store.getState())).toEqual(before);
      },
    ),
  );
});

it('has the page written anew, and is no part of the history', () => {
  fc.assert(
    fc.property(withQuantity, ([store, name]) => {
      const before = pageKeyIn(store.getState()).subject;
      store.getState().cover([name], true);
      expect(pageKeyIn(store.getState()).subject).not.toBe(before);
      expect(store.temporal.getState().pastStates).toEqual([]);
      store.getState().cover([name], false);
      expect(pageKeyIn(store.getState()).subject).toBe(before);
    }),
  );
});

describe('a step whose lines have covered numbers in them', () => {
  const choices = { ...initialChoices(), chapter: 'two-layer-batch' as const };
  const shown = (id: string, covered: string[], asked: string[] = []) => {
    const step = stepsIn(choices).find((each) => each.id === id)!;
    return coveredShownIn(step, { ...choices, covered, asked });
  };

  it('names their quantities, whole or by a cell, and no other', () => {
    expect(shown('hidden-product', ['delta1', 'dW2'])).toEqual(['delta1']);
    expect(shown('hidden-product', ['dW1.0.1', 'picture.slope'])).toEqual(['dW1']);
    expect(shown('data', ['delta1'])).toEqual([]);
    expect(shown('hidden-product', ['delta11', 'constructor'])).toEqual([]);
  });

  it('names none while its own line is covered or asked for', () => {
    expect(shown('hidden-product', ['delta1', 'line.hidden-product'])).toEqual([]);
    expect(shown('update', ['W1New'], ['W1New'])).toEqual([]);
  });
});
