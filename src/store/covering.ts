import { backwardOf, forwardOf, type Model, trainedOf } from '../equations/network.ts';
import { gradientOf, type Name, updatedOf } from '../expr/alphabet.ts';
import { cellOf, type Ref, refsOf } from '../expr/ref.ts';
import type { Choices } from './choices.ts';
import { chosenCell, modelIn } from './derive.ts';
import type { GradientsStore } from './store.ts';

/** The quantities that can be covered: the computed ones. What the reader sets is theirs to see. */
export const coverable = (model: Model): readonly Name[] => [
  ...forwardOf(model),
  ...backwardOf(model),
];

/**
 * The cells that can be covered or uncovered one by one: those that are covered without their quantity,
 * and the one that the reader looks at.
 */
export function singleCells(choices: Choices): readonly Ref[] {
  const terms = new Set(choices.covered);
  const chosen = chosenCell(choices);
  return coverable(modelIn(choices))
    .filter((name) => !terms.has(name))
    .flatMap((name) => refsOf(name, modelIn(choices)))
    .filter((ref) => terms.has(ref) || ref === chosen);
}

/**
 * What has to be covered with a quantity, itself among it: the weights after the step of descent tell the
 * gradient that was taken off them.
 */
export const coveredWith = (name: Name, { layers }: Model): readonly Name[] => [
  name,
  ...layers
    .flatMap(trainedOf)
    .filter((trained) => gradientOf(trained) === name)
    .map(updatedOf),
];

/** Uncovers one cell: of a quantity that is covered, all others stay so. */
export function uncover(store: GradientsStore, ref: Ref): void {
  const { name } = cellOf(ref);
  const { covered, cover } = store.getState();
  const others = refsOf(name, modelIn(store.getState())).filter((each) => each !== ref);
  if (covered.includes(name)) cover(others, true);
  cover([name, ref], false);
}
