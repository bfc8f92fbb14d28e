import { expect, test } from 'vitest';
import { modelOf } from '../../../src/equations/network.ts';
import { stepExplaining } from '../../../src/lessons/practice/explaining.ts';
import { mistakeTitle } from '../../../src/lessons/practice/mistake-words.ts';
import type { MistakeId } from '../../../src/equations/judging/mistake.ts';
import { chapters } from '../../support/chapters.ts';

test('every mistake is explained by a step in every chapter, of the layer that it was made in where it has one', () => {
  for (const { network, steps } of chapters) {
    const model = modelOf(network(2));
    for (const mistake of Object.keys(mistakeTitle) as MistakeId[]) {
      expect(stepExplaining(mistake, 'delta1', steps, model), mistake).toBeDefined();
      const step = stepExplaining(mistake, model.layers.at(-1)!.delta, steps, model)!;
      const others = model.layers.slice(0, -1).map((layer) => `-${layer.number}`);
      const hasOwn = !others.some((end) => step.about.endsWith(end));
      if (['slopeForgotten', 'sumForgotten'].includes(mistake)) expect(hasOwn, step.id).toBe(true);
    }
  }
});
