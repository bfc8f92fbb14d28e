import { afterEach, beforeEach, expect, test, vi } from 'vitest';

const key = 'gradients-by-hand.practice';
let kept: Map<string, string>;

/** As a page that is opened anew finds it. */
async function opened() {
  vi.resetModules();
  return import('../../src/store/workbook.ts');
}

beforeEach(() => {
  kept = new Map();
  vi.stubGlobal('localStorage', {
    getItem: (of: string) => kept.get(of) ?? null,
    setItem: (of: string, text: string) => kept.set(of, text),
  });
});
afterEach(() => vi.unstubAllGlobals());

test('what was solved and written is there when the page is opened again', async () => {
  const before = await opened();
  before.noteSolved('two-layer-batch/hidden-product/write');
  before.noteSolved('two-layer-batch/hidden-product/write');
  before.keepDraft('dW1', ['D1 = 1', 'dW1 = 2']);
  const { workbook } = await opened();
  expect(workbook.getState()).toEqual({
    solved: ['two-layer-batch/hidden-product/write'],
    drafts: { dW1: ['D1 = 1', 'dW1 = 2'] },
  });
});

test.each([
  'not JSON',
  'null',
  '7',
  '[]',
  '{"solved":{"length":3},"drafts":7}',
  '{"solved":[1,{},null],"drafts":{"a":"text","b":[1]}}',
  '{"__proto__":{"solved":["x"]}}',
])('storage that holds %s is done without', async (text) => {
  kept.set(key, text);
  const { workbook, noteSolved } = await opened();
  const { solved, drafts } = workbook.getState();
  expect(solved).toEqual([]);
  expect(Object.values(drafts).flat()).toEqual([]);
  noteSolved('a/b/write');
  expect(JSON.parse(kept.get(key)!)).toMatchObject({ solved: ['a/b/write'] });
});

test('without storage what is done is kept while the page is open', async () => {
  vi.stubGlobal('localStorage', {
    getItem: () => {
      throw new Error('forbidden');
    },
    setItem: () => {
      throw new Error('forbidden');
    },
  });
  const { workbook, noteSolved } = await opened();
  noteSolved('a/b/write');
  expect(workbook.getState().solved).toEqual(['a/b/write']);
});
