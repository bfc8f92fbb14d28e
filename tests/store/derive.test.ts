import { describe, expect, it } from 'vitest';
import { refOfValue } from '../../src/expr/live.ts';
import { chapters as everyChapter, chaptersOfSeries as chapters } from '../support/chapters.ts';
import { initialChoices } from '../../src/store/choices.ts';
import { chosenIn, focusIn, selectedWeight, modelIn } from '../../src/store/derive.ts';
import type { Choices } from '../../src/store/choices.ts';
import { most } from '../../src/store/own.ts';

const at = (chapter: Choices['chapter'], step: string): Choices => {
  const start = initialChoices();
  return { ...start, chapter, steps: { ...start.steps, [chapter]: step } };
};

describe('the weight that the slope is about', () => {
  const about = chapters.flatMap(({ id, steps }) =>
    steps.flatMap((step) => {
      const choices = at(id, step.id);
      const [first] = step
        .lines(modelIn(choices), focusIn(choices))
        .map(({ left }) => refOfValue(left))
        .filter((ref) => ref?.startsWith('dW'));
      return first ? [{ id, step: step.id, entry: first, choices }] : [];
    }),
  );

  it.each(about)('in $id at $step is that of $entry', ({ entry, choices }) => {
    expect(selectedWeight(choices)).toBe(entry.slice(1));
  });

  it.each([
    ['error-table', 'W1.2.0'],
    ['output-factors', 'W2.0.0'],
    ['predictions', 'W2.0.0'],
  ])('at %s is of the layer that the step is about', (step, weight) => {
    expect(selectedWeight(at('two-layer-batch', step))).toBe(weight);
  });

  it('is the chosen one where the reader has chosen', () => {
    const choices = {
      ...at('two-layer-batch', 'output-product'),
      trail: ['dW1.2.1'] as const,
      units: [2, 1],
    };
    expect(selectedWeight(choices)).toBe('W1.2.1');
  });
});

it.each(everyChapter.map(({ id }) => id))(
  'the example in focus is one of the network of %s, also where a longer one was looked at before',
  (chapter) => {
    for (let example = 0; example < most.examples; example++) {
      const choices = { ...initialChoices(), chapter, example };
      const { examples } = modelIn(choices);
      expect(chosenIn(choices).X.rows).toBe(examples);
      expect(focusIn(choices).example).toBeLessThan(examples);
    }
  },
);
