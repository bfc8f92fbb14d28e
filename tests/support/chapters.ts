import { chapters as all } from '../../src/lessons/chapters.ts';
import { firstPolicy } from '../../src/store/first-policy.ts';
import { firstExample } from '../../src/store/first-example.ts';

/** The chapters, each for so many hidden nodes; a network that the reader describes is the one that it starts from. */
export const chapters = all.map((chapter) => {
  const { network } = chapter.numbers === 'policy' ? firstPolicy : firstExample;
  return {
    ...chapter,
    network: (nodes: number) => chapter.network(nodes, network),
    steps: chapter.steps(chapter.network(2, network)),
  };
});

/** A chapter with its steps at hand. */
export type Chapter = (typeof chapters)[number];

/** The chapters that follow the series, whose networks differ by their hidden nodes alone. */
export const chaptersOfSeries = chapters.filter(({ numbers }) => numbers === 'series');
