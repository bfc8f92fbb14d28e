import fc from 'fast-check';
import { expect, test } from 'vitest';
import { backward } from '../../src/core/backward.ts';
import { checkGradients, type MatrixCheck } from '../../src/core/check.ts';
import type { Matrix } from '../../src/core/matrix.ts';
import { breakage } from '../../src/equations/breakage.ts';
import type { BrokenRule } from '../../src/equations/broken-rule.ts';
import { type Model, modelOf } from '../../src/equations/network.ts';
import { definition } from '../../src/equations/definitions.ts';
import { parametersIn, traceOf } from '../../src/equations/trace.ts';
import { gradientOf } from '../../src/expr/alphabet.ts';
import { notations } from '../../src/expr/notation/notations.ts';
import { brokenRules } from '../../src/lessons/broken-rules.ts';
import { anyModels, anyNetworks, isHardToDifference, numbersOf } from '../support/any-network.ts';
import { expectReadsBack } from '../support/reads-back.ts';
import type { Network } from '../support/networks.ts';

const rules = Object.keys(brokenRules) as BrokenRule[];

/** Each gradient as a broken rule makes it, and as it is by the core, weights before biases. */
function gradientsUnder(broken: BrokenRule, { sizes: { network, labels }, chosen }: Network) {
  const model = modelOf(network, { labels, broken });
  const trace = traceOf(chosen, model);
  const gradients = model.layers.map(({ weights }) => trace[gradientOf(weights)]!);
  const biasGradients = model.layers.map(({ bias }) =>
    bias === undefined ? undefined : trace[gradientOf(bias)],
  );
  const right = backward(network, chosen.X, chosen.y, parametersIn(chosen, model));
  return { gradients, biasGradients, right };
}

/** How far apart two entries are, beside the larger of the right one and 1. */
const distance = (found: Matrix, right: Matrix, n: number) =>
  Math.abs(found.values[n] - right.values[n]) / Math.max(1, Math.abs(right.values[n]));

function changesUnder(rule: BrokenRule, network: Network): boolean {
  const { gradients, biasGradients, right } = gradientsUnder(rule, network);
  return [...gradients, ...biasGradients].some((found, k) => {
    const wanted = [...right.gradients, ...right.biasGradients][k];
    return found && found.values.some((_, n) => distance(found, wanted!, n) > 1e-9);
  });
}

test.each(rules)('%s: the check is red exactly at the entries that are wrong', (rule) => {
  let wrong = 0;
  fc.assert(
    fc.property(anyNetworks, (any) => {
      fc.pre(!isHardToDifference(any.sizes, any.trace));
      const { gradients, biasGradients, right } = gradientsUnder(rule, any);
      const { network } = any.sizes;
      const { X, y } = any.chosen;
      const parameters = parametersIn(any.chosen, any.sizes);
      const checks = checkGradients(network, X, y, parameters, { gradients, biasGradients });
      checks.forEach(({ weights, bias }, k) => {
        const look = (check: MatrixCheck, found: Matrix, wanted: Matrix, of: string) =>
          check.verdicts.forEach((verdict, n) => {
            const apart = distance(found, wanted, n);
            // In between, a difference need not tell the two from each other.
            const isWrong = apart > 1e-2 || apart > Math.max(1e-6, 3 * check.tolerances.values[n]);
            const what = `entry ${n} of the ${of} of layer ${k + 1}: ${apart}`;
            if (isWrong) expect(verdict, what).toBe('differs');
            if (apart < 1e-13) expect(verdict, what).toBe('agrees');
            if (isWrong) wrong++;
          });
        look(weights, gradients[k], right.gradients[k], 'weights');
        if (bias) look(bias, biasGradients[k]!, right.biasGradients[k]!, 'bias');
      });
    }),
    { numRuns: 60 },
  );
  expect(wrong).toBeGreaterThan(0);
});

/** The gradient through a softmax of one node is 0, and stays so whatever is done to it. */
const hasGradient = ({ network: { layers } }: Model) =>
  layers.at(-1)!.activation !== 'softmax' || layers.at(-1)!.width > 1;

test.each(rules)('%s is said to change numbers exactly where some gradient changes', (rule) => {
  const withNumbers = anyModels.filter(hasGradient).chain((model) =>
    // Many, as a relu that is off, or nowhere off, hides some mistakes.
    fc.record({
      model: fc.constant(model),
      networks: fc.infiniteStream(numbersOf(model)),
    }),
  );
  fc.assert(
    fc.property(withNumbers, ({ model, networks }) => {
      const changed = breakage(rule, model).changed.length;
      const most = changed > 0 ? 100 : 3;
      let [changes, looked] = [false, 0];
      for (const network of networks) {
        changes = changesUnder(rule, network);
        if (changes || ++looked === most) break;
      }
      expect(changes).toBe(changed > 0);
    }),
    { numRuns: 60 },
  );
});

test.each(rules)(
  'what %s makes of a formula reads back from its LaTeX in every notation',
  (rule) => {
    const withNotation = fc.tuple(anyNetworks, fc.constantFrom(...Object.values(notations)));
    fc.assert(
      fc.property(withNotation, ([{ sizes: right, scope }, notation]) => {
        const sizes = modelOf(right.network, { labels: right.labels, broken: rule });
        for (const { delta, weights } of sizes.layers) {
          for (const of of [delta, gradientOf(weights)])
            expectReadsBack(definition(of, sizes)!, { notation, sizes, scope });
        }
      }),
      { numRuns: 20 },
    );
  },
);
