import { beforeEach, describe, expect, test, vi } from 'vitest';
import { chosenOf } from '../../src/equations/network.ts';
import { cellValue } from '../../src/equations/trace.ts';
import { computedOf } from '../../src/equations/definitions.ts';
import { cellOf, type Ref, refsOf } from '../../src/expr/ref.ts';
import { chapters as allChapters, chaptersOfSeries as chapters } from '../support/chapters.ts';
import type { ChapterId } from '../../src/lessons/step.ts';
import { initialChoices, isDataChanged } from '../../src/store/choices.ts';
import { datasets } from '../../src/store/datasets.ts';
import { modelIn, stepIn, traceIn } from '../../src/store/derive.ts';
import { withLayer } from '../../src/store/own.ts';
import { createGradientsStore, type GradientsStore } from '../../src/store/store.ts';

const [first, second, third] = chapters.map(({ id }) => id);

let store: GradientsStore;
const now = () => store.getState();
const history = () => store.temporal.getState();
beforeEach(() => {
  store = createGradientsStore();
});

/** A page in a chapter, with all hidden nodes and the third example picked. */
function openIn(chapter: ChapterId) {
  const choices = initialChoices();
  const numbers = { ...choices.numbers, nodes: 4 };
  store = createGradientsStore({ ...choices, numbers, chapter, example: 2 });
}

const cellsToSet = () => {
  const model = modelIn(now());
  return chosenOf(model).flatMap((name) => refsOf(name, model));
};

const valuesNow = () => cellsToSet().map((ref) => [ref, cellValue(traceIn(now()), ref)] as const);

describe.each(chapters)('setting a cell, in $id', ({ id }) => {
  beforeEach(() => openIn(id));

  test('changes that cell of the network and no other, whichever can be set', () => {
    for (const set of cellsToSet()) {
      const before = valuesNow();
      now().setCell(set, -12.375);
      expect(valuesNow()).toEqual(
        before.map(([ref, value]) => [ref, ref === set ? -12.375 : value]),
      );
    }
  });

  test('changes the one number behind it, of the example that is picked where there is one', () => {
    const single = id === second;
    for (const ref of cellsToSet()) {
      const { name, row, column } = cellOf(ref);
      const expected = structuredClone(now().numbers.values) as Record<string, number[][]>;
      expected[name][single && (name === 'X' || name === 'y') ? 2 : row][column] = 7.5;
      now().setCell(ref, 7.5);
      expect(now().numbers.values).toEqual(expected);
    }
  });

  test('leaves the numbers that were before as they were', () => {
    const before = now().numbers;
    const copy = structuredClone(before);
    for (const ref of cellsToSet()) now().setCell(ref, 3);
    expect(before).toEqual(copy);
  });

  test('takes numbers from −1000 to 1000', () => {
    for (const ref of cellsToSet()) {
      for (const value of [1000, -1000, 0]) {
        now().setCell(ref, value);
        expect(cellValue(traceIn(now()), ref)).toBe(value);
      }
    }
  });

  test.each([1000.001, -1000.001, 1e300, Number.NaN, Infinity, -Infinity])(
    'refuses %d, and nothing changes',
    (value) => {
      const before = now().numbers;
      for (const ref of cellsToSet()) expect(() => now().setCell(ref, value)).toThrow(RangeError);
      expect(now().numbers).toBe(before);
      expect(history().pastStates).toEqual([]);
    },
  );

  test('refuses what is computed, and nothing changes', () => {
    const before = now().numbers;
    for (const name of computedOf(modelIn(now()))) {
      expect(() => now().setCell(`${name}.0.0`, 1), name).toThrow(/computed/);
    }
    expect(now().numbers).toBe(before);
  });

  test('is no longer the situation that was taken up, unless the rate alone is set', () => {
    const situation = { id: 'saturated', chapter: id } as const;
    for (const ref of cellsToSet()) {
      store.setState(({ numbers }) => ({ numbers: { ...numbers, situation } }));
      now().setCell(ref, 0.5);
      expect(now().numbers.situation).toEqual(ref === 'rate.0.0' ? situation : undefined);
    }
  });
});

test('where one example is picked, another can be, and is the one that is set', () => {
  openIn(second);
  for (const picked of [3, 0, 1]) {
    now().chooseExample(picked);
    now().setCell('X.0.1', 50 + picked);
    now().setCell('y.0.0', 60 + picked);
    expect(now().numbers.values.X[picked][1]).toBe(50 + picked);
    expect(now().numbers.values.y[picked][0]).toBe(60 + picked);
  }
  expect(now().numbers.values.X[2]).toEqual(initialChoices().numbers.values.X[2]);
});

