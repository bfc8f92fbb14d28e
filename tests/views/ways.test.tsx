import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import type { ChapterId } from '../../src/lessons/step.ts';
import { type Actions, createGradientsStore } from '../../src/store/store.ts';
import { EntryByEntry } from '../../src/views/matrix/entry-by-entry.tsx';
import { ProductPanel } from '../../src/views/matrix/product-panel.tsx';
import { fetchLateViews } from '../../src/views/shared/late.tsx';
import { StillProvider } from '../../src/views/shared/still.tsx';
import '../support/chapters.ts';

await fetchLateViews();

const text = (html: string) => html.replaceAll(/<[^>]*>/g, '');

/** What a view shows to a reader who begins where such acts have led. */
function shown(view: ReactNode, act: (acts: Actions) => void): string {
  const before = createGradientsStore();
  act(before.getState());
  const store = createGradientsStore(before.getState());
  return renderToStaticMarkup(<StillProvider store={store}>{view}</StillProvider>);
}

/** The ways to read the product that a step offers. */
function waysAt(chapter: ChapterId, step: string): string[] {
  const html = shown(<ProductPanel />, ({ goTo }) => goTo(chapter, step));
  return [...html.matchAll(/aria-pressed="[a-z]+">([^<]*)/g)].map(([, way]) => way);
}

test('a transposed product is read example by example where there are several, by their name', () => {
  expect(waysAt('one-layer-batch', 'product')).toEqual([
    'Assembled',
    'Entry by entry',
    'Example by example',
  ]);
  expect(waysAt('two-layer-single', 'hidden-product')).toEqual(['Assembled', 'Entry by entry']);
  expect(waysAt('score-function', 'product-1')).toEqual([]);
});

test('an entry names its row and its column only where there are others', () => {
  const captions = (layer: 1 | 2, act: (acts: Actions) => void = () => {}) => {
    const [left, right, result] = layer === 1 ? ['X', 'delta1', 'dW1'] : ['l1', 'delta2', 'dW2'];
    const html = shown(<EntryByEntry {...{ left, right, result }} />, (acts) => {
      acts.goTo('two-layer-batch');
      act(acts);
    });
    return [...html.matchAll(/<caption>(.*?)<\/caption>/g)].map(([, caption]) => text(caption));
  };
  expect(captions(1)[0]).toMatch(/^row 3 of X/);
  expect(captions(1)[1]).toMatch(/^column 1 of Δ/);
  expect(captions(2)[1]).toBe('Δl2');
  expect(captions(2, ({ setNotation }) => setNotation('columns'))[0]).not.toContain('row');
  expect(captions(2, ({ setNodes }) => setNodes(1)).join()).not.toMatch(/row|column/);
});
