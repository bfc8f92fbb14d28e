import type { Model } from '../../equations/network.ts';
import type { Wrong, WrongId } from '../../equations/practice/printed-slips.ts';
import { formulaText } from '../../expr/formula-text.ts';
import type { NotationId } from '../../expr/notation/notation.ts';
import { mistakeTitle, mistakeWords } from './mistake-words.ts';

/** What a slip is called, short enough to be picked from a list. */
export const slipTitle: Readonly<Record<WrongId, string>> = {
  ...mistakeTitle,
  averagedFirst: 'The mean is taken before the product',
};

/** What is wrong with the line of a slip, as a sentence. */
export function slipWords(wrong: Wrong, model: Model, notation: NotationId): string {
  if (wrong.id === 'averagedFirst') {
    return 'The examples are averaged before they are multiplied by their errors: the sum of the products is not a product of means and sums.';
  }
  const [part, instead] = [wrong.part, wrong.instead].map((each) =>
    formulaText(each, model, notation),
  );
  return mistakeWords(wrong, part, instead);
}
