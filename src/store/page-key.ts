import type { Step } from '../lessons/step.ts';
import type { Choices, Numbers } from './choices.ts';
import { focusIn, modelIn, stepIn } from './derive.ts';

/**
 * All that the page shows follows from these five, and from nothing else: where one of them is another
 * value, something on the page may be another. What writes, lights or tries again asks here, and keeps
 * no list of choices of its own.
 */
export interface PageKey {
  /** The numbers that the reader has set. */
  readonly numbers: Numbers;
  /**
   * What the page is about: network, broken rule, focus, the cells that were followed, the paths that are
   * muted, what is covered, notation. One text for all of it, because any of it puts other elements in, or other cells into
   * them.
   */
  readonly subject: string;
  /** The open step: what is shown of all that stands in the page. */
  readonly step: Step;
  /** The rows that are to be predicted. */
  readonly query: Choices['query'];
  /** What is pointed at. */
  readonly pointed: string | null;
}

export const pageKeyIn = (choices: Choices): PageKey => ({
  numbers: choices.numbers,
  subject: subjectIn(choices),
  step: stepIn(choices),
  query: choices.query,
  pointed: choices.pointed,
});

/** What the page is about, whichever step is open, as a text that is the same for the same. */
export const subjectIn = (choices: Choices): string => {
  const { chapter, broken, brokenIn, example, trail, muted, covered, notation } = choices;
  const network = [chapter, modelIn(choices).network, broken, brokenIn];
  // A network of one example has no example in focus, and yet is about the one that was picked.
  const focus = [example, focusIn(choices)];
  return JSON.stringify([network, focus, trail, muted, covered, notation]);
};
