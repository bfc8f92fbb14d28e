import type { Mistake } from '../../equations/judging/mistake.ts';
import type { Model } from '../../equations/network.ts';
import { formulaText } from '../../expr/formula-text.ts';
import type { NotationId } from '../../expr/notation/notation.ts';
import { mistakeWords } from './mistake-words.ts';

/** What is wrong with the line of a slip, as a sentence. */
export function slipWords(wrong: Mistake, model: Model, notation: NotationId): string {
  const [part, instead] = [wrong.part, wrong.instead].map((each) =>
    formulaText(each, model, notation),
  );
  return mistakeWords(wrong, part, instead);
}
