import { computedOf } from '../equations/definitions.ts';
import { hasQuantity, isChosen, isName, type Name } from '../expr/alphabet.ts';
import type { Line } from '../equations/line.ts';
import { cellOf, exists, type Ref } from '../expr/ref.ts';
import { isSameTree } from '../expr/tree.ts';
import type { Choices } from './choices.ts';
import { focusIn, modelIn, stepsIn } from './derive.ts';

/**
 * Which cells a worksheet leaves to the reader: those that a teacher has covered or, where none of the
 * open network is, all that are computed.
 */
export function blanksIn(choices: Choices): (ref: Ref) => boolean {
  const covered = new Set(cellsCoveredIn(choices));
  if (covered.size === 0) return (ref) => !isChosen(cellOf(ref).name);
  return (ref) => covered.has(ref) || covered.has(cellOf(ref).name);
}

/** The choices in which all that a worksheet leaves to the reader is covered on the page too. */
export const withBlanksCovered = (choices: Choices): Choices =>
  cellsCoveredIn(choices).length > 0
    ? choices
    : { ...choices, covered: [...choices.covered, ...computedOf(modelIn(choices))] };

/** The quantities of which a teacher has covered all or some cells: only these a worksheet leaves empty. */
export const coveredIn = (choices: Choices): readonly Name[] => [
  ...new Set(cellsCoveredIn(choices).map((place) => place.split('.')[0])),
];

/** What is covered of the open network's quantities and their cells. */
function cellsCoveredIn(choices: Choices): string[] {
  const model = modelIn(choices);
  return choices.covered.filter((place) =>
    isName(place)
      ? hasQuantity(place, model)
      : isName(place.split('.')[0]) && exists(place as Ref, model),
  );
}

/** Whether a step's line in the outline is covered. */
export const isLineCovered = (step: string, { covered }: Choices): boolean =>
  covered.includes(`line.${step}`);

/** Which lines say what a covered step would, wherever they stand. */
export function tellingIn(choices: Choices): (line: Line) => boolean {
  const [model, focus] = [modelIn(choices), focusIn(choices)];
  const told = stepsIn(choices)
    .filter(({ id }) => isLineCovered(id, choices))
    .flatMap((step) => [...step.lines(model, focus), ...step.product(model, focus)]);
  return (line) => told.some(({ right }) => isSameTree(right, line.right));
}
