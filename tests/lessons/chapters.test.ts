import { describe, expect, test } from 'vitest';
import { computedOf } from '../../src/equations/definitions.ts';
import { chosenOf } from '../../src/equations/network.ts';
import { blog } from '../../src/expr/notation/blog.ts';
import { latex } from '../../src/expr/latex.ts';
import { chapters } from '../../src/lessons/chapters.ts';
import { chapterOf, contents, stepOf } from '../../src/lessons/contents.ts';
import type { Pass } from '../../src/lessons/step.ts';
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
  expect(chapters.map(({ number }) => number)).toEqual([1, 2, 3]);
  expect(new Set(chapters.map(({ id }) => id)).size).toBe(chapters.length);
  expect(new Set(chapters.map(({ title }) => title)).size).toBe(chapters.length);
  for (const chapter of chapters) expect(chapterOf(chapter.id)).toBe(chapter);
  // What is known of a chapter before it is fetched is true of it.
  expect(contents.map(({ id, first }) => [id, first])).toEqual(
    chapters.map(({ id, steps }) => [id, steps[0].id]),
  );
});

describe.each(chapters)('$id', (chapter) => {
  const { steps } = chapter;
  const cases = [1, 2, 3, 4].flatMap((nodes) => {
    const sizes = chapter.sizes(nodes);
    return focusesOf(sizes).map((focus) => ({ sizes, focus }));
  });

  test('has twelve to sixteen steps, with ids fit for an address and titles of their own', () => {
    expect(steps.length).toBeGreaterThanOrEqual(12);
    expect(steps.length).toBeLessThanOrEqual(16);
    expect(new Set(steps.map(({ id }) => id)).size).toBe(steps.length);
    expect(new Set(steps.map(({ title }) => title)).size).toBe(steps.length);
    expect(steps.map(({ id }) => id).filter((id) => !wellFormed.test(id))).toEqual([]);
  });

  test('a step is found by its id, and the first where there is none', () => {
    for (const step of steps) expect(stepOf(chapter, step.id)).toBe(step);
    expect(stepOf(chapter, 'nowhere')).toBe(steps[0]);
  });

  test('goes forward, then to the loss, back, and to the update', () => {
    const order = steps.map(({ pass }) => passes.indexOf(pass));
    expect(order).toEqual(order.toSorted((a, b) => a - b));
    expect(new Set(order).size).toBe(passes.length);
  });

  test('lights quantities that its network has, and each of them at some step', () => {
    const sizes = chapter.sizes(3);
    const all = [...chosenOf(sizes), ...computedOf(sizes)];
    const lit = steps.flatMap((step) => step.lit);
    expect([...new Set(lit)].toSorted()).toEqual(all.toSorted());
  });

  test('each step but a scene has a key, and each but the first has lines', () => {
    expect(steps.filter(({ key }) => !key).map(({ id }) => id)).toEqual(withoutKey[chapter.id]);
    for (const { sizes, focus } of cases) {
      for (const { id, key, lines, product } of steps) {
        if (key) expect(key(sizes, focus).length, `key of ${id}`).toBeGreaterThan(0);
        expect(lines(sizes, focus).length > 0, `lines of ${id}`).toBe(id !== 'data');
        expect(product(sizes, focus).length, `product of ${id}`).toBe(1);
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

  test('has one aside, on the slope of the sigmoid', () => {
    expect(steps.filter(({ aside }) => aside)).toHaveLength(1);
  });
});
