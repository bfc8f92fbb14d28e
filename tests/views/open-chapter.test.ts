import { expect, test } from 'vitest';
import { initialChoices } from '../../src/store/choices.ts';
import { situationIn } from '../../src/store/situations.ts';
import { createGradientsStore } from '../../src/store/store.ts';
import { openChapter } from '../../src/views/lesson/open-chapter.ts';
import type { ChapterId } from '../../src/lessons/step.ts';

/** Chapters that come when the test says so, the first of those asked for first. */
function farAway() {
  const asked: { id: ChapterId; come: () => void; fail: () => void }[] = [];
  return {
    asked,
    isHere: (id: ChapterId) => id === 'one-layer-batch',
    fetchLinks: () => import('../../src/store/link/open-link.ts'),
    fetchSituations: () => import('../../src/store/situations.ts'),
    fetchChapter: (id: ChapterId) =>
      new Promise<void>((come, refuse) => {
        asked.push({ id, come, fail: () => refuse(new TypeError('no connection')) });
      }),
  };
}

function opened() {
  const store = createGradientsStore(initialChoices());
  const far = farAway();
  const now = () => store.getState();
  return {
    store,
    far,
    now,
    open: (to: Parameters<typeof openChapter>[1]) => openChapter(store, to, far),
  };
}

const wanted = { chapter: 'two-layer-batch', step: 'hidden-product' } as const;

test('a chapter that is here is opened at once, and nothing is fetched', () => {
  const { far, now, open } = opened();
  void open({ chapter: 'one-layer-batch', step: 'product' });
  expect(now().steps['one-layer-batch']).toBe('product');
  expect(far.asked).toEqual([]);
});

test('another is opened when it has come, and not before', async () => {
  const { far, now, open } = opened();
  const done = open(wanted);
  expect(far.asked.map(({ id }) => id)).toEqual(['two-layer-batch']);
  expect(now()).toMatchObject({ chapter: 'one-layer-batch', awaited: { failed: false } });
  // A number that is changed meanwhile is no other place to be.
  now().setCell('X.0.0', 0.5);
  far.asked[0].come();
  expect(await done).toBe(true);
  expect(now().chapter).toBe('two-layer-batch');
  expect(now().steps['two-layer-batch']).toBe('hidden-product');
  expect(now().awaited).toBeNull();
});

test.each(['come', 'fail'] as const)(
  'who has gone elsewhere meanwhile stays there, whether the chapter should come or fail: %s',
  async (end) => {
    const { far, now, open } = opened();
    const done = open(wanted);
    now().move(2);
    const { chapter, steps } = now();
    far.asked[0][end]();
    expect(await done).toBe(false);
    expect(now()).toMatchObject({ chapter, steps, awaited: null });
  },
);

test('the chapter that was asked for last is opened, whichever comes last', async () => {
  const { far, now, open } = opened();
  const first = open({ chapter: 'two-layer-single' });
  const second = open(wanted);
  far.asked[1].come();
  far.asked[0].come();
  expect(await Promise.all([first, second])).toEqual([false, true]);
  expect(now().chapter).toBe('two-layer-batch');
});

test('one that cannot be fetched is said not to have come, until the reader goes on', async () => {
  const { far, now, open } = opened();
  const done = open(wanted);
  far.asked[0].fail();
  expect(await done).toBe(false);
  expect(now().chapter).toBe('one-layer-batch');
  expect(now().awaited).toEqual({ destination: wanted, failed: true });
  now().move(1);
  expect(now().awaited).toBeNull();
});

test('one that could not be fetched can be asked for again', async () => {
  const { far, now, open } = opened();
  const failed = open(wanted);
  far.asked[0].fail();
  await failed;
  const again = open(now().awaited!.destination);
  expect(now().awaited!.failed).toBe(false);
  far.asked[1].come();
  expect(await again).toBe(true);
  expect(now().chapter).toBe('two-layer-batch');
});

test('a situation is set when its chapter has come', async () => {
  const { far, now, open } = opened();
  const done = open({ chapter: 'two-layer-batch', situation: 'equal-weights' });
  far.asked[0].come();
  expect(await done).toBe(true);
  expect(situationIn(now())?.id).toBe('equal-weights');
  expect(now().awaited).toBeNull();
});

test('a situation that is late takes no number from who has set one', async () => {
  const { far, now, open } = opened();
  const done = open({ chapter: 'two-layer-batch', situation: 'equal-weights' });
  now().setCell('W1.0.0', 0.25);
  const { numbers } = now();
  far.asked[0].come();
  expect(await done).toBe(false);
  expect(now()).toMatchObject({ chapter: 'one-layer-batch', numbers, awaited: null });
});

test('a situation that cannot be fetched is said not to have come, and nothing is changed', async () => {
  const { store, now } = opened();
  const { numbers } = now();
  const from = {
    ...farAway(),
    isHere: () => true,
    fetchChapter: async () => undefined,
    fetchSituations: () => Promise.reject(new TypeError('no connection')),
  };
  const asked = { chapter: 'one-layer-batch', situation: 'equal-weights' } as const;
  expect(await openChapter(store, asked, from)).toBe(false);
  expect(now()).toMatchObject({ numbers, awaited: { destination: asked, failed: true } });
});
