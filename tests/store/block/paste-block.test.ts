import fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import { tabSeparated } from '../../../src/expr/matrix-text.ts';
import { chosenOf } from '../../../src/equations/network.ts';
import { cellValue } from '../../../src/equations/trace.ts';
import { isChosen, shapeOf } from '../../../src/expr/alphabet.ts';
import { cellOf, refOf, refsOf } from '../../../src/expr/ref.ts';
import type { Network } from '../../../src/core/network.ts';
import { initialChoices } from '../../../src/store/choices.ts';
import { modelIn, traceIn } from '../../../src/store/derive.ts';
import { createGradientsStore, type GradientsStore, largest } from '../../../src/store/store.ts';
import { pasteBlock } from '../../../src/store/block/paste-block.ts';
import { queryIn } from '../../../src/store/query.ts';
import { firstExample } from '../../../src/store/first-example.ts';
import { most, ownOf } from '../../../src/store/own.ts';
import { descriptions } from '../../support/any-network.ts';
import { mangled } from '../../support/mangled.ts';
import { runs } from '../../support/runs.ts';
import { storesWithNumbers } from '../stores.ts';

let store: GradientsStore;
const X = () => store.getState().numbers.values.X;
const past = () => store.temporal.getState().pastStates;
beforeEach(() => {
  store = createGradientsStore();
});

test('a block fills from its cell on to the right and down, in one change', () => {
  const before = store.getState().numbers;
  const changes: unknown[] = [];
  store.subscribe((state) => changes.push(state.numbers));
  const pasted = pasteBlock(store, 'X.1.1', '1\t2\n3\t4\n', false);
  expect(X()).toEqual([
    [0.2, 0.9, -0.4],
    [0.7, 1, 2],
    [-0.6, 3, 4],
    [0.9, 0.6, 0.1],
  ]);
  expect(changes).toEqual([pasted.since.numbers]);
  expect(pasted).toMatchObject({ set: 4, unread: [], outside: 0, headings: [] });
  store.temporal.getState().undo();
  expect(store.getState().numbers).toBe(before);
});

test('what cannot be read is told by its cell, and that cell stays', () => {
  const { set, unread } = pasteBlock(store, 'X.0.0', '1\tn/a\n2000\t\t1,5', false);
  expect([X()[0], X()[1]]).toEqual([
    [1, 0.9, -0.4],
    [0.7, -0.3, 1.5],
  ]);
  expect(set).toBe(2);
  expect(unread).toEqual([
    { name: 'X', row: 0, column: 1, text: 'n/a', problem: 'no number' },
    { name: 'X', row: 0, column: 2, text: '', problem: 'empty' },
    { name: 'X', row: 1, column: 0, text: '2000', problem: 'too large' },
    { name: 'X', row: 1, column: 1, text: '', problem: 'empty' },
  ]);
});

test.each([false, true])(
  'a block as wide as inputs and labels fills both, with its examples (turned: %s)',
  (turned) => {
    store.getState().goTo('any-network');
    const { own } = store.getState().numbers;
    const { inputs, layers } = own.network;
    const labels = layers.at(-1)!.width;
    const table = Array.from({ length: 5 }, (_, row) =>
      Array.from({ length: inputs + labels }, (__, column) => row + column / 8),
    );
    const seen = turned ? table[0].map((_, column) => table.map((row) => row[column])) : table;
    const text = seen.map((row) => row.join('\t')).join('\n');
    const pasted = pasteBlock(store, 'X.0.0', text, turned);
    const { values } = store.getState().numbers.own;
    expect(values['X']).toEqual(table.map((row) => row.slice(0, inputs)));
    expect(values['y']).toEqual(table.map((row) => row.slice(inputs)));
    expect(pasted).toMatchObject({ name: 'X', beside: 'y', outside: 0, unread: [], added: 4 });
    store.temporal.getState().undo();
    expect(store.getState().numbers.own).toBe(own);
  },
);

test('a cell of the labels that cannot be read is told as one of theirs', () => {
  const { beside, unread } = pasteBlock(store, 'X.0.1', '1\t2\tcat', false);
  expect(beside).toBe('y');
  expect(unread).toEqual([{ name: 'y', row: 0, column: 0, text: 'cat', problem: 'no number' }]);
});

