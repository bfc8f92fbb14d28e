import { existsSync } from 'node:fs';
import { expect, test } from 'vitest';
import { contents } from '../../../src/lessons/contents.ts';
import { initialChoices } from '../../../src/store/choices.ts';
import { createGradientsStore } from '../../../src/store/store.ts';
import { embedLines } from '../../../src/views/embedding/embed-lines.ts';
import { type ViewId, viewTitles } from '../../../src/views/embedding/view-ids.ts';

const address = 'https://gradients.example/page/index.html#/one-layer-batch/data';

test('the two lines name the script beside the page, what is shown and which rule is broken, and lead to it without the script', () => {
  const store = createGradientsStore(initialChoices());
  store.getState().goTo('two-layer-batch', 'hidden-product');
  store.getState().setNodes(3);
  store.getState().breakRule('sign');
  expect(embedLines(store.getState(), 'network', address).split('\n')).toEqual([
    '<script type="module" src="https://gradients.example/page/embed.js"></script>',
    '<gradients-by-hand chapter="two-layer-batch" step="hidden-product" view="network" state="nodes=3&amp;break=sign">' +
      '<a href="https://gradients.example/page/index.html#/two-layer-batch/hidden-product?nodes=3&amp;break=sign&amp;end">' +
      'Two layers, four examples: The sum inside one product, ∂L/∂W₁ = Xᵀ·Δl₁. Broken on purpose: swap the sign of the error.</a></gradients-by-hand>',
  ]);
});

test('of a page as at the start they say no state, and have its picture', () => {
  const [, element] = embedLines(initialChoices(), 'page', address).split('\n');
  expect(element).toMatch(
    /^<gradients-by-hand chapter="one-layer-batch" step="data" view="page"><a /,
  );
  expect(element).toContain(
    '<img src="https://gradients.example/page/pictures/1-network.svg" alt=',
  );
});

test('every picture that they may name is beside the page', () => {
  for (const { id } of contents) {
    for (const view of Object.keys(viewTitles) as ViewId[]) {
      const lines = embedLines({ ...initialChoices(), chapter: id }, view, address);
      const [, file] = /page\/(pictures\/[^"]+)"/.exec(lines)!;
      expect(existsSync(`public/${file}`), file).toBe(true);
    }
  }
});
