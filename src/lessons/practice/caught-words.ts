import type { Caught } from '../../equations/practice/caught.ts';
import type { Model } from '../../equations/network.ts';
import { gradientOf } from '../../expr/alphabet.ts';
import { name } from '../../expr/build.ts';
import { formulaText } from '../../expr/formula-text.ts';
import { calledIn } from '../called.ts';
import { listed } from '../listed.ts';
import type { NotationId } from '../../expr/notation/notation.ts';

/** What a check says of a derivation with a slip in it. */
export interface CheckWords {
  readonly check: string;
  readonly catches: boolean;
  readonly words: string;
}

/** Of each check that needs numbers whether it catches a slip, and how. */
export function caughtWords(caught: Caught, model: Model, notation: NotationId): CheckWords[] {
  const { shapes, differences, worsens } = caught;
  const { objective, worse } = calledIn(model);
  const wrongly = differences.map((of) => formulaText(name(gradientOf(of)), model, notation));
  const none = 'There is nothing to compare: it cannot be computed.';
  return [
    {
      check: 'Central differences',
      catches: wrongly.length > 0,
      words: shapes
        ? none
        : wrongly.length > 0
          ? `What these lines give for ${listed(wrongly)} is not the slope of their ${objective}.`
          : `The gradients are the slopes of the ${objective} all the same.`,
    },
    {
      check: `The ${objective} after a step`,
      catches: worsens,
      words: shapes
        ? none
        : worsens
          ? `With these numbers, a small step makes it ${worse}.`
          : `With these numbers, a small step does not make it ${worse}.`,
    },
  ];
}

/** What is to be said where none of the checks catches it. */
export const onlyDerivation = 'None of these: only the derivation itself tells.';
