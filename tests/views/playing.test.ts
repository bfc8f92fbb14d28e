import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { stepIn, stepsIn } from '../../src/store/derive.ts';
import { createGradientsStore } from '../../src/store/store.ts';
import { playSteps } from '../../src/views/lesson/playing.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

const wordy = (count: number) => Array<string>(count).fill('word').join(' ');

/** A page that plays, with so many words at each step; the number of the step that is open. */
function playing(words: (step: number) => number) {
  const store = createGradientsStore();
  const at = () => stepsIn(store.getState()).indexOf(stepIn(store.getState()));
  const onEnd = vi.fn();
  const onWait = vi.fn<(left: number) => void>();
  const stop = playSteps(store, () => wordy(words(at())), onEnd, onWait);
  return { store, at, onEnd, onWait, stop };
}

const seconds = (count: number) => vi.advanceTimersByTime(count * 1000);

test('each step stands as long as its words take to read, 200 a minute', () => {
  const { at } = playing((step) => [100, 50][step] ?? 1000);
  seconds(29.9);
  expect(at()).toBe(0);
  seconds(0.2);
  expect(at()).toBe(1);
  seconds(14.8);
  expect(at()).toBe(1);
  seconds(0.2);
  expect(at()).toBe(2);
});

test('a step of few words stands long enough to be looked at', () => {
  const { at } = playing(() => 1);
  seconds(3.9);
  expect(at()).toBe(0);
  seconds(0.2);
  expect(at()).toBe(1);
});

test('a step that the reader opens meanwhile has its own time', () => {
  const { at, store } = playing(() => 100);
  seconds(29);
  store.getState().move(4);
  seconds(29);
  expect(at()).toBe(4);
  seconds(2);
  expect(at()).toBe(5);
});

test('it ends when the last step has been read, and not once it is stopped', () => {
  const { at, store, onEnd, stop } = playing(() => 20);
  store.getState().move(11);
  seconds(6.1);
  expect(at()).toBe(12);
  expect(onEnd).not.toHaveBeenCalled();
  seconds(6.1);
  expect(onEnd).toHaveBeenCalledOnce();
  store.getState().move(-3);
  stop();
  seconds(60);
  expect(at()).toBe(9);
});

test('how long a step is still shown is told once its words are known, and that it is not before', () => {
  const { onWait, at } = playing(() => 40);
  expect(onWait.mock.calls).toEqual([[0]]);
  seconds(4);
  expect(onWait).toHaveBeenLastCalledWith(8000);
  seconds(8);
  expect(at()).toBe(1);
  expect(onWait).toHaveBeenLastCalledWith(0);
});