test('a text that names no cell is refused', () => {
  for (const ref of ['W', 'W.0', 'Q.0.0', 'W.-1.0', 'W.a.0'] as unknown as Ref[]) {
    expect(() => now().setCell(ref, 1)).toThrow(/name\.row\.column/);
    expect(() => now().choose(ref)).toThrow(/name\.row\.column/);
  }
});

describe('choosing a cell', () => {
  const unlike = { example: 1, component: 1, node: 3 };
  test.each<[ChapterId, Ref, Partial<typeof unlike>]>([
    [first, 'X.2.0', { example: 2, component: 0 }],
    [first, 'y.3.0', { example: 3 }],
    [first, 'W.2.0', { component: 2 }],
    [first, 'z.0.0', { example: 0 }],
    [first, 'yHat.2.0', { example: 2 }],
    [first, 'delta1.3.0', { example: 3 }],
    [first, 'dW.2.0', { component: 2 }],
    [first, 'WNew.0.0', { component: 0 }],
    [first, 'L.0.0', {}],
    [first, 'rate.0.0', {}],
    [third, 'W1.2.0', { component: 2, node: 0 }],
    [third, 'W2.1.0', { node: 1 }],
    [third, 'z1.3.2', { example: 3, node: 2 }],
    [third, 'l1.0.1', { example: 0, node: 1 }],
    [third, 'delta1.2.0', { example: 2, node: 0 }],
    [third, 'delta2.3.0', { example: 3 }],
    [third, 'dW1.0.2', { component: 0, node: 2 }],
    [third, 'dW2.2.0', { node: 2 }],
    [third, 'W1New.2.1', { component: 2, node: 1 }],
    [third, 'LNew.0.0', {}],
    [second, 'X.0.2', { component: 2 }],
    [second, 'y.0.0', {}],
    [second, 'W1.0.2', { component: 0, node: 2 }],
    [second, 'l1.0.1', { node: 1 }],
    [second, 'delta1.0.0', { node: 0 }],
    [second, 'yHat.0.0', {}],
  ])('in %s, %s brings into focus what it is of, and nothing else', (chapter, ref, focus) => {
    store = createGradientsStore({ ...initialChoices(), chapter, example: 1, units: [1, 3] });
    now().choose(ref);
    const {
      example,
      units: [component, node],
    } = now();
    expect({ example, component, node }).toEqual({ ...unlike, ...focus });
    expect(now().trail).toEqual([ref]);
  });

  test('starts a trail, following it makes it longer, and going back shorter', () => {
    now().choose('L.0.0');
    now().choose('yHat.1.0', true);
    now().choose('z.1.0', true);
    expect(now().trail).toEqual(['L.0.0', 'yHat.1.0', 'z.1.0']);
    now().backTo(2);
    expect(now().trail).toEqual(['L.0.0', 'yHat.1.0']);
    now().choose('W.0.0');
    expect(now().trail).toEqual(['W.0.0']);
    now().backTo(0);
    expect(now().trail).toEqual([]);
  });
});

describe('undo and redo', () => {
  test('take back and bring again whatever changes numbers, one at a time', () => {
    const changes = [
      () => now().setCell('W.0.0', 2),
      () => now().setCell('W.0.0', 3),
      () => now().chooseDataset('iris'),
      () => now().setNodes(4),
      () => now().setCell('rate.0.0', 0.5),
      () => now().reset(),
    ];
    const states = [now().numbers];
    for (const change of changes) {
      change();
      states.push(now().numbers);
    }
    expect(new Set(states).size).toBe(changes.length + 1);
    for (const state of states.slice(0, -1).toReversed()) {
      history().undo();
      expect(now().numbers).toEqual(state);
    }
    history().undo();
    expect(now().numbers).toEqual(states[0]);
    for (const state of states.slice(1)) {
      history().redo();
      expect(now().numbers).toEqual(state);
    }
  });

  test('leave alone where the reader is and what is looked at', () => {
    now().setCell('W.0.0', 2);
    now().goTo(third);
    now().choose('W1.1.1');
    now().setNotation('numpy');
    now().chooseExample(3);
    expect(history().pastStates).toHaveLength(1);
    const { numbers: _, ...rest } = now();
    history().undo();
    const { numbers, ...after } = now();
    expect(after).toEqual(rest);
    expect(numbers).toEqual(initialChoices().numbers);
  });

  test('take back a rule that was broken, and what mended it', () => {
    const broken = () => [now().broken, now().brokenIn];
    now().breakRule('sign');
    now().breakRule('mean', 2);
    now().reset();
    history().undo();
    expect(broken()).toEqual(['mean', 2]);
    history().undo();
    expect(broken()).toEqual(['sign', null]);
    history().undo();
    expect(broken()).toEqual([null, null]);
    history().redo();
    expect(broken()).toEqual(['sign', null]);
  });

  test('a new change takes the place of what was taken back', () => {
    now().setCell('W.0.0', 2);
    history().undo();
    now().setCell('W.1.0', 5);
    expect(history().futureStates).toEqual([]);
    history().redo();
    expect(now().numbers.values.W).toEqual([[0.4], [5], [0.2]]);
  });

  test('go back over two hundred changes', () => {
    for (let n = 1; n <= 205; n++) now().setCell('W.0.0', n);
    history().undo(500);
    expect(now().numbers.values.W[0][0]).toBe(5);
  });
});

