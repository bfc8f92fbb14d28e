import { hasQuantity, isChosen, isName } from '../expr/alphabet.ts';
import { cellOf, exists, type Ref } from '../expr/ref.ts';
import type { Choices } from './choices.ts';
import { modelIn } from './derive.ts';

/**
 * Which cells a worksheet leaves to the reader: those that a teacher has covered or, where none of the
 * open network is, all that are computed.
 */
export function blanksIn(choices: Choices): (ref: Ref) => boolean {
  const model = modelIn(choices);
  const covered = new Set(
    choices.covered.filter((place) =>
      isName(place)
        ? hasQuantity(place, model)
        : isName(place.split('.')[0]) && exists(place as Ref, model),
    ),
  );
  if (covered.size === 0) return (ref) => !isChosen(cellOf(ref).name);
  return (ref) => covered.has(ref) || covered.has(cellOf(ref).name);
}

/** Whether a step's line in the outline is covered. */
export const isLineCovered = (step: string, { covered }: Choices): boolean =>
  covered.includes(`line.${step}`);
