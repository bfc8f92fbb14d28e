import type { ChapterHead } from '../step.ts';

export const head: ChapterHead = {
  id: 'any-network',
  number: 4,
  title: 'Any network',
  numbers: 'own',
  network: (_, own) => own,
  first: 'data',
};
