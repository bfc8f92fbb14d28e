import { series } from '../series.ts';
import type { ChapterHead } from '../step.ts';

export const head: ChapterHead = {
  id: 'two-layer-batch',
  number: 3,
  title: 'Two layers, four examples',
  numbers: 'series',
  network: (nodes) => series(4, nodes, 1),
  first: 'data',
  // Three indices that are told apart, as no two of them need be: example 2, component 3, node 1.
  opensOn: { example: 1, units: [2, 0] },
};
