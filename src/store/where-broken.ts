import type { Network } from '../core/network.ts';
import type { BrokenRule } from '../equations/broken-rule.ts';
import { derivationOf } from '../equations/derivation.ts';
import { modelOf } from '../equations/network.ts';
import type { NotationId } from '../expr/notation/notation.ts';
import { isSameTree } from '../expr/tree.ts';
import { initialChoices } from './choices.ts';
import { linkOf } from './link/write-link.ts';
import { ownOf } from './own.ts';

const sigmoids = { width: 2, activation: 'sigmoid', bias: false } as const;

/** Every matrix is 2×2: no product fails, so each rule can be broken and only the numbers tell. */
const square: Network = {
  examples: 2,
  inputs: 2,
  objective: { loss: 'halfSquares', over: 'sum' },
  layers: [sigmoids, sigmoids],
};

/** The address of a step in which breaking the rule changes the product on the stage, and of its network. */
export function whereBroken(rule: BrokenRule, notation: NotationId): string {
  const start = initialChoices();
  const chapter = 'any-network';
  const numbers = { ...start.numbers, own: ownOf(square, {}) };
  const steps = { ...start.steps, [chapter]: stepChangedBy(rule) };
  return linkOf({ ...start, chapter, numbers, steps, notation, broken: rule });
}

function stepChangedBy(rule: BrokenRule): string {
  const right = modelOf(square);
  const broken = modelOf(square, { broken: rule });
  const start = { example: 0, units: [] };
  return derivationOf(right).find(({ product }) => {
    const changed = product(broken, start);
    return product(right, start).some((line, n) => !isSameTree(line.right, changed[n].right));
  })!.about;
}
