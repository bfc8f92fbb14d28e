import { gradientOf } from '../../src/expr/alphabet.ts';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { matrixOf, scale } from '../../src/core/matrix.ts';
import { chosenOf } from '../../src/equations/network.ts';
import { numpyScript } from '../../src/equations/script.ts';
import type { Chosen } from '../../src/equations/trace.ts';
import { evaluate } from '../../src/expr/evaluate.ts';
import { numpy } from '../../src/expr/numpy.ts';
import { hasDifference } from '../../src/expr/has-difference.ts';
import { expectClose } from '../support/close.ts';
import { linesOf } from '../support/equations.ts';
import { allSizes, networksOf, networkWith, oneNetwork } from '../support/networks.ts';
import { wide } from '../support/pairs.ts';
import { python, runPython } from '../support/python.ts';
import { asMatrix, expectPrints, scriptOf } from '../support/script.ts';

describe.skipIf(!python)('run by Python', () => {
  test('the script prints every quantity as the trace has it', () => {
    const networks = allSizes.flatMap((sizes) => fc.sample(networksOf(sizes), 5));
    const results = runPython(networks.map((network) => scriptOf(network)));
    results.forEach((result, n) => expectPrints(networks[n], result));
  });

  test('the largest numbers that a reader can set overflow nowhere', () => {
    const networks = allSizes.map((sizes) => {
      const { chosen } = oneNetwork(sizes);
      const names = chosenOf(sizes).filter((name) => name !== 'y' && name !== 'rate');
      const large = names.map((name) => [name, scale(chosen[name]!, 600)]);
      return networkWith({ ...chosen, ...Object.fromEntries(large) } as Chosen, sizes);
    });
    const results = runPython(networks.map((network) => scriptOf(network)));
    results.forEach((result, n) => expectPrints(networks[n], result));
  });

  test('the script finds every gradient within 1e-8 of central differences', () => {
    const networks = allSizes.map(oneNetwork);
    runPython(networks.map((network) => scriptOf(network))).forEach(({ output }, n) => {
      const checks = output.split('\n').filter((line) => line.startsWith('check'));
      const names = checks.map((line) => /^check (\w+): /.exec(line)?.[1]);
      expect(names).toEqual(networks[n].sizes.layers.map(({ weights }) => gradientOf(weights)));
      for (const line of checks) expect(Number(line.split(' ').at(-1))).toBeLessThan(1e-8);
    });
  });

  test('the NumPy text of both sides of every line is worth what the line is', () => {
    const networks = allSizes.map(oneNetwork);
    const sides = allSizes.map((sizes) =>
      linesOf(sizes).flatMap(({ left, right }) => [left, right]),
    );
    const texts = sides.map((exprs, n) => exprs.map((expr) => numpy(expr, allSizes[n])));
    const results = runPython(networks.map((network, n) => scriptOf(network, texts[n])));
    results.forEach(({ values }, n) =>
      values.forEach((value, m) => {
        const expr = sides[n][m];
        const allowed = hasDifference(expr) ? 1e-6 : 1e-9;
        expectClose(asMatrix(value), evaluate(expr, networks[n].scope), allowed, texts[n][m]);
      }),
    );
  });
});

describe('the text of the script', () => {
  const { chosen } = oneNetwork(wide);

  test('has the title in its first line, on one line', () => {
    const script = numpyScript(chosen, wide, 'Two layers,\nfour examples');
    expect(script.split('\n')[0]).toMatch(/^# Two layers, four examples: /);
  });

  test('has the numbers that were chosen in full', () => {
    const exact = { ...chosen, y: matrixOf([[0.1 + 0.2], [1e-7], [-1 / 3], [0]]) };
    expect(numpyScript(exact, wide, 'Title')).toContain(
      'y = np.array([[0.30000000000000004], [1e-7], [-0.3333333333333333], [0]], dtype=float)',
    );
  });

  test('has no line longer than a reader can follow, but for the numbers', () => {
    const long = numpyScript(chosen, wide, 'Title')
      .split('\n')
      .filter((line) => line.length > 130);
    expect(long.every((line) => line.includes('np.array('))).toBe(true);
  });

  test('needs all that is chosen', () => {
    const { W2: _, ...rest } = chosen;
    expect(() => numpyScript(rest as Chosen, wide, 'Title')).toThrow(/W2/);
  });
});
