import type { Choices } from '../../store/choices.ts';

/** How the numbers are worked out that an element shows and that are no cells, for whoever tells them apart. */
export const valuesAt = new WeakMap<Element, (choices: Choices) => ArrayLike<number>>();
