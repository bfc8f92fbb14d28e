import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { planWithBiases, slopesAtCorner, smoothStep } from '../../src/core/corner.ts';
import { matrixOf } from '../../src/core/matrix.ts';
import type { ActivationId } from '../../src/core/network.ts';
import { lossWith } from '../../src/core/one-weight.ts';
import { computeLoss, createPlan } from '../../src/core/plan.ts';
import { networks, networksWith } from './networks.ts';

/**
 * L = ½ (1 − 2 Σⱼ act(zⱼ))², along the weight w of the first node, which is `at` 0: an example's
 * z₁ is w times its input, plus what the first offset says, and each other z is its offset.
 */
function along(
  offsets: readonly number[],
  { activation = 'relu', inputs = [1] }: { activation?: ActivationId; inputs?: number[] } = {},
) {
  const network = {
    examples: inputs.length,
    inputs: 2,
    objective: { loss: 'halfSquares', over: 'sum' } as const,
    layers: [
      { width: offsets.length, activation, bias: false },
      { width: 1, activation: 'identity', bias: false } as const,
    ],
  };
  const X = matrixOf(inputs.map((input) => [input, 1]));
  const y = matrixOf(inputs.map(() => [1]));
  const weights = matrixOf([offsets.map(() => 0), [...offsets]]);
  const parameters = [{ weights }, { weights: matrixOf(offsets.map(() => [2])) }];
  const plan = planWithBiases(network, X, y, parameters);
  return { plan, loss: lossWith(plan, { layer: 0, row: 0, column: 0 }) };
}

describe('a plan in which corners can be moved', () => {
  test('has a bias in every layer, of zeros where there was none, and the same loss', () => {
    fc.assert(
      fc.property(networks, ({ network, X, y, parameters }) => {
        const plan = planWithBiases(network, X, y, parameters);
        const plain = createPlan(network, X, y, parameters);
        const hasCorner = network.layers.some(({ activation }) => /relu/i.test(activation));
        plan.layers.forEach(({ bias, width }, k) => {
          const given = parameters[k].bias?.values;
          const zeros = hasCorner ? new Float64Array(width) : undefined;
          expect(bias).toEqual(given ?? zeros);
        });
        expect(computeLoss(plan)).toBeCloseTo(computeLoss(plain), 12);
      }),
    );
  });
});

describe('the step that crosses no corner', () => {
  const step = 1 / 16;

  test('is the whole step where no layer has a corner', () => {
    fc.assert(
      fc.property(networksWith(['sigmoid', 'identity']), ({ network, X, y, parameters }) => {
        const plan = planWithBiases(network, X, y, parameters);
        const loss = lossWith(plan, { layer: 0, row: 0, column: 0 });
        expect(smoothStep(plan, loss, parameters[0].weights.values[0], step)).toBe(step);
      }),
    );
  });

  test.each(['relu', 'leakyRelu'] as const)('twice over stays clear of the corner of %s', (id) => {
    for (const by of [1, 8, 64, 512, 4096]) {
      for (const side of [1, -1]) {
        for (const inputs of [[1], [-1], [0, 1]]) {
          const from = (offset: number) => {
            const { plan, loss } = along([side * offset], { activation: id, inputs });
            return smoothStep(plan, loss, 0, step);
          };
          const twice = (2 * step) / by;
          expect(from(twice * 1.01)).toBe(step / by);
          // One that touches the corner is not clear of it.
          expect(from(twice)).toBe(by === 4096 ? undefined : step / by / 8);
        }
      }
    }
    const { plan, loss } = along([0], { activation: id });
    expect(smoothStep(plan, loss, 0, step)).toBeUndefined();
  });

  test('asks each layer that has a corner, and only those', () => {
    const sides = (activation: ActivationId) => {
      const { plan, loss } = along([1, -step], { activation });
      return smoothStep(plan, loss, 0, step);
    };
    expect(sides('relu')).toBe(step);
    const before = along([0], { activation: 'identity' });
    expect(smoothStep(before.plan, before.loss, 0, step)).toBe(step);
  });
});

