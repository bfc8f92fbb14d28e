import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkNetwork } from '../../../src/core/network.ts';
import { definition } from '../../../src/equations/definitions.ts';
import { judge } from '../../../src/equations/judging/judge.ts';
import { backwardOf, modelOf } from '../../../src/equations/network.ts';
import { gradientOf, isUpdated } from '../../../src/expr/alphabet.ts';
import { entry, name, partial } from '../../../src/expr/build.ts';
import { lineClaimed } from '../../../src/lessons/practice/claim.ts';
import { lineToWrite } from '../../../src/lessons/practice/line-to-write.ts';
import { quantitiesIn } from '../../../src/expr/quantities-in.ts';
import { neededFor } from '../../../src/lessons/practice/needed.ts';
import { networkOfSeed } from '../../../src/lessons/practice/network-of-seed.ts';
import { anyModels } from '../../support/any-network.ts';
import { chapters } from '../../support/chapters.ts';
import { oneNetwork } from '../../support/networks.ts';

const focus = { example: 0, units: [] };

describe('a line to write', () => {
  test('every product of every chapter is one', () => {
    for (const { number, steps, network } of chapters) {
      const model = modelOf(network(2));
      const asked = steps.flatMap((step) => {
        const line = lineToWrite(step, model, focus);
        return line ? quantitiesIn(line.left) : [];
      });
      const products = backwardOf(model).filter((of) => {
        const formula = definition(of, model)!;
        return ['matrixProduct', 'elementwise'].includes(formula.kind) && !isUpdated(of);
      });
      expect(asked, `chapter ${number}`).toEqual(expect.arrayContaining(products));
      expect(asked, `chapter ${number}`).toContain(model.layers[0].z);
    }
  });
});

describe('what a line claims', () => {
  const { sizes, scope } = oneNetwork(modelOf(networkOfSeed(4)));
  const goal = gradientOf(sizes.layers[0].weights);
  const claimed = (...given: Parameters<typeof lineClaimed>) => lineClaimed(...given);

  test('without a left side it is the goal', () => {
    expect(claimed(undefined, goal, sizes)).toMatchObject({
      left: name(goal),
      right: definition(goal, sizes),
    });
  });

  test('of what is given there is no line', () => {
    expect(claimed(name('X'), goal, sizes)).toBeUndefined();
    expect(claimed(name('W1'), goal, sizes)).toBeUndefined();
  });

  test('an entry is judged as an entry, and a derivative by its value', () => {
    const one = claimed(entry('delta1', 0, 1), goal, sizes)!;
    expect(judge({ left: one.left, right: one.right }, one, scope, sizes).kind).toBe('right');
    const slope = claimed(partial(name('L'), entry('z1', 0, 1)), goal, sizes)!;
    const written = { left: slope.left, right: entry('delta1', 0, 1) };
    expect(judge(written, slope, scope, sizes).kind).toBe('right');
    const wrong = { left: slope.left, right: entry('delta1', 0, 0) };
    expect(judge(wrong, slope, scope, sizes).kind).not.toBe('right');
  });
});

describe('what a gradient needs', () => {
  test('each quantity comes after those that its own formula needs, and the goal is the last', () => {
    fc.assert(
      fc.property(anyModels, (model) => {
        const goal = gradientOf(model.layers[0].weights);
        const needed = neededFor(goal, model);
        expect(needed.at(-1)).toBe(goal);
        for (const [n, of] of needed.entries()) {
          const backward = quantitiesIn(definition(of, model)!).filter((each) =>
            backwardOf(model).includes(each),
          );
          expect(needed.slice(0, n)).toEqual(expect.arrayContaining(backward));
        }
        // The error signal of every layer on the way, and no update.
        for (const { delta } of model.layers) expect(needed).toContain(delta);
        expect(needed.some(isUpdated)).toBe(false);
      }),
    );
  });
});

describe('a network of a seed', () => {
  test('is one that can be derived, and the same each time', () => {
    for (let seed = 1; seed <= 500; seed++) {
      const network = networkOfSeed(seed);
      expect(() => checkNetwork(network)).not.toThrow();
      expect(networkOfSeed(seed)).toEqual(network);
      expect(network.layers.length).toBeGreaterThan(1);
    }
  });

  test('thirty seeds give thirty networks, or nearly', () => {
    const all = Array.from({ length: 30 }, (_, n) => JSON.stringify(networkOfSeed(n + 1)));
    expect(new Set(all).size).toBeGreaterThan(28);
  });
});
