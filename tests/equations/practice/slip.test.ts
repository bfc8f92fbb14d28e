import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sameShape } from '../../../src/core/matrix.ts';
import { randomFrom } from '../../../src/core/random.ts';
import { judge } from '../../../src/equations/judging/judge.ts';
import { valueIn } from '../../../src/equations/judging/same-value.ts';
import { trialsOf } from '../../../src/equations/judging/trials.ts';
import { type Model, modelOf } from '../../../src/equations/network.ts';
import { choicesFor } from '../../../src/equations/practice/choices.ts';
import { isCircular } from '../../../src/equations/practice/followed.ts';
import { mistakesIn } from '../../../src/equations/judging/mistakes.ts';
import { derivationLines } from '../../../src/equations/practice/derivation-lines.ts';
import { isSeenInPrint } from '../../../src/equations/practice/printed-slips.ts';
import { shuffled } from '../../../src/equations/practice/shuffled.ts';
import { type Slip, slipOf } from '../../../src/equations/practice/slip.ts';
import type { Scope } from '../../../src/expr/evaluate.ts';
import { latexEquality } from '../../../src/expr/latex-line.ts';
import { gradientNamed } from '../../../src/expr/live.ts';
import { notations } from '../../../src/expr/notation/notations.ts';
import { numpy } from '../../../src/expr/numpy.ts';
import type { Expr } from '../../../src/expr/tree.ts';
import { series } from '../../../src/lessons/series.ts';
import { anyModels, numbersOf } from '../../support/any-network.ts';

const seeds = fc.integer({ min: 1, max: 9999 });
const batch = modelOf(series(4, 2, 1));

/** Networks that the code under test knows nothing of: so many that not in all of them a relu is off. */
const scopesOf = (model: Model): Scope[] =>
  fc.sample(numbersOf(model), { numRuns: 24, seed: 3 }).map(({ scope }) => scope);

/** By how much of itself an entry of the right value is missed, at most; no end where the shapes differ. */
function off(found: Expr, wanted: Expr, scope: Scope): number {
  const [a, b] = [valueIn(found, scope), valueIn(wanted, scope)!];
  if (!a || !sameShape(a, b)) return Infinity;
  const relative = Array.from(b.values, (value, n) =>
    Math.abs(a.values[n] - value) === 0 ? 0 : Math.abs(a.values[n] - value) / Math.abs(value),
  );
  return relative.reduce((most, each) => (each <= most ? most : each), 0);
}

const written = ({ lines, at, wrong }: Slip): Expr[] =>
  lines.map(({ right }, n) => (n === at ? wrong.formula : right));

