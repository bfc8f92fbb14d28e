import { expect, test } from 'vitest';
import { breakage } from '../../src/equations/breakage.ts';
import type { BrokenRule } from '../../src/equations/broken-rule.ts';
import { isSameTree } from '../../src/expr/tree.ts';
import { brokenRules } from '../../src/lessons/broken-rules.ts';
import { initialChoices } from '../../src/store/choices.ts';
import { focusIn, modelIn, stepIn, traceIn } from '../../src/store/derive.ts';
import { readLink } from '../../src/store/link/read-link.ts';
import { whereBroken } from '../../src/store/where-broken.ts';

const rules = Object.keys(brokenRules) as BrokenRule[];

test.each(rules)('%s can be broken where the link leads, and changes the numbers there', (rule) => {
  const { choices, leftOut } = readLink(whereBroken(rule, 'textbook'), initialChoices())!;
  expect(leftOut).toEqual([]);
  expect(choices).toMatchObject({ chapter: 'any-network', broken: rule, notation: 'textbook' });
  const model = modelIn(choices);
  expect(breakage(rule, model).changed).not.toEqual([]);
  const mended = { ...choices, broken: null };
  const gradients = (of: typeof choices) =>
    model.layers.flatMap(({ weights }) => [...traceIn(of)[`d${weights}`]!.values]);
  expect(gradients(choices)).not.toEqual(gradients(mended));
  // The step that opens shows the formula that is wrong.
  const [shown] = stepIn(choices).product(model, focusIn(choices));
  const [right] = stepIn(mended).product(modelIn(mended), focusIn(mended));
  expect(isSameTree(shown.right, right.right)).toBe(false);
});
