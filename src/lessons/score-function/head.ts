import type { ChapterHead } from '../step.ts';

export const head: ChapterHead = {
  id: 'score-function',
  number: 5,
  title: 'The score function',
  numbers: 'policy',
  network: (_, policy) => policy,
  first: 'data',
};
