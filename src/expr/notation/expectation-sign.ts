import { isIndexed, type Sizes } from '../alphabet.ts';
import { type Bindings, bound, type Expectation } from '../tree.ts';
import { counted, type Sign } from './notation.ts';

/** The E before an expectation's brackets; below it the example whose probabilities they are, of several. */
export const expectationSign = (
  { probability }: Expectation,
  bindings: Bindings,
  sizes: Sizes,
): Sign => ({
  base: 'E',
  below: isIndexed('example', sizes) ? counted(bound(probability.row, bindings)) : undefined,
});
