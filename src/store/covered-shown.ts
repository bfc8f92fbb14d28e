import type { Name } from '../expr/alphabet.ts';
import { gradientNamed } from '../expr/live.ts';
import { quantitiesIn } from '../expr/quantities-in.ts';
import { rewrite } from '../expr/rewrite.ts';
import type { Step } from '../lessons/step.ts';
import type { Choices } from './choices.ts';
import { coverable } from './covering.ts';
import { focusIn, modelIn } from './derive.ts';

/**
 * The quantities in a step's lines of which a number is covered; none while the lines are covered themselves,
 * or the step's question is asked.
 */
export function coveredShownIn(step: Step, choices: Choices): readonly Name[] {
  const { covered, asked } = choices;
  if (asked.length > 0 || covered.includes(`line.${step.id}`)) return [];
  const model = modelIn(choices);
  const shown = step
    .lines(model, focusIn(choices))
    .flatMap(({ left, right }) => [left, right])
    .flatMap((side) => quantitiesIn(rewrite(side, gradientNamed)));
  return coverable(model).filter(
    (name) => shown.includes(name) && covered.some((term) => term.split('.')[0] === name),
  );
}
