import { afterDescent, beforeDescent, descentIn } from '../descent.ts';
import type { Choices } from '../choices.ts';
import type { LinkKey } from './link-key.ts';
import { readCount } from './rows-text.ts';

/** A run that a link may ask for: longer ones, and those of a broken rule, would keep a reader waiting. */
const longest = 10_000;

/** How many steps of descent led from the numbers of the link to those of the page; 0 where it has these. */
const stepsIn = (choices: Choices): number => {
  const { step } = descentIn(choices);
  return choices.broken || step > longest ? 0 : step;
};

/** The choices with the numbers that their link has. */
export const beforeLinkedDescent = (choices: Choices): Choices =>
  stepsIn(choices) === 0 ? choices : beforeDescent(choices);

/** The steps of descent that are taken from the numbers, when all else of the link is there. */
export const descentKey: LinkKey = {
  key: 'descent',
  write: (choices) => {
    const steps = stepsIn(choices);
    return steps === 0 ? undefined : String(steps);
  },
  read: (text, choices) => {
    if (choices.broken) throw new Error('a rule is broken, and then no steps are taken');
    return afterDescent(choices, readCount(text, longest));
  },
};
