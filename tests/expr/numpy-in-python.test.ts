import fc from 'fast-check';
import { describe, test } from 'vitest';
import { filled, type Matrix, matrixOf } from '../../src/core/matrix.ts';
import { numpyScript } from '../../src/equations/script.ts';
import { children } from '../../src/expr/children.ts';
import { evaluate } from '../../src/expr/evaluate.ts';
import { hasDifference } from '../../src/expr/has-difference.ts';
import type { Live } from '../../src/expr/live.ts';
import { numpy, numpyTokens } from '../../src/expr/numpy.ts';
import type { Expr } from '../../src/expr/tree.ts';
import { expectClose } from '../support/close.ts';
import { numberShown } from '../support/live-numbers.ts';
import { type Network, oneNetwork } from '../support/networks.ts';
import { everySurrounding, narrow, pairsIn, wide } from '../support/pairs.ts';
import { python, runPython } from '../support/python.ts';
import { isTame, treesOf } from '../support/trees.ts';

/** A formula in live numbers, each as a page would show it. */
function inNumbers(expr: Expr, { sizes, scope }: Network): string {
  const live: Live[] = [];
  return numpyTokens(expr, { sizes, live, bindings: {} })
    .map((token) => {
      if (typeof token === 'string') return token;
      return 'live' in token ? numberShown(live[token.live], scope) : token.text;
    })
    .join('');
}

/** Fails where the text of a formula, in names or in numbers, is worth something else in Python. */
function expectSameInPython(formulas: readonly Expr[], network: Network) {
  const { chosen, sizes, scope } = network;
  const texts = formulas.flatMap((expr) => [numpy(expr, sizes), inNumbers(expr, network)]);
  const script = numpyScript(chosen, sizes, 'A test');
  const [{ values }] = runPython([{ script, expressions: texts }]);
  values.forEach((value, n) => {
    const expr = formulas[Math.floor(n / 2)];
    const allowed = hasDifference(expr) ? 1e-6 : 1e-9;
    expectClose(asMatrix(value), evaluate(expr, scope), allowed, texts[n]);
  });
}

const asMatrix = (value: number | number[][]): Matrix =>
  typeof value === 'number' ? filled(1, 1, value) : matrixOf(value);

/** NumPy text takes the slope of a quantity or of an entry, and of no other formula. */
const hasSlopes = (expr: Expr): boolean =>
  (expr.kind !== 'partial' || expr.of.kind === 'name' || expr.of.kind === 'entry') &&
  children(expr).every(hasSlopes);

describe.skipIf(!python).each([
  ['with matrices', wide],
  ['where layers are 1×1', narrow],
])('NumPy text %s is worth in Python what the formula is', (_, sizes) => {
  test('for a formula in every place of another', () => {
    const formulas = everySurrounding
      .flatMap((around) => pairsIn(sizes, around))
      .map(({ expr }) => expr);
    expectSameInPython(formulas.filter(hasSlopes), oneNetwork(sizes));
  });

  test('for random formulas', () => {
    const network = oneNetwork(sizes);
    const formulas = fc.sample(treesOf(sizes, 3), 300);
    expectSameInPython(
      formulas.filter((expr) => isTame(expr, network)),
      network,
    );
  });
});
