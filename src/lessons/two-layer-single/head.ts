import { series } from '../series.ts';
import type { ChapterHead } from '../step.ts';

export const head: ChapterHead = {
  id: 'two-layer-single',
  number: 2,
  title: 'Two layers, one example',
  numbers: 'series',
  network: (nodes) => series(1, nodes, 1),
  first: 'data',
};
