import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Line } from '../../../src/equations/line.ts';
import { policyDerivation } from '../../../src/equations/policy/policy-derivation.ts';
import { evaluate } from '../../../src/expr/evaluate.ts';
import { hasDifference } from '../../../src/expr/has-difference.ts';
import type { NotationId } from '../../../src/expr/notation/notation.ts';
import { notations, notationTitles } from '../../../src/expr/notation/notations.ts';
import { latex } from '../../../src/expr/latex.ts';
import { readLine } from '../../../src/expr/reading/read-line.ts';
import type { Expr } from '../../../src/expr/tree.ts';
import { numpy } from '../../../src/expr/numpy.ts';
import { shape } from '../../../src/expr/shape.ts';
import { expectClose } from '../../support/close.ts';
import { focusesOf, type Network } from '../../support/networks.ts';
import { policies } from '../../support/policies.ts';
import { python, runPython } from '../../support/python.ts';
import { asMatrix, expectPrints, scriptOf } from '../../support/script.ts';

/** Every line of a policy's derivation about one focus. */
function linesOf({ sizes }: Network, pick: number): Line[] {
  const focuses = focusesOf(sizes);
  const focus = focuses[pick % focuses.length];
  return policyDerivation(sizes).flatMap(({ lines, key, product, aside }) =>
    [lines, key, product, aside].flatMap((equation) => equation?.(sizes, focus) ?? []),
  );
}

/** Those in which a difference tells a slope of a logarithm to six digits: not near 0. */
const tame = policies.filter(({ trace }) => trace['yHat']!.values.every((share) => share > 0.02));

test('both sides of every line have one shape and one value', () => {
  fc.assert(
    fc.property(tame, fc.nat(), (policy, pick) => {
      for (const { id, left, right } of linesOf(policy, pick)) {
        expect(shape(left, policy.sizes), id).toEqual(shape(right, policy.sizes));
        const allowed = hasDifference(left) || hasDifference(right) ? 1e-6 : 1e-9;
        expectClose(evaluate(left, policy.scope), evaluate(right, policy.scope), allowed, id);
      }
    }),
    { numRuns: 60 },
  );
});

test.each(Object.keys(notationTitles) as NotationId[])(
  'every line is read as it is printed, in %s',
  (id) => {
    fc.assert(
      fc.property(policies, fc.nat(), ({ sizes, scope, ...policy }, pick) => {
        const print = (expr: Expr) =>
          id === 'numpy'
            ? numpy(expr, sizes)
            : latex(expr, { notation: notations[id], sizes, linked: false });
        for (const { left, right } of linesOf({ sizes, scope, ...policy }, pick)) {
          const text = `${print(left)} = ${print(right)}`;
          const read = readLine(text, sizes, id);
          if (read.kind === 'unread') throw new Error(`${read.message} at ${read.at}: ${text}`);
          expectClose(evaluate(read.left!, scope), evaluate(left, scope), 1e-6, text);
          expectClose(evaluate(read.right, scope), evaluate(right, scope), 1e-6, text);
        }
      }),
      { numRuns: 20 },
    );
  },
);

describe.skipIf(!python)('run by Python', () => {
  test('the script prints every quantity, and every line is worth there what it is here', () => {
    for (const policy of fc.sample(tame, 20)) {
      const sides = linesOf(policy, 1).flatMap(({ left, right }) => [left, right]);
      const texts = sides.map((expr) => numpy(expr, policy.sizes));
      const [result] = runPython([scriptOf(policy, texts)]);
      expectPrints(policy, result);
      result.values.forEach((value, n) => {
        const allowed = hasDifference(sides[n]) ? 1e-6 : 1e-9;
        expectClose(asMatrix(value), evaluate(sides[n], policy.scope), allowed, texts[n]);
      });
    }
  });
});
