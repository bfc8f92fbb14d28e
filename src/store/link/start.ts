import type { ChapterId } from '../../lessons/step.ts';
import { headOf } from '../../lessons/contents.ts';
import { type Choices, initialChoices } from '../choices.ts';

/**
 * What a link's keys are told from: all as it is at the start of the page, but for the numbers that a
 * link to that chapter does not speak of. Those of the series and those of the reader's own network do
 * not know of each other.
 */
export function startOf(choices: Choices, chapter: ChapterId, step: string): Choices {
  const start = initialChoices();
  const steps = { ...choices.steps, [chapter]: step };
  if (headOf(chapter).numbers === 'own') {
    const { own, began } = start.numbers;
    const numbers = { ...choices.numbers, situation: undefined, own, began };
    return { ...start, chapter, steps, numbers, query: { ...choices.query, own: start.query.own } };
  }
  const { own, began } = choices.numbers;
  const numbers = { ...start.numbers, own, began };
  const query = { ...choices.query, series: start.query.series };
  return { ...start, chapter, steps, numbers, query };
}
