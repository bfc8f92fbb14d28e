import type { Choices } from '../../store/choices.ts';
import { linkOf } from '../../store/link/write-link.ts';
import { mostSeeds, type Practice } from '../../store/practice.ts';
import { pageAddress } from '../shared/page-address.ts';

/** The seed that comes so many after another; after the last comes the first. */
export const seedAfter = (seed: number, by = 1): number => ((seed - 1 + by) % mostSeeds) + 1;

/** The address of the page with an exercise open. */
export const linkWith = (choices: Choices, practice: Practice): string =>
  pageAddress(linkOf({ ...choices, practice }));