test('what lies outside is counted, and nothing else is said of it', () => {
  const pasted = pasteBlock(store, 'X.3.2', '5\tn/a\n6\n7\t8\t9', false);
  expect(X()[3]).toEqual([0.9, 0.6, 5]);
  expect(pasted).toMatchObject({
    set: 1,
    unread: [],
    outside: 5,
    block: { rows: 3, columns: 3 },
    room: { rows: 1, columns: 1 },
  });
});

test('a text without a number changes nothing and leaves nothing to undo', () => {
  const before = store.getState().numbers;
  for (const text of ['', 'n/a', '\t\n', '[]']) {
    expect(pasteBlock(store, 'X.0.0', text, false).set).toBe(0);
  }
  expect(store.getState().numbers).toBe(before);
  expect(past()).toEqual([]);
});

test('where a row is seen as a column, the block is as it is seen', () => {
  const { room } = pasteBlock(store, 'X.1.1', '1\t2\t3\n4\t5\t6', true);
  expect(room).toEqual({ rows: 2, columns: 3 });
  expect(X().slice(1)).toEqual([
    [0.7, 1, 4],
    [-0.6, 2, 5],
    [0.9, 3, 6],
  ]);
});

test('a list goes down where there is one column, and to the right elsewhere', () => {
  pasteBlock(store, 'y.0.0', 'array([1, 0, 1, 0])', false);
  pasteBlock(store, 'X.0.0', 'array([1, 0, 1])', false);
  const { y } = store.getState().numbers.values;
  expect([y, X()[0]]).toEqual([
    [[1], [0], [1], [0]],
    [1, 0, 1],
  ]);
  expect(pasteBlock(store, 'y.0.0', '0\t1\t0\t1', false)).toMatchObject({ set: 1, outside: 3 });
});

test('commas are decimal where there is one column', () => {
  expect(pasteBlock(store, 'W.0.0', '0,1\n0,2\n0,3', false).set).toBe(3);
  expect(store.getState().numbers.values.W).toEqual([[0.1], [0.2], [0.3]]);
});

test('where one example is picked, its row is the one that is set', () => {
  store = createGradientsStore({ ...initialChoices(), chapter: 'two-layer-single', example: 2 });
  expect(pasteBlock(store, 'X.0.0', '1\t2\t3\n4\t5\t6', false)).toMatchObject({ outside: 3 });
  expect(X()).toEqual([...initialChoices().numbers.values.X].with(2, [1, 2, 3]));
});

test('what is computed is refused, and nothing changes', () => {
  const before = store.getState().numbers;
  expect(() => pasteBlock(store, 'z.0.0', '1', false)).toThrow(/computed/);
  expect(store.getState().numbers).toBe(before);
});

