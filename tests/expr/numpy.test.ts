import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { filled, type Matrix, matrixOf } from '../../src/core/matrix.ts';
import { numpyScript } from '../../src/equations/script.ts';
import { entry, name, negate, partial, row, sum, times } from '../../src/expr/build.ts';
import { children } from '../../src/expr/children.ts';
import { evaluate } from '../../src/expr/evaluate.ts';
import type { Live } from '../../src/expr/live.ts';
import { numpy, numpyTokens } from '../../src/expr/numpy.ts';
import type { Expr } from '../../src/expr/tree.ts';
import { hasDifference } from '../../src/expr/has-difference.ts';
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

test('an index that is primed is a name that Python takes', () => {
  const primed = sum(1, times(row('l1', 0), entry('l1', 0, 'k′')), true);
  expect(numpy(primed, wide)).toBe('sum(l1[0:1] * l1[0, k_] for k_ in range(2))');
});

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

test.each<[string, Expr, string]>([
  ['an entry is counted from zero', entry('W1', 1, 0), 'W1[1, 0]'],
  ['a row stays a matrix', row('X', 2), 'X[2:3]'],
  ['a row under a sum too', sum('example', row('X', 'i')), 'sum(X[i:i + 1] for i in range(4))'],
  [
    'a product of a sum',
    times(name('rate'), sum('example', entry('y', 'i', 0))),
    'alpha * sum(y[i, 0] for i in range(4))',
  ],
  ['the derivative of the loss by weights has a name', partial(name('L'), name('W1')), 'dW1'],
  [
    'another derivative is a slope',
    partial(entry('yHat', 1, 0), entry('W1', 0, 1)),
    'slope("y_hat", (1, 0), "W1", (0, 1))',
  ],
  [
    'a negative number behind an operator is in brackets',
    negate(negate(entry('y', 0, 0))),
    '-(-y[0, 0])',
  ],
])('%s', (_, expr, text) => {
  expect(numpy(expr, wide)).toBe(text);
});

test('a slope of a formula that is not a quantity is one of a function of its quantities', () => {
  expect(numpy(partial(negate(name('L')), entry('W1', 0, 0)), wide)).toBe(
    'slope_of(lambda L: -L, "W1", (0, 0))',
  );
});

test('each name is a piece of its own that says what it stands for', () => {
  const tokens = numpyTokens(times(name('rate'), entry('dW1', 2, 'k')), {
    sizes: wide,
    bindings: {},
  });
  expect(tokens).toEqual([
    { term: 'rate.*.*', name: 'rate', text: 'alpha' },
    ' * ',
    { term: 'dW1.2.*', name: 'dW1', text: 'dW1[2, k]' },
  ]);
});
