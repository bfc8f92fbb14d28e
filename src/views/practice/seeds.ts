import type { Choices } from '../../store/choices.ts';
import { linkOf } from '../../store/link/write-link.ts';
import { type ExerciseId, mostSeeds } from '../../store/practice.ts';

/** The seed that comes so many after another; after the last comes the first. */
export const seedAfter = (seed: number, by = 1): number => ((seed - 1 + by) % mostSeeds) + 1;

/** The address of the page with an exercise of such a seed open. */
export const linkWith = (choices: Choices, exercise: ExerciseId, seed: number): string =>
  new URL(linkOf({ ...choices, practice: { exercise, seed } }), location.href).href;
