import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { setQuery } from '../../src/store/query.ts';
import { createGradientsStore, type GradientsStore } from '../../src/store/store.ts';
import { pageKeyIn } from '../../src/store/page-key.ts';
import { createClock, restAfter } from '../../src/views/shared/clock.ts';

/** What a reader can do, and the parts of the page that follow it. */
const changes: [string, string[], (store: GradientsStore) => void][] = [
  ['a number', ['numbers'], ({ getState }) => getState().setCell('W1.0.0', 0.25)],
  ['other data', ['numbers'], ({ getState }) => getState().chooseDataset('iris')],
  ['another chapter', ['subject', 'step'], ({ getState }) => getState().goTo('two-layer-single')],
  ['another step', ['step'], ({ getState }) => getState().move(1)],
  ['hidden nodes', ['numbers', 'subject'], ({ getState }) => getState().setNodes(3)],
  ['an example', ['subject'], ({ getState }) => getState().chooseExample(2)],
  ['a cell', ['subject'], ({ getState }) => getState().choose('delta1.1.0')],
  ['a broken rule', ['subject'], ({ getState }) => getState().breakRule('updated')],
  ['a muted path', ['subject'], ({ getState }) => getState().mute(['W1.0.0-0-0'], true)],
  ['a notation', ['subject'], ({ getState }) => getState().setNotation('numpy')],
  ['a row to predict', ['query'], (store) => setQuery(store, [[0, 0.25]])],
  ['pointing', ['pointed'], ({ getState }) => getState().point('X.0.0')],
  ['nothing that is shown', [], ({ getState }) => getState().noteLost('#/nowhere')],
];

/** Node has no frames of its own. Milliseconds. */
const frame = 16;
const frames = () => vi.advanceTimersByTime(frame);

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('requestAnimationFrame', (write: () => void) => setTimeout(write, frame));
  vi.stubGlobal('cancelAnimationFrame', clearTimeout);
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** A clock of the third chapter that has started, and what writes for numbers, lights and rest. */
function started() {
  const store = createGradientsStore();
  store.getState().goTo('two-layer-batch');
  const clock = createClock(store);
  const [numbers, lights, rest] = [vi.fn(), vi.fn(), vi.fn()];
  clock.onFrame(numbers);
  clock.onFrame(lights, ['subject', 'step', 'pointed']);
  clock.onRest(rest);
  const stop = clock.start();
  vi.advanceTimersByTime(restAfter);
  for (const each of [numbers, lights, rest]) each.mockClear();
  return { store, clock, numbers, lights, rest, stop };
}

test.each(changes)('%s changes its parts of the key, and what follows them', (_, parts, change) => {
  const { store, numbers, lights, rest } = started();
  const before = pageKeyIn(store.getState());
  change(store);
  const now = pageKeyIn(store.getState());
  const other = (['numbers', 'subject', 'step', 'query', 'pointed'] as const).filter(
    (part) => now[part] !== before[part],
  );
  expect(other).toEqual(parts);
  frames();
  const follows = (...of: string[]) => (of.some((part) => parts.includes(part)) ? 1 : 0);
  expect(numbers).toHaveBeenCalledTimes(follows('numbers', 'subject'));
  expect(lights).toHaveBeenCalledTimes(follows('subject', 'step', 'pointed'));
  vi.advanceTimersByTime(restAfter);
  expect(rest).toHaveBeenCalledTimes(follows('numbers', 'subject', 'step', 'query'));
});

test('a rule that is broken in another layer is another subject', () => {
  const { store, numbers } = started();
  const subjects = [null, 1, 2].map((layer) => {
    store.getState().breakRule('slope', layer);
    frames();
    return pageKeyIn(store.getState()).subject;
  });
  expect(new Set(subjects).size).toBe(3);
  expect(numbers).toHaveBeenCalledTimes(3);
});

test('many changes are one frame, and one rest after the last', () => {
  const { store, numbers, rest } = started();
  for (const value of [0.1, 0.2, 0.3]) store.getState().setCell('W1.0.0', value);
  expect(numbers).not.toHaveBeenCalled();
  frames();
  expect(numbers).toHaveBeenCalledTimes(1);
  vi.advanceTimersByTime(restAfter - 20);
  store.getState().setCell('W1.0.0', 0.4);
  frames();
  vi.advanceTimersByTime(restAfter - 20);
  expect(rest).not.toHaveBeenCalled();
  vi.advanceTimersByTime(20);
  expect(rest).toHaveBeenCalledTimes(1);
});

test('what is flushed is written at once, lit too, and not again in the frame', () => {
  const { store, clock, numbers, lights } = started();
  store.getState().setCell('W1.0.0', 0.1);
  clock.flush();
  frames();
  expect([numbers.mock.calls.length, lights.mock.calls.length]).toEqual([1, 1]);
  clock.soon();
  clock.soon();
  frames();
  expect([numbers.mock.calls.length, lights.mock.calls.length]).toEqual([2, 2]);
});

test('what throws is reported, and what comes after it is written', () => {
  const report = vi.fn();
  vi.stubGlobal('reportError', report);
  const { store, clock } = started();
  let isBroken = false;
  clock.onFrame(() => {
    if (isBroken) throw new Error('broken on purpose');
  });
  const after = vi.fn();
  clock.onFrame(after);
  isBroken = true;
  store.getState().setCell('W1.0.0', 0.1);
  frames();
  expect(report).toHaveBeenCalledTimes(1);
  expect(after).toHaveBeenCalledTimes(2);
});

test('a clock that is stopped writes no more', () => {
  const { store, numbers, stop } = started();
  store.getState().setCell('W1.0.0', 0.1);
  stop();
  store.getState().setCell('W1.0.0', 0.2);
  vi.advanceTimersByTime(1000);
  expect(numbers).not.toHaveBeenCalled();
});
