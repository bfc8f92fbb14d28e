import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { definition } from '../../../src/equations/definitions.ts';
import { judge } from '../../../src/equations/judging/judge.ts';
import { mistakesIn } from '../../../src/equations/judging/mistakes.ts';
import type { Line } from '../../../src/equations/line.ts';
import { type Model, modelOf } from '../../../src/equations/network.ts';
import { derivationOf } from '../../../src/equations/derivation.ts';
import { evaluate, type Scope } from '../../../src/expr/evaluate.ts';
import { shapeIn } from '../../../src/expr/shape.ts';
import type { Expr } from '../../../src/expr/tree.ts';
import { anyModels, numbersOf } from '../../support/any-network.ts';
import { chapters } from '../../support/chapters.ts';
import { hasDifference } from '../../../src/expr/has-difference.ts';
import { focusesOf, oneNetwork } from '../../support/networks.ts';

/** The lines of a network that name no derivative, which are slow to compare, about what is last. */
function linesOf(model: Model): Line[] {
  const focus = focusesOf(model).at(-1)!;
  return derivationOf(model)
    .flatMap(({ lines }) => lines(model, focus))
    .filter(({ right }) => !hasDifference(right));
}

const relative = (a: number, b: number) =>
  Math.abs(a - b) / Math.max(1e-12, Math.abs(a), Math.abs(b));

/** The value of a formula; nothing where it asks for a place that a matrix does not have. */
function valueOf(expr: Expr, scope: Scope) {
  try {
    return evaluate(expr, scope);
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

/** Whether two formulas have the same value on networks that the code under test knows nothing of. */
const isEqual = (a: Expr, b: Expr, scopes: readonly Scope[]): boolean =>
  scopes.every((scope) => {
    const [found, wanted] = [valueOf(a, scope), evaluate(b, scope)];
    return (
      found !== undefined &&
      found.rows === wanted.rows &&
      found.columns === wanted.columns &&
      found.values.every((value, n) => relative(value, wanted.values[n]) < 1e-7)
    );
  });

interface Counted {
  all: number;
  named: number;
  others: string[];
  /** What is taken for right: where no relu may hide it, nothing. */
  unseen: string[];
}

/** Judges every `each`th mistake in the lines of a network. */
function count(model: Model, counted: Counted, each: number) {
  const scopes = fc.sample(numbersOf(model), { numRuns: 4, seed: 5 }).map(({ scope }) => scope);
  for (const line of linesOf(model)) {
    for (const [n, { id, formula }] of mistakesIn(line.right, model).entries()) {
      if (n % each > 0) continue;
      const verdict = judge({ right: formula }, line, scopes[0], model);
      const isComputed = shapeIn(formula, model) !== undefined;
      if (isComputed && isEqual(formula, line.right, scopes)) continue;
      if (verdict.kind === 'right') counted.unseen.push(`${line.id}, ${id}`);
      if (verdict.kind === 'another') continue;
      counted.all += 1;
      const { cause } = verdict as { cause?: { id: string; formula: Expr } };
      const isNamed =
        cause !== undefined &&
        (cause.id === id || (isComputed && isEqual(cause.formula, formula, scopes)));
      if (isNamed) counted.named += 1;
      else counted.others.push(`${line.id}: ${id}, named ${cause?.id}`);
    }
  }
}

describe('a mistake is never right, and is named as itself or as one that comes to the same', () => {
  test('in every chapter', () => {
    const counted: Counted = { all: 0, named: 0, others: [], unseen: [] };
    for (const chapter of chapters) {
      for (const nodes of [2, 3]) count(modelOf(chapter.network(nodes)), counted, 2);
    }
    console.log(`${counted.named} of ${counted.all} mistakes are named`, counted.others);
    expect(counted.all).toBeGreaterThan(1_000);
    expect(counted.unseen).toEqual([]);
    expect(counted.named / counted.all).toBeGreaterThan(0.95);
  });

  test('in any network', () => {
    const counted: Counted = { all: 0, named: 0, others: [], unseen: [] };
    fc.assert(
      fc.property(anyModels, (model) => {
        const before = counted.unseen.length;
        count(model, counted, 7);
        const hasCorner = model.layers.some(({ activation }) => /relu/i.test(activation));
        if (!hasCorner) expect(counted.unseen.slice(before)).toEqual([]);
      }),
      // In a network of relus most of whose nodes are off, numbers cannot tell every mistake.
      { numRuns: 10, seed: 11 },
    );
    expect(counted.unseen.length / counted.all).toBeLessThan(0.005);
    console.log(
      `${counted.named} of ${counted.all} mistakes are named`,
      counted.others.slice(0, 60),
    );
    expect(counted.named / counted.all).toBeGreaterThan(0.95);
  });
});

/** The rules that the page can break, and the mistake that each is. */
test.each([
  ['sign', 'sign'],
  ['slope', 'slopeForgotten'],
  ['mean', 'averaged'],
  ['transposeBack', 'transposeForgotten'],
  ['updated', 'updated'],
  ['product', 'product'],
  ['path', 'pathForgotten'],
] as const)('the rule broken on purpose, %s, is named %s', (broken, id) => {
  const { network } = oneNetwork(
    modelOf(chapters.find((each) => each.id === 'any-network')!.network(2)),
  ).sizes;
  const description = {
    ...network,
    examples: 3,
    inputs: 2,
    objective: { loss: 'halfSquares', over: 'sum' } as const,
    layers: [3, 3, 3].map((width) => ({ width, activation: 'sigmoid' as const, bias: false })),
  };
  const [model, wrong] = [modelOf(description), modelOf(description, { broken })];
  const { scope } = oneNetwork(model);
  const found = ['delta3', 'delta2', 'delta1', 'dW3', 'dW2', 'dW1'].flatMap((of) => {
    const [right, formula] = [definition(of, model)!, definition(of, wrong)!];
    if (JSON.stringify(right) === JSON.stringify(formula)) return [];
    const line = { id: of, left: { kind: 'name', name: of } as const, right };
    const verdict = judge({ right: formula }, line, scope, model);
    return [verdict.kind === 'wrong' ? verdict.cause?.id : verdict.kind];
  });
  expect(found.length).toBeGreaterThan(0);
  expect(new Set(found)).toEqual(new Set([id]));
});