describe('on any page', () => {
  const cells = fc.oneof(fc.double({ min: -1000, max: 1000, noNaN: true }), fc.constant('n/a'));
  const blocks = fc.array(fc.array(cells, { minLength: 1, maxLength: 5 }), {
    minLength: 1,
    maxLength: 6,
  });

  test('only the cells that were read change, to what was read', () => {
    const anywhere = fc.tuple(storesWithNumbers, blocks, fc.nat(), fc.boolean());
    fc.assert(
      fc.property(anywhere, ([page, block, n, turned]) => {
        const model = modelIn(page.getState());
        const refs = chosenOf(model).flatMap((name) => refsOf(name, model));
        const at = refs[n % refs.length];
        const valuesNow = () => refs.map((ref) => cellValue(traceIn(page.getState()), ref));
        const before = valuesNow();
        const text = tabSeparated(block as number[][]);
        const { beside, unread } = pasteBlock(page, at, text, turned);
        const from = cellOf(at);
        const room = shapeOf(from.name, model).columns - from.column;
        const expected = refs.map((ref, k) => {
          const { name, row, column } = cellOf(ref);
          const across = name === beside ? room + column : column - from.column;
          const down = row - from.row;
          const cell =
            name === from.name || name === beside
              ? block[turned ? across : down]?.[turned ? down : across]
              : undefined;
          return typeof cell === 'number' ? cell + 0 : before[k];
        });
        expect(valuesNow()).toEqual(expected);
        for (const { name, row, column } of unread) {
          expect(refs).toContain(refOf(name!, row, column));
        }
        page.temporal.getState().undo();
        expect(valuesNow()).toEqual(before);
      }),
    );
  });

  test('whatever is pasted, the page has numbers within its limits, and one undo gives back those before', () => {
    const pieces = [
      ...'0179.,;-−/%e[]()="\'\t\n'.split(''),
      'NaN',
      '1e999',
      'inf',
      '[[',
      'np.array(',
    ];
    const pasted = mangled(
      blocks.map((block) => tabSeparated(block as number[][])),
      pieces,
    );
    fc.assert(
      fc.property(storesWithNumbers, pasted, fc.nat(), fc.boolean(), (page, text, n, turned) => {
        const model = modelIn(page.getState());
        const refs = chosenOf(model).flatMap((name) => refsOf(name, model));
        const before = page.getState().numbers;
        pasteBlock(page, refs[n % refs.length], text, turned);
        for (const [name, value] of Object.entries(traceIn(page.getState()))) {
          for (const number of value!.values) {
            expect(number, name).not.toBeNaN();
            if (isChosen(name)) expect(Math.abs(number)).toBeLessThanOrEqual(largest);
          }
        }
        if (page.getState().numbers !== before) page.temporal.getState().undo();
        expect(page.getState().numbers).toBe(before);
      }),
      { numRuns: runs(500) },
    );
  });

  test('a row that is pasted at the row to predict is that row from there on, and undone at once', () => {
    fc.assert(
      fc.property(storesWithNumbers, blocks, fc.nat(), fc.boolean(), (page, block, n, turned) => {
        const before = queryIn(page.getState());
        const { numbers } = page.getState();
        const at = n % before.length;
        const seen = turned ? block.map(([cell]) => [cell]) : [block[0]];
        const { unread, outside } = pasteBlock(page, at, tabSeparated(seen as number[][]), turned);
        const row = seen.flat();
        expect(queryIn(page.getState())).toEqual(
          before.map((value, k) => {
            const cell = row[k - at];
            return typeof cell === 'number' ? cell + 0 : value;
          }),
        );
        for (const { column } of unread) expect(column).toBeLessThan(before.length);
        expect(outside).toBe(Math.max(0, row.length - (before.length - at)));
        expect(page.getState().numbers).toBe(numbers);
        page.temporal.getState().undo();
        expect(queryIn(page.getState())).toEqual(before);
      }),
    );
  });
});

describe("in a network of the reader's own", () => {
  const own = (network: Network) => {
    const page = createGradientsStore({ ...initialChoices(), chapter: 'any-network' });
    page.getState().begin(ownOf(network, {}));
    page.temporal.getState().clear();
    return page;
  };

  test('rows past the last example bring examples, as many as a page takes, and one undo takes all back', () => {
    const heights = fc.integer({ min: 1, max: 12 });
    fc.assert(
      fc.property(descriptions, heights, fc.nat(), fc.boolean(), (network, height, n, turned) => {
        const page = own(network);
        const before = page.getState().numbers;
        const at = n % network.examples;
        const block = Array.from({ length: height }, (_, r) => [r + 1, -r - 1]);
        const seen = turned ? block[0].map((_, c) => block.map((row) => row[c])) : block;
        const { added, outside } = pasteBlock(page, `X.${at}.0`, tabSeparated(seen), turned);
        const examples = Math.min(Math.max(at + height, network.examples), most.examples);
        expect(modelIn(page.getState()).examples).toBe(examples);
        expect(added).toBe(examples - network.examples);
        const taken = Math.min(height, examples - at);
        // Of one input and one label, both come with it.
        const isBoth = network.inputs + network.layers.at(-1)!.width === 2;
        const wide = isBoth ? 2 : Math.min(2, network.inputs);
        expect(outside).toBe(height * 2 - taken * wide);
        const { values } = page.getState().numbers.own;
        for (let r = 0; r < taken; r++) {
          const row = isBoth ? [...values.X[at + r], ...values.y[at + r]] : values.X[at + r];
          expect(row.slice(0, wide)).toEqual(block[r].slice(0, wide));
        }
        page.temporal.getState().undo();
        expect(page.getState().numbers).toBe(before);
      }),
    );
  });

  test('neither weights nor a text without a number bring examples', () => {
    const page = own(firstExample.network);
    const { examples } = firstExample.network;
    for (const [at, text] of [
      ['W1.0.0', '1\n2\n3\n4'],
      ['X.0.0', 'a\nb\nc\nd'],
    ] as const) {
      expect(pasteBlock(page, at, text, false).added).toBe(0);
      expect(modelIn(page.getState()).examples).toBe(examples);
    }
  });
});
