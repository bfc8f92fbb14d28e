import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { activations } from '../../src/core/activate.ts';
import { lossesOfPredictions } from '../../src/core/network.ts';
import { trainedOf } from '../../src/equations/network.ts';
import { gradientOf } from '../../src/expr/alphabet.ts';
import { evaluate } from '../../src/expr/evaluate.ts';
import { numpy } from '../../src/expr/numpy.ts';
import { anyNetworks, isHardToDifference } from '../support/any-network.ts';
import { hasDifference } from '../../src/expr/has-difference.ts';
import { expectClose } from '../support/close.ts';
import { linesOf } from '../support/equations.ts';
import { focusesOf, type Network } from '../support/networks.ts';
import { python, runPython } from '../support/python.ts';
import { asMatrix, expectPrints, scriptOf } from '../support/script.ts';

const smooth = anyNetworks.filter(({ sizes, trace }) => !isHardToDifference(sizes, trace));

/** Looks at so many networks, all of them in one run of Python, which takes its time to start. */
function eachOf(count: number, look: (networks: readonly Network[]) => void) {
  const many = fc.array(smooth, { minLength: count, maxLength: count });
  const once = { numRuns: 1, endOnFailure: true };
  // So many networks in a failure's report would hide what failed.
  const { failed, seed, errorInstance } = fc.check(fc.property(many, look), once);
  if (failed) throw new Error(`with the seed ${seed}`, { cause: errorInstance });
}

test('the random networks are of every activation, objective and way to average', () => {
  const models = fc.sample(anyNetworks, 400).map(({ sizes }) => sizes.network);
  const seen = (of: (network: (typeof models)[number]) => readonly string[]) =>
    [...new Set(models.flatMap(of))].toSorted();
  expect(seen(({ layers }) => layers.map(({ activation }) => activation))).toEqual(
    Object.keys(activations).toSorted(),
  );
  expect(seen(({ objective }) => [objective.loss])).toEqual(lossesOfPredictions.toSorted());
  expect(seen(({ objective }) => [objective.over])).toEqual(['entries', 'mean', 'sum']);
  expect(seen(({ layers }) => layers.map(({ bias }) => String(bias)))).toEqual(['false', 'true']);
  expect(seen(({ layers }) => [String(layers.length)])).toEqual(['1', '2', '3', '4']);
});

describe.skipIf(!python)('run by Python, of any network', () => {
  test('the script prints every quantity as the trace has it', () => {
    eachOf(80, (networks) => {
      const results = runPython(networks.map((network) => scriptOf(network)));
      results.forEach((result, n) => expectPrints(networks[n], result));
    });
  });

  test('the script finds every gradient within 1e-6 of central differences', () => {
    eachOf(40, (networks) => {
      runPython(networks.map((network) => scriptOf(network))).forEach(({ output }, n) => {
        const checks = output.split('\n').filter((line) => line.startsWith('check'));
        const names = checks.map((line) => /^check (\w+): /.exec(line)?.[1]);
        const { layers } = networks[n].sizes;
        expect(names).toEqual(layers.flatMap(trainedOf).map(gradientOf));
        for (const line of checks) expect(Number(line.split(' ').at(-1)), line).toBeLessThan(1e-6);
      });
    });
  });

  test('the NumPy text of both sides of every line is worth what the line is', () => {
    eachOf(40, (networks) => {
      const sides = networks.map(({ sizes }, n) => {
        const focuses = focusesOf(sizes);
        const lines = linesOf(sizes, [focuses[(n * 7) % focuses.length]]);
        return lines.flatMap(({ left, right }) => [left, right]);
      });
      const texts = sides.map((exprs, n) => exprs.map((expr) => numpy(expr, networks[n].sizes)));
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
});
