import { modelOf } from '../../src/equations/network.ts';
import { describe, expect, test } from 'vitest';
import { derivationOf } from '../../src/equations/derivation.ts';
import { slopeDerived } from '../../src/equations/factors.ts';
import { computedOf } from '../../src/equations/definitions.ts';
import { chosenOf } from '../../src/equations/network.ts';
import { blog } from '../../src/expr/notation/blog.ts';
import { latex } from '../../src/expr/latex.ts';
import { chapters as all } from '../../src/lessons/chapters.ts';
import { chapters as everyChapter, chaptersOfSeries as chapters } from '../support/chapters.ts';
import { chapterOf, contents, stepOf } from '../../src/lessons/contents.ts';
import type { Pass } from '../../src/equations/derived.ts';

import { focusesOf } from '../support/networks.ts';

const wellFormed = /^[a-z]+(-[a-z]+)*$/;
const passes: readonly Pass[] = ['forward', 'loss', 'backward', 'update'];
/** Steps that only set the scene have no formula of their own in the outline. */
const withoutKey: Record<string, readonly string[]> = {
  'one-layer-batch': ['data', 'wanted'],
  'two-layer-single': ['data', 'wanted'],
  'two-layer-batch': ['data', 'wanted'],
};

test('the chapters are in their order, with ids and titles of their own', () => {
  expect(everyChapter.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5]);
  expect(new Set(everyChapter.map(({ id }) => id)).size).toBe(everyChapter.length);
  expect(new Set(everyChapter.map(({ title }) => title)).size).toBe(everyChapter.length);
  for (const chapter of all) expect(chapterOf(chapter.id)).toBe(chapter);
  // What is known of a chapter before it is fetched is true of it.
  expect(contents.map(({ id, first }) => [id, first])).toEqual(
    everyChapter.map(({ id, steps }) => [id, steps[0].id]),
  );
});

describe.each(chapters)('$id', (chapter) => {
  const { steps } = chapter;
  const cases = [1, 2, 3, 4].flatMap((nodes) => {
    const sizes = modelOf(chapter.network(nodes));
    return focusesOf(sizes).map((focus) => ({ sizes, focus }));
  });

  test('says every step of its derivation once, with ids fit for an address and titles of their own', () => {
    const derivation = derivationOf(modelOf(chapter.network(2)));
    expect(steps.map(({ about }) => about)).toEqual(derivation.map(({ about }) => about));
    expect(new Set(steps.map(({ id }) => id)).size).toBe(steps.length);
    expect(new Set(steps.map(({ title }) => title)).size).toBe(steps.length);
    expect(steps.map(({ id }) => id).filter((id) => !wellFormed.test(id))).toEqual([]);
  });

  test('a step is found by its id, and the first where there is none', () => {
    for (const step of steps) expect(stepOf(steps, step.id)).toBe(step);
    expect(stepOf(steps, 'nowhere')).toBe(steps[0]);
  });

  test('goes forward, then to the loss, back, and to the update', () => {
    const order = steps.map(({ pass }) => passes.indexOf(pass));
    expect(order).toEqual(order.toSorted((a, b) => a - b));
    expect(new Set(order).size).toBe(passes.length);
  });

  test('lights quantities that its network has, and each of them at some step', () => {
    const sizes = modelOf(chapter.network(3));
    const all = [...chosenOf(sizes), ...computedOf(sizes)];
    const lit = steps.flatMap((step) => step.lit);
    expect([...new Set(lit)].toSorted()).toEqual(all.toSorted());
  });

  test('each step but a scene has a key, and each but the first has lines and a product', () => {
    expect(steps.filter(({ key }) => !key).map(({ id }) => id)).toEqual(withoutKey[chapter.id]);
    for (const { sizes, focus } of cases) {
      for (const { id, key, lines, product } of steps) {
        if (key) expect(key(sizes, focus).length, `key of ${id}`).toBeGreaterThan(0);
        expect(lines(sizes, focus).length > 0, `lines of ${id}`).toBe(id !== 'data');
        expect(product(sizes, focus).length, `product of ${id}`).toBe(id === 'data' ? 0 : 1);
      }
    }
  });

  test('no two lines of a step have one id or say the same', () => {
    for (const { sizes, focus } of cases) {
      for (const { id, lines } of steps) {
        const shown = lines(sizes, focus);
        const printed = shown.map(({ left, right }) =>
          [left, right]
            .map((side) => latex(side, { notation: blog, sizes, linked: false }))
            .join('='),
        );
        expect(new Set(shown.map((line) => line.id)).size, `ids in ${id}`).toBe(shown.length);
        expect(new Set(printed).size, `lines of ${id}: ${printed.join('\n')}`).toBe(shown.length);
      }
    }
  });

  test('finds the slope of the sigmoid in an aside, and never twice', () => {
    const { sizes, focus } = cases[0];
    const found = steps.flatMap(({ aside }) => aside?.lines(sizes, focus) ?? []);
    expect(found.map(({ id }) => id)).toEqual([...new Set(found.map(({ id }) => id))]);
    const derived = slopeDerived(sizes.layers[0].weights)(sizes, focus).map(({ id }) => id);
    expect(derived.length).toBeGreaterThan(0);
    expect(found.map(({ id }) => id)).toEqual(expect.arrayContaining(derived));
  });
});