describe('the numbers as a whole', () => {
  test.each([
    [-1, 1],
    [0, 1],
    [1, 1],
    [2.4, 2],
    [2.6, 3],
    [4, 4],
    [5, 4],
  ])('asked for %d hidden nodes there are %d', (asked, nodes) => {
    now().setNodes(asked);
    expect(now().numbers.nodes).toBe(nodes);
  });

  test('a hidden node that goes and comes again has the weights that it had', () => {
    openIn(third);
    now().setCell('W1.2.3', 9);
    now().setCell('W2.3.0', 8);
    now().setNodes(1);
    now().setNodes(4);
    expect(cellValue(traceIn(now()), 'W1.2.3')).toBe(9);
    expect(cellValue(traceIn(now()), 'W2.3.0')).toBe(8);
  });

  test.each(datasets)('the data set $id brings its examples and leaves the rest', (dataset) => {
    now().setCell('W.0.0', 2);
    now().setCell('X.0.0', 2);
    now().setNodes(3);
    now().chooseDataset(dataset.id);
    expect(now().numbers).toEqual({
      dataset: dataset.id,
      nodes: 3,
      own: initialChoices().numbers.own,
      began: initialChoices().numbers.began,
      policy: initialChoices().numbers.policy,
      policyBegan: initialChoices().numbers.policyBegan,
      values: {
        ...initialChoices().numbers.values,
        W: [[2], [-0.7], [0.2]],
        X: dataset.X,
        y: dataset.y.map((label) => [label]),
      },
    });
  });

  test('examples and labels are a data set’s until one is edited, and again when it is put back', () => {
    const isChanged = () => isDataChanged(now().numbers);
    for (const { id } of datasets) {
      now().chooseDataset(id);
      expect(isChanged()).toBe(false);
      now().setCell('W.0.0', 77);
      now().setNodes(3);
      expect(isChanged()).toBe(false);
      for (const ref of ['X.3.2', 'y.2.0'] as const) {
        const before = cellValue(traceIn(now()), ref);
        now().setCell(ref, 77);
        expect(isChanged(), ref).toBe(true);
        now().setCell(ref, before);
        expect(isChanged(), ref).toBe(false);
      }
    }
  });

  test('reset brings back all numbers of the data set, keeps the nodes, and mends the rule', () => {
    now().chooseDataset('iris');
    const untouched = now().numbers;
    now().setNodes(3);
    for (const ref of ['X.0.0', 'y.0.0', 'W.0.0', 'W1.0.0', 'W2.0.0', 'rate.0.0'] as const) {
      now().setCell(ref, 77);
    }
    now().breakRule('mean');
    now().reset();
    expect(now().numbers).toEqual({ ...untouched, nodes: 3 });
    expect(now().broken).toBeNull();
  });

  test('a path that is muted stays so until it is put back, numbers or not', () => {
    const before = history().pastStates.length;
    now().mute(['a', 'b', 'c'], true);
    now().mute(['b', 'd'], true);
    expect(now().muted.toSorted()).toEqual(['a', 'b', 'c', 'd']);
    now().mute(['a', 'd'], false);
    expect(now().muted.toSorted()).toEqual(['b', 'c']);
    now().setCell('W.0.0', 2);
    expect(now().muted.toSorted()).toEqual(['b', 'c']);
    expect(history().pastStates.length).toBe(before + 1);
  });

  test('a reset puts all paths back, and so does another chapter or network, whose paths are others', () => {
    const [, other] = allChapters;
    const leaves = [
      () => now().reset(),
      () => now().goTo(other.id),
      () => now().begin(now().numbers.own),
    ];
    for (const leave of leaves) {
      now().mute(['a'], true);
      leave();
      expect(now().muted).toEqual([]);
    }
  });

  test('reset leaves the numbers of the chapters that are not open', () => {
    const ownChapter = allChapters.find(({ numbers }) => numbers === 'own')!.id;
    const other = withLayer(now().numbers.own, 1, { width: 3 });
    now().begin(other);
    now().setCell('W.0.0', 2);
    now().goTo(ownChapter);
    now().setCell('W1.0.0', 3);
    const edited = now().numbers;
    now().reset();
    expect(now().numbers).toEqual({ ...edited, own: other });

    now().setCell('W1.0.0', 3);
    now().goTo(first);
    now().reset();
    expect(now().numbers.values).toEqual(initialChoices().numbers.values);
    expect(now().numbers.own).toEqual(edited.own);
  });

  test.each([
    ['nodes', () => now().setNodes(3)],
    ['another network', () => now().build((own) => withLayer(own, 1, { width: 3 }))],
    ['another data set', () => now().chooseDataset('iris')],
    ['a reset', () => now().reset()],
  ])('with %s the numbers are no longer a situation', (_, change) => {
    const situation = { id: 'saturated', chapter: first } as const;
    store.setState(({ numbers }) => ({ numbers: { ...numbers, situation } }));
    change();
    expect(now().numbers.situation).toBeUndefined();
  });
});

