import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { definition } from '../../../src/equations/definitions.ts';
import { mistakesIn } from '../../../src/equations/judging/mistakes.ts';
import { modelOf } from '../../../src/equations/network.ts';
import { caughtBy } from '../../../src/equations/practice/caught.ts';
import { followed } from '../../../src/equations/practice/followed.ts';
import { derivationLines } from '../../../src/equations/practice/derivation-lines.ts';
import { slipOf } from '../../../src/equations/practice/slip.ts';
import { name, negate, number, partial, plus, times, transpose } from '../../../src/expr/build.ts';
import { isUpdated } from '../../../src/expr/alphabet.ts';
import type { Expr } from '../../../src/expr/tree.ts';
import { series } from '../../../src/lessons/series.ts';
import { anyNetworks, isHardToDifference } from '../../support/any-network.ts';
import { expectClose } from '../../support/close.ts';
import { networksOf } from '../../support/networks.ts';

const model = modelOf(series(4, 2, 1));
const [{ chosen }] = fc.sample(networksOf(model), { numRuns: 1, seed: 11 });
const right = (of: string) => definition(of, model)!;
const caught = (of: string, formula: Expr) => {
  const { shapes, differences, worsens } = caughtBy({ of, formula }, chosen, model);
  return { shapes: shapes !== undefined, differences, worsens };
};
const nothing = { shapes: false, differences: [], worsens: false };
const mistake = (of: string, id: string) =>
  mistakesIn(right(of), model).find((each) => each.id === id)!.formula;

describe('following a derivation', () => {
  test('gives the values of the network where no line is replaced by another', () => {
    fc.assert(
      fc.property(anyNetworks, ({ sizes, chosen, trace }) => {
        const value = followed(chosen, { of: 'L', formula: definition('L', sizes)! }, sizes);
        for (const { of } of derivationLines(sizes)) {
          // By its formula a loss has lost digits where a prediction is near 1.
          expectClose(value(of), trace[of]!, of.startsWith('L') ? 1e-6 : 1e-9, of);
        }
      }),
      { numRuns: 40 },
    );
  });

  test('gives what follows from a wrong line, and leaves what does not', () => {
    const value = followed(chosen, { of: 'delta2', formula: negate(right('delta2')) }, model);
    const whole = followed(chosen, { of: 'L', formula: right('L') }, model);
    expect(value('dW1').values[0]).toBeCloseTo(-whole('dW1').values[0], 12);
    expect(value('L')).toEqual(whole('L'));
  });
});

test('a line with a derivative in it cannot be followed', () => {
  const formula = partial(name('L'), name('W1'));
  expect(() => followed(chosen, { of: 'dW1', formula }, model)('dW1')).toThrow(
    'followed: a line with a derivative in it cannot be followed',
  );
});

test('another shape than its quantity’s is told beside that', () => {
  expect(caughtBy({ of: 'dW1', formula: transpose(right('dW1')) }, chosen, model).shapes).toEqual({
    given: { rows: 2, columns: 3 },
    wanted: { rows: 3, columns: 2 },
  });
});

describe('a slip is caught', () => {
  test('by nothing where there is none', () => {
    fc.assert(
      fc.property(anyNetworks, ({ sizes, chosen, trace }) => {
        fc.pre(!isHardToDifference(sizes, trace));
        const none = { of: 'L', formula: definition('L', sizes)! };
        // Learning rates of any sign are drawn, and a step against the slope goes up.
        const { worsens, ...rest } = caughtBy(none, chosen, sizes);
        expect(rest).toEqual({ differences: [] });
        if (chosen.rate.values[0] > 0) expect(worsens).toBe(false);
      }),
      { numRuns: 60 },
    );
  });

  test('by the shapes where it does not fit, and then by nothing else', () => {
    expect(caught('dW1', mistake('dW1', 'transposeForgotten'))).toEqual({
      ...nothing,
      shapes: true,
    });
    expect(caught('dW1', transpose(right('dW1')))).toEqual({ ...nothing, shapes: true });
  });

  test('by differences where a gradient is not the slope of the loss of these lines', () => {
    const both = ['W1', 'W2'];
    expect(caught('delta1', mistake('delta1', 'updated')).differences).toEqual(['W1']);
    expect(caught('delta1', mistake('delta1', 'slopeForgotten')).differences).toEqual(['W1']);
    expect(caught('delta2', negate(right('delta2'))).differences).toEqual(both);
    // Forward too: the way back is still that of the right network.
    expect(caught('l1', mistake('l1', 'functionForgotten')).differences).not.toEqual([]);
    expect(caught('L', times(number(2), right('L'))).differences).toEqual(both);
    expect(caught('dW1', mistake('dW1', 'averagedFirst')).differences).toEqual(['W1']);
  });

  test('by the loss where a step goes uphill, though every gradient is right', () => {
    const uphill = plus(name('W1'), times(number(50), name('rate'), name('dW1')));
    const rate = chosen.rate.values[0];
    const formula = rate > 0 ? uphill : negate(uphill);
    expect(caught('W1New', formula)).toEqual({ ...nothing, worsens: true });
  });

  test('only by the derivation where a step is merely too short', () => {
    fc.assert(
      fc.property(
        anyNetworks,
        fc.integer({ min: 1, max: 999 }),
        ({ sizes, chosen, trace }, seed) => {
          fc.pre(!isHardToDifference(sizes, trace));
          const { lines, at, wrong } = slipOf(sizes, seed)!;
          const { of } = lines[at];
          fc.pre(isUpdated(of));
          expect(caughtBy({ of, formula: wrong.formula }, chosen, sizes).differences).toEqual([]);
        },
      ),
      { numRuns: 20 },
    );
  });
});