test('a node that is on only about one of the four values beside it is seen there', () => {
  const step = 1 / 16;
  for (const n of [-2, -1, 1, 2, 3]) {
    // z of the relu is tanh(20 (w/step − n + ½)) − tanh(20 (w/step − n − ½)) − 1.
    const [steep, from, to] = [20 / step, 20 * (0.5 - n), 20 * (-0.5 - n)];
    const network = {
      examples: 1,
      inputs: 2,
      objective: { loss: 'halfSquares', over: 'sum' } as const,
      layers: [
        { width: 2, activation: 'tanh', bias: false } as const,
        { width: 1, activation: 'relu', bias: true } as const,
      ],
    };
    const plan = planWithBiases(network, matrixOf([[steep, 1]]), matrixOf([[1]]), [
      {
        weights: matrixOf([
          [0, 0],
          [from, to],
        ]),
      },
      { weights: matrixOf([[1], [-1]]), bias: matrixOf([[-1]]) },
    ]);
    // One number, the weight of both nodes.
    const loss = (w: number) => {
      plan.layers[0].weights.set([w, w]);
      return computeLoss(plan);
    };
    expect(smoothStep(plan, loss, 0, step)).toBe(n === 3 ? step : step / 8);
  }
});

describe('the slopes at a corner', () => {
  const step = 1e-3;
  const slopesOf = (...[offsets, options]: Parameters<typeof along>) => {
    const { plan, loss } = along(offsets, options);
    return slopesAtCorner(plan, loss, 0, step);
  };

  test('are those from both sides, which may be off by a hundredth of what is between them', () => {
    // To the right L is ½ (1 − 2w)², of slope −2; to the left it does not move.
    const { least, most, off } = slopesOf([0]);
    expect(least).toBeCloseTo(-2, 9);
    expect(most).toBeCloseTo(0, 9);
    // L bends by 4, and z is moved by four times what it can cross, which is two steps.
    expect(off).toBeCloseTo(2 / 100 + 4 * 4 * 2 * step, 9);
    const wide = slopesOf([0], { inputs: [-3] });
    expect(wide.least).toBeCloseTo(0, 9);
    expect(wide.most).toBeCloseTo(6, 9);
  });

  test('are taken so near that the next corner is not between, on either side', () => {
    for (const side of [1, -1]) {
      // To the right L falls by 2 w, and to the left it falls as fast; half a step before its second
      // step, a third example joins in, whose rise is no slope at 0.
      const { plan, loss } = along([1], { inputs: [1, -1, side] });
      plan.layers[0].input.set([0, 0, -1.5 * step].flatMap((z, i) => [[1, -1, side][i], z]));
      plan.labels[2] = -1;
      const { least, most } = slopesAtCorner(plan, loss, 0, step);
      expect(least).toBeCloseTo(-2, 1);
      expect(most).toBeCloseTo(2, 1);
    }
  });

  test('are those of a corner beside, as far as two steps reach, on either side', () => {
    for (const side of [1, -1]) {
      const { least, most, off } = slopesOf([side * 1.5 * step]);
      // With the node on, L falls by 2 and bends by 4; z is 1.5 steps from the corner.
      expect(least).toBeCloseTo(-2 + 4 * side * 1.5 * step, 9);
      expect(most).toBeCloseTo(0, 9);
      expect(off).toBeCloseTo((most - least) / 100 + 4 * 4 * 2 * step, 9);
      const far = slopesOf([side * 2.5 * step]);
      expect(far.most - far.least).toBeCloseTo(0, 9);
    }
  });

  test('move a node as far as it crosses, however far it goes in an example that does not', () => {
    const { plan, loss } = along([1], { inputs: [1, 3] });
    plan.layers[0].input.set([1, 0, 3, 5]);
    const { least, most, off } = slopesAtCorner(plan, loss, 0, step);
    expect(most - least).toBeCloseTo(2, 9);
    expect(off).toBeCloseTo(2 / 100 + (4 + 3 * 4) * 4 * 2 * step, 9);
  });

  test('are also the one with no node on, and the one with all on, where two cross oppositely', () => {
    // Of one example each way: w > 0 has the first on, w < 0 the second, and neither has a slope.
    const { least, most } = slopesOf([0], { inputs: [1, -1] });
    expect(least).toBeCloseTo(-2, 9);
    expect(most).toBeCloseTo(2, 9);
  });

  test('leave the plan its biases and its weight', () => {
    const { plan, loss } = along([0, 1], { inputs: [1, -1] });
    const before = plan.layers.map(({ weights, bias }) => [weights.slice(), bias!.slice()]);
    slopesAtCorner(plan, loss, 0, step);
    expect(plan.layers.map(({ weights, bias }) => [weights, bias])).toEqual(before);
  });
});
