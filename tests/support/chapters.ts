import { chapters as all } from '../../src/lessons/chapters.ts';
import { firstExample } from '../../src/store/first-example.ts';

/** The chapters, each for so many hidden nodes; a reader's own network is the one that it starts from. */
export const chapters = all.map((chapter) => ({
  ...chapter,
  network: (nodes: number) => chapter.network(nodes, firstExample.network),
  steps: chapter.steps(chapter.network(2, firstExample.network)),
}));

/** A chapter with its steps at hand. */
export type Chapter = (typeof chapters)[number];

/** The chapters that follow the series, whose networks differ by their hidden nodes alone. */
export const chaptersOfSeries = chapters.filter(({ numbers }) => numbers === 'series');
