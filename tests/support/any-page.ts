import { toRows } from '../../src/core/matrix.ts';
import type { NotationId } from '../../src/expr/notation/notation.ts';
import { anyNetwork } from '../../src/lessons/any-network/chapter.ts';
import { initialChoices } from '../../src/store/choices.ts';
import { ownOf } from '../../src/store/own.ts';
import { createGradientsStore } from '../../src/store/store.ts';
import type { Network } from './networks.ts';

/**
 * A page whose reader has brought some network, at one of its steps: what the step is about, or a
 * number, of which any will do.
 */
export function pageOf(
  { sizes, chosen }: Network,
  step: number | string,
  notation: NotationId = 'blog',
) {
  const choices = initialChoices();
  const values = Object.fromEntries(
    Object.entries(chosen).map(([name, value]) => [name, toRows(value!)]),
  );
  const own = ownOf(sizes.network, values);
  const steps = anyNetwork.steps(own.network);
  return createGradientsStore({
    ...choices,
    chapter: anyNetwork.id,
    steps: {
      ...choices.steps,
      [anyNetwork.id]: typeof step === 'number' ? steps[step % steps.length].id : step,
    },
    notation,
    numbers: { ...choices.numbers, own },
  });
}
