import type { Choices } from '../choices.ts';

/** The address of what the page shows: `#/chapter/step?…&end`. */
export const linkOf = ({ chapter, steps }: Choices): string => `#/${chapter}/${steps[chapter]}`;
