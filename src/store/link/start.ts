import type { ChapterId } from '../../lessons/step.ts';
import { headOf } from '../../lessons/contents.ts';
import { type Choices, initialChoices, type Numbers } from '../choices.ts';

/**
 * What a link's keys are told from: all as it is at the start of the page, but for the numbers that a
 * link to that chapter does not speak of. Those of the series, those of the reader's own network and those
 * of the policy do not know of each other.
 */
export function startOf(choices: Choices, chapter: ChapterId, step: string): Choices {
  const start = initialChoices();
  const whose = headOf(chapter).numbers;
  return {
    ...start,
    chapter,
    steps: { ...choices.steps, [chapter]: step },
    numbers: withNumbersOf(whose, start.numbers, choices.numbers),
    query: { ...choices.query, [whose]: start.query[whose] },
  };
}

/** The numbers `to`, with those of one kind from another place. */
export function withNumbersOf(whose: keyof Choices['query'], from: Numbers, to: Numbers): Numbers {
  const { own, began, policy, policyBegan } = from;
  switch (whose) {
    case 'own':
      return { ...to, situation: undefined, own, began };
    case 'policy':
      return { ...to, situation: undefined, policy, policyBegan };
    case 'series':
      return {
        ...from,
        own: to.own,
        began: to.began,
        policy: to.policy,
        policyBegan: to.policyBegan,
      };
  }
}
