import { series } from '../series.ts';
import type { ChapterHead } from '../step.ts';

export const head: ChapterHead = {
  id: 'two-layer-batch',
  number: 3,
  title: 'Two layers, four examples',
  numbers: 'series',
  network: (nodes) => series(4, nodes, 1),
  first: 'data',
};
