import { aboutOf } from '../equations/derivation.ts';
import { turnable } from '../equations/experiments/turned-update.ts';
import type { Layer, Model } from '../equations/network.ts';
import type { NotationId } from '../expr/notation/notation.ts';
import { isInColumns } from '../expr/notation/notations.ts';
import type { Step } from './step.ts';

/** Something that can be tried at a step, about a layer. */
export interface Experiment {
  readonly id: 'takenFirst' | 'listLessColumn' | 'turnedUpdate';
  readonly title: string;
  readonly layer: Layer;
}

/** What can be tried at a step of a network; nothing at most of them. No rule is broken in it. */
export function experimentAt(
  { about }: Step,
  model: Model,
  notation: NotationId,
): Experiment | undefined {
  const { layers, examples, widths, policy } = model;
  if (policy) return undefined;
  const { kind, number } = aboutOf(about);
  const layer = layers.find((each) => each.number === number);
  const isLast = number === layers.length;
  if (kind === 'update') {
    const first = turnable(model);
    return first && { id: 'turnedUpdate', title: 'Where each slope belongs', layer: first };
  }
  if (!layer || examples === 1) return undefined;
  // The last layer has no step of its own about its examples.
  if (kind === 'examples' || (kind === 'product' && isLast)) {
    return { id: 'takenFirst', title: 'Averaged first, or added up first?', layer };
  }
  // Where an example is a column a list fits the predictions, and nothing goes wrong.
  return kind === 'error' && isLast && widths.at(-1) === 1 && !isInColumns(notation)
    ? { id: 'listLessColumn', title: 'In NumPy: the labels in a plain list', layer }
    : undefined;
}
