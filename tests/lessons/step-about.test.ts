import { expect, test } from 'vitest';
import { modelOf } from '../../src/equations/network.ts';
import { chapters } from '../support/chapters.ts';
import { stepAbout } from '../../src/lessons/practice/step-about.ts';
import { namesIn } from '../../src/expr/reading/names.ts';

const focus = { example: 0, units: [] };

const stepsOf = (id: string) => {
  const chapter = chapters.find((each) => each.id === id)!;
  const model = modelOf(chapter.network(2));
  return (name: string) => stepAbout(name, chapter.steps, model, focus)?.id;
};

test.each([
  [
    'one-layer-batch',
    {
      z: 'weighted-sum',
      yHat: 'prediction',
      L: 'loss',
      delta1: 'error-signal',
      dW: 'product',
      WNew: 'update',
    },
  ],
  [
    'two-layer-batch',
    {
      z1: 'hidden-rows',
      l1: 'hidden-rows',
      z2: 'predictions',
      L: 'loss',
      delta2: 'output-error',
      dW2: 'output-product',
      delta1: 'error-table',
      dW1: 'hidden-product',
      W2New: 'update',
    },
  ],
])('in %s every quantity has the step that comes to it', (chapter, steps) => {
  const at = stepsOf(chapter);
  for (const [name, step] of Object.entries(steps)) expect(at(name), name).toBe(step);
});

test('no quantity of any chapter is without one', () => {
  for (const { id, network } of chapters) {
    for (const name of namesIn(modelOf(network(2)))) {
      expect(stepsOf(id)(name), `${id} ${name}`).toBeDefined();
    }
  }
});