describe('a derivation with a slip', () => {
  test('has exactly one wrong line, off by a tenth somewhere or of another shape', () => {
    fc.assert(
      fc.property(anyModels, seeds, (model, seed) => {
        const slip = slipOf(model, seed)!;
        const scopes = scopesOf(model);
        written(slip).forEach((right, n) => {
          const named = gradientNamed(slip.lines[n].left) ?? slip.lines[n].left;
          const most = Math.max(...scopes.map((scope) => off(right, named, scope)));
          if (n === slip.at) expect(most).toBeGreaterThan(1e-4);
          else expect(most).toBeLessThan(5e-5);
        });
        const { right } = slip.lines[slip.at];
        const { same } = trialsOf(model);
        expect(
          Math.max(...same.map((each) => off(slip.wrong.formula, right, each))),
        ).toBeGreaterThan(0.1);
      }),
      { numRuns: 150 },
    );
  });

  test('has the mistake that judging names, of which no other choice is true', () => {
    fc.assert(
      fc.property(anyModels, seeds, (model, seed) => {
        const slip = slipOf(model, seed)!;
        const { lines, at, wrong } = slip;
        const [scope] = scopesOf(model);
        const verdict = judge({ right: wrong.formula }, lines[at], scope, model);
        expect(['clash', 'shape', 'wrong']).toContain(verdict.kind);
        const cause = 'cause' in verdict ? verdict.cause?.id : undefined;
        expect(cause).toBe(wrong.id);
        const choices = choicesFor(slip, seed, model);
        expect(new Set(choices).size).toBe(4);
        expect(choices).toContain(wrong.id);
        const { same } = trialsOf(model);
        const others = mistakesIn(lines[at].right, model).filter(
          ({ id }) => id !== wrong.id && choices.includes(id),
        );
        for (const { id, formula } of others) {
          const told = same.filter((each) => valueIn(wrong.formula, each));
          if (told.length === 0) continue;
          const most = Math.max(...told.map((each) => off(formula, wrong.formula, each)));
          expect(most, id).toBeGreaterThan(1e-6);
        }
      }),
      { numRuns: 100 },
    );
  });

  test('can be followed line by line, and drawn in every notation', () => {
    fc.assert(
      fc.property(anyModels, seeds, (model, seed) => {
        const { lines, at, wrong } = slipOf(model, seed)!;
        const { of, left } = lines[at];
        expect(isCircular({ of, formula: wrong.formula }, model)).toBe(false);
        for (const notation of Object.values(notations)) {
          const printing = { notation, sizes: model, linked: true };
          expect(latexEquality(left, wrong.formula, printing)).not.toBe('');
        }
        expect(numpy(wrong.formula, model)).not.toBe('');
      }),
      { numRuns: 100 },
    );
  });

  test('is the same for the same seed, for ever', () => {
    const found = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10].map((seed) => {
      const { lines, at, wrong } = slipOf(batch, seed)!;
      return `${lines[at].of} ${wrong.id}`;
    });
    expect(found).toEqual([
      'W1New layer',
      'L sumForgotten',
      'dW2 sign',
      'z2 layer',
      'yHat functionForgotten',
      'z1 swapped',
      'W2New layer',
      'W2New factorForgotten',
      'delta1 updated',
      'delta1 slopeOfOutput',
    ]);
  });

  test('has the same choices for the same seed, in the same order', () => {
    const described = modelOf({
      examples: 3,
      inputs: 2,
      objective: { loss: 'squares', over: 'mean' },
      layers: [
        { width: 2, activation: 'tanh', bias: true },
        { width: 2, activation: 'softmax', bias: false },
      ],
    });
    const found = [1, 2, 3, 4, 5, 6].flatMap((seed) =>
      [batch, described].map((model) => {
        const slip = slipOf(model, seed)!;
        const { lines, at, wrong } = slip;
        const choices = choicesFor(slip, seed, model).join(', ');
        return `${lines[at].of} = ${numpy(wrong.formula, model)}: ${choices}`;
      }),
    );
    expect(found).toMatchInlineSnapshot(`
      [
        "W1New = W2 - alpha * dW1: averaged, layer, factorForgotten, sign",
        "dW2 = ((1 / 3) * (np.ones((3, 1)).T @ l1)).T @ (np.ones((3, 1)).T @ delta2): transposed, sumForgotten, swapped, averagedFirst",
        "L = (1 / 2) * (y[0, 0] - y_hat[0, 0])**2: sumForgotten, sign, factorForgotten, labelForPrediction",
        "yHat = softmax(z1): sumForOutput, functionForgotten, averaged, layer",
        "dW2 = -l1.T @ delta2: elementwise, sign, averaged, averagedFirst",
        "dW2 = delta2 @ l1.T: averaged, pathForgotten, doubled, swapped",
        "z2 = X @ W2: turned, pathForgotten, layer, sumForOutput",
        "b1New = b1 - db1: updated, factorForgotten, sign, doubled",
        "yHat = z2: functionForgotten, averaged, doubled, sign",
        "W1New = W1 - dW1: factorForgotten, averaged, doubled, layer",
        "z1 = W1 @ X: averaged, transposed, swapped, sumForgotten",
        "delta2 = y_hat * ((1 / 3) * 2 * (y_hat - y) - np.ones((2, 1)) @ (((1 / 3) * 2 * (y_hat - y)) * y_hat) @ np.ones((2, 1)).T): swapped, layer, doubled, product",
      ]
    `);
  });

  test('is nothing that is right where a matrix has a single entry', () => {
    const single = modelOf(series(4, 1, 1));
    for (let seed = 1; seed <= 25; seed++) {
      const { lines, at, wrong } = slipOf(single, seed)!;
      const [scope] = trialsOf(single).same;
      expect(judge({ right: wrong.formula }, lines[at], scope, single).kind).not.toBe('onlyHere');
    }
  });

  test('is in time each that is seen in print', () => {
    const found = new Set(
      Array.from({ length: 80 }, (_, n) => {
        const { lines, at, wrong } = slipOf(batch, n + 1)!;
        return `${lines[at].of} = ${numpy(wrong.formula, batch)}`;
      }),
    );
    for (const each of [
      'W1New = W2 - alpha * dW1',
      'delta2 = (y - y_hat) * y_hat * (1 - y_hat)',
      'delta1 = (delta2 @ W2_new.T) * l1 * (1 - l1)',
      'dW1 = ((1 / 4) * (np.ones((4, 1)).T @ X)).T @ (np.ones((4, 1)).T @ delta1)',
    ]) {
      expect(found).toContain(each);
    }
  });
});

