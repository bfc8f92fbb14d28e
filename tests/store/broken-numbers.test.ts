import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { BrokenRule } from '../../src/equations/broken-rule.ts';
import { modelOf } from '../../src/equations/network.ts';
import { computedOf } from '../../src/equations/definitions.ts';
import { chosenOf, forwardOf } from '../../src/equations/network.ts';
import { refsOf } from '../../src/expr/ref.ts';
import { brokenNumbersIn } from '../../src/store/broken-numbers.ts';
import { type Choices, initialChoices } from '../../src/store/choices.ts';
import { modelIn } from '../../src/store/derive.ts';
import { pages } from './link/pages.ts';

/** The quantities of which a rule changes some number. */
function changedBy(choices: Choices): string[] {
  const model = modelIn(choices);
  const { cell } = brokenNumbersIn(choices);
  return [...chosenOf(model), ...computedOf(model)].filter((name) =>
    refsOf(name, model).some(cell),
  );
}

test.each<[BrokenRule, readonly string[]]>([
  ['sign', ['delta2', 'dW2', 'delta1', 'dW1', 'W1New', 'W2New', 'LNew']],
  // The output’s own gradient does not pass through the weights that are used too late.
  ['updated', ['delta1', 'dW1', 'W1New', 'LNew']],
  ['mean', ['dW2', 'dW1', 'W1New', 'W2New', 'LNew']],
  // It cannot be broken here: the shapes do not meet.
  ['transpose', []],
])('of a broken rule, %s, come the numbers that follow from it and no others', (broken, names) => {
  const choices = { ...initialChoices(), chapter: 'two-layer-batch' as const, broken };
  expect(changedBy(choices)).toEqual(names);
});

test('no number of the forward pass comes of a broken rule, and none where all rules hold', () => {
  fc.assert(
    fc.property(pages, (choices) => {
      const model = modelOf(modelIn(choices).network);
      const forward = [...chosenOf(model), ...forwardOf(model)];
      expect(changedBy(choices).filter((name) => forward.includes(name))).toEqual([]);
      expect(changedBy({ ...choices, broken: null, brokenIn: null })).toEqual([]);
    }),
  );
});