describe('going to a step', () => {
  const stepNow = () => [now().chapter, stepIn(now()).id];
  const idsOf = (chapter: ChapterId) =>
    chapters.find(({ id }) => id === chapter)!.steps.map(({ id }) => id);

  test.each(chapters)('opens any step of $id', ({ id, steps }) => {
    for (const step of steps) {
      now().goTo(id, step.id);
      expect(stepNow()).toEqual([id, step.id]);
    }
  });

  test('opens a chapter where it was left, when no step of it is named', () => {
    now().goTo(first, idsOf(first)[3]);
    now().goTo(third);
    expect(stepNow()).toEqual([third, idsOf(third)[0]]);
    now().goTo(first, 'no-such-step');
    expect(stepNow()).toEqual([first, idsOf(first)[3]]);
  });

  test('refuses a chapter that is not here, and fetches none', async () => {
    vi.resetModules();
    const fresh = await import('../../src/store/store.ts');
    const { isHere } = await import('../../src/lessons/contents.ts');
    const { goTo } = fresh.createGradientsStore().getState();
    expect(() => goTo(third)).toThrow(`The chapter ${third} is not here`);
    await vi.dynamicImportSettled();
    expect(isHere(third)).toBe(false);
    vi.resetModules();
  });

  test('lets what was chosen go with its step, and what is pointed at with its chapter', () => {
    now().goTo(first, idsOf(first)[1]);
    now().choose('X.2.1');
    now().point('W.*.*');
    for (const same of [idsOf(first)[1], 'no-such-step', undefined]) now().goTo(first, same);
    expect([now().trail, now().pointed]).toEqual([['X.2.1'], 'W.*.*']);
    now().goTo(first, idsOf(first)[2]);
    expect([now().trail, now().pointed]).toEqual([[], 'W.*.*']);
    expect([now().example, now().units]).toEqual([2, [1]]);
    now().goTo(third);
    expect([now().trail, now().pointed]).toEqual([[], null]);
  });

  test('finds the way again that was lost', () => {
    now().noteLost('#/nowhere');
    expect(now().lost).toBe('#/nowhere');
    now().goTo(first);
    expect(now().lost).toBeNull();
  });

  test.each(chapters)('moves through $id and stops at its ends', ({ id }) => {
    const ids = idsOf(id);
    now().goTo(id);
    now().move(-1);
    expect(stepNow()).toEqual([id, ids[0]]);
    for (const step of ids.slice(1)) {
      now().move(1);
      expect(stepNow()).toEqual([id, step]);
    }
    now().move(1);
    expect(stepNow()).toEqual([id, ids.at(-1)]);
    now().move(-2);
    expect(stepNow()).toEqual([id, ids.at(-3)]);
    now().move(-100);
    expect(stepNow()).toEqual([id, ids[0]]);
    now().move(100);
    expect(stepNow()).toEqual([id, ids.at(-1)]);
  });
});

describe('what is pointed at', () => {
  test('is told once, however often it is said', () => {
    let told = 0;
    store.subscribe(() => told++);
    now().point('X.0.0');
    now().point('X.0.0');
    expect(told).toBe(1);
    now().point(null);
    expect(now().pointed).toBeNull();
  });

  test('is nothing any longer when another example is picked', () => {
    now().point('X.0.0');
    now().chooseExample(2);
    expect([now().example, now().pointed]).toEqual([2, null]);
  });
});