test('what is offered beside a mistake is none of its kind, and enough where there is little', () => {
  const one = modelOf({
    examples: 1,
    inputs: 1,
    objective: { loss: 'squares', over: 'sum' },
    layers: [{ width: 1, activation: 'identity', bias: false }],
  });
  const offered = (model: Model, of: string) => {
    const lines = derivationLines(model);
    const at = lines.findIndex((line) => line.of === of);
    const mistakes = mistakesIn(lines[at].right, model);
    const first = mistakes.filter(
      ({ id }, n) => mistakes.findIndex((each) => each.id === id) === n,
    );
    return first.map((wrong) => {
      const choices = choicesFor({ lines, at, wrong }, 7, model);
      return `${of}, ${wrong.id}: ${choices.filter((id) => id !== wrong.id).join(', ')}`;
    });
  };
  expect([...offered(batch, 'delta1'), ...offered(batch, 'yHat'), ...offered(one, 'yHat')])
    .toMatchInlineSnapshot(`
      [
        "delta1, product: updated, elementwise, swapped",
        "delta1, transposed: updated, elementwise, swapped",
        "delta1, swapped: doubled, updated, transposeForgotten",
        "delta1, turned: doubled, updated, transposeForgotten",
        "delta1, elementwise: updated, turned, transposed",
        "delta1, transposeForgotten: updated, turned, transposed",
        "delta1, sign: updated, turned, transposed",
        "delta1, slopeForgotten: turned, averaged, layer",
        "delta1, slopeOfOutput: turned, averaged, layer",
        "delta1, functionForSlope: turned, averaged, layer",
        "delta1, slopeTwice: updated, turned, transposed",
        "delta1, slopeOfAnother: turned, averaged, layer",
        "delta1, factorForgotten: turned, averaged, layer",
        "delta1, oneMinusForgotten: turned, averaged, layer",
        "delta1, layer: updated, turned, transposed",
        "delta1, updated: layer, turned, transposed",
        "delta1, sumForOutput: layer, turned, transposed",
        "delta1, averaged: sumForOutput, oneMinusForgotten, turned",
        "delta1, doubled: sumForOutput, oneMinusForgotten, turned",
        "yHat, functionForSlope: averaged, functionForgotten, doubled",
        "yHat, functionForgotten: functionForSlope, averaged, doubled",
        "yHat, layer: averaged, functionForSlope, doubled",
        "yHat, sumForOutput: functionForSlope, averaged, doubled",
        "yHat, sign: averaged, functionForSlope, doubled",
        "yHat, turned: averaged, functionForSlope, doubled",
        "yHat, averaged: functionForSlope, sign, turned",
        "yHat, doubled: functionForSlope, sign, turned",
        "yHat, sumForOutput: layer, doubled, sign",
        "yHat, sign: layer, doubled, sumForOutput",
        "yHat, doubled: layer, sign, sumForOutput",
      ]
    `);
});

test('what is seen in print of all the mistakes is what it was', () => {
  const seen = derivationLines(batch).flatMap((line) =>
    mistakesIn(line.right, batch)
      .filter((mistake) => isSeenInPrint(mistake, line))
      .map(({ formula }) => `${line.id}: ${numpy(formula, batch)}`),
  );
  expect(seen).toMatchInlineSnapshot(`
    [
      "line-delta2: (y - y_hat) * y_hat * (1 - y_hat)",
      "line-dW2: ((1 / 4) * (np.ones((4, 1)).T @ l1)).T @ (np.ones((4, 1)).T @ delta2)",
      "line-delta1: (delta2 @ W2_new.T) * l1 * (1 - l1)",
      "line-dW1: ((1 / 4) * (np.ones((4, 1)).T @ X)).T @ (np.ones((4, 1)).T @ delta1)",
      "line-W1New: W2 - alpha * dW1",
      "line-W1New: W1 - alpha * dW2",
      "line-W2New: W1 - alpha * dW2",
      "line-W2New: W2 - alpha * dW1",
    ]
  `);
});

test('a line is circular where it leads back to what it says', () => {
  const formula = { kind: 'name', name: 'W1New' } as const;
  expect(isCircular({ of: 'z1', formula }, batch)).toBe(true);
  expect(isCircular({ of: 'delta1', formula }, batch)).toBe(true);
  expect(isCircular({ of: 'delta1', formula: { ...formula, name: 'W2New' } }, batch)).toBe(false);
});

test('a list is shuffled into each of its orders about as often', () => {
  const random = randomFrom(1);
  const counts = new Map<string, number>();
  for (let run = 0; run < 600; run++) {
    const order = shuffled(['a', 'b', 'c'], random).join('');
    counts.set(order, (counts.get(order) ?? 0) + 1);
  }
  expect(counts.size).toBe(6);
  for (const [order, count] of counts) expect(Math.abs(count - 100), order).toBeLessThan(40);
});
