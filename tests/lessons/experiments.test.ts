import { expect, test } from 'vitest';
import { modelOf } from '../../src/equations/network.ts';
import { experimentAt } from '../../src/lessons/experiments.ts';
import type { NotationId } from '../../src/expr/notation/notation.ts';
import { chapters } from '../../src/lessons/chapters.ts';
import { firstExample } from '../../src/store/first-example.ts';

/** Where something can be tried in a chapter: `step: experiment`. */
function placesIn(id: string, notation: NotationId = 'blog', nodes = 2): string[] {
  const chapter = chapters.find((each) => each.id === id)!;
  const network = chapter.network(nodes, firstExample.network);
  return chapter.steps(network).flatMap((step) => {
    const found = experimentAt(step, modelOf(network), notation);
    return found ? [`${step.id}: ${found.id} of ${found.layer.weights}`] : [];
  });
}

test('each experiment is at the step that it is about', () => {
  expect(placesIn('one-layer-batch')).toEqual([
    'error-signal: listLessColumn of W',
    'product: takenFirst of W',
    'update: turnedUpdate of W',
  ]);
  expect(placesIn('two-layer-batch')).toEqual([
    'output-error: listLessColumn of W2',
    'output-product: takenFirst of W2',
    'by-example: takenFirst of W1',
    'update: turnedUpdate of W1',
  ]);
});

test('with a single example there is nothing to put together, nor a list to stretch', () => {
  expect(placesIn('two-layer-single')).toEqual(['update: turnedUpdate of W1']);
});

test('where an example is a column a list of labels fits', () => {
  expect(placesIn('one-layer-batch', 'columns').join()).not.toContain('listLessColumn');
});
