import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { backward, type Derivatives } from '../../src/core/backward.ts';
import { checkGradients, type MatrixCheck } from '../../src/core/check.ts';
import { lossDifferences } from '../../src/core/differences.ts';
import { filled, matrixOf, type Matrix } from '../../src/core/matrix.ts';
import type { ActivationId, Network as Description } from '../../src/core/network.ts';
import { expectClose } from '../support/close.ts';
import {
  type Network,
  networks,
  networksWith,
  numbersFor,
  plainNetwork,
  smoothNetworks,
} from './networks.ts';

type Numbers = Omit<Network, 'otherParameters'>;

const derivativesOf = ({ network, X, y, parameters }: Numbers) =>
  backward(network, X, y, parameters);

/** The check of every matrix, the weights of each layer before its bias. */
const checked = (numbers: Numbers, derivatives: Derivatives = derivativesOf(numbers)) => {
  const { network, X, y, parameters } = numbers;
  return checkGradients(network, X, y, parameters, derivatives).flatMap(({ weights, bias }) =>
    bias ? [weights, bias] : [weights],
  );
};

const verdictsOf = (checks: readonly MatrixCheck[]) => checks.flatMap(({ verdicts }) => verdicts);
const red = (checks: readonly MatrixCheck[]) => verdictsOf(checks).includes('differs');

/** The same but for one entry of the gradient of the first weights, or of the last bias. */
function mutated(derivatives: Derivatives, by: number, of: 'weights' | 'bias'): Derivatives {
  const off = (m: Matrix): Matrix => ({ ...m, values: m.values.with(0, m.values[0] + by) });
  const { gradients, biasGradients } = derivatives;
  if (of === 'weights') return { ...derivatives, gradients: gradients.with(0, off(gradients[0])) };
  const last = biasGradients.length - 1;
  return { ...derivatives, biasGradients: biasGradients.with(last, off(biasGradients[last]!)) };
}

/** To hundredths, as a reader sets numbers: many are equal, or 0, and many a z is at a corner. */
const rounded = ({ network, X, y, parameters }: Numbers): Numbers => {
  const round = (m: Matrix) => ({ ...m, values: m.values.map((v) => Math.round(v * 100) / 100) });
  return {
    network,
    X: round(X),
    y: round(y),
    parameters: parameters.map(({ weights, bias }) => ({
      weights: round(weights),
      ...(bias && { bias: round(bias) }),
    })),
  };
};

describe('checkGradients', () => {
  it('gives the differences of lossDifferences, at a step of its own', () => {
    fc.assert(
      fc.property(networksWith(['sigmoid', 'softplus']), ({ network, X, y, parameters }) => {
        const expected = lossDifferences(network, X, y, parameters);
        const derivatives = backward(network, X, y, parameters);
        const checks = checkGradients(network, X, y, parameters, derivatives);
        checks.forEach(({ weights, bias }, k) => {
          expectClose(weights.differences, expected.gradients[k], 1e-5, `layer ${k}`);
          if (bias) expectClose(bias.differences, expected.biasGradients[k]!, 1e-5, `bias ${k}`);
        });
      }),
    );
  });

  it('says how far each entry is from its difference, and agrees within the tolerance', () => {
    fc.assert(
      fc.property(smoothNetworks, (any) => {
        const { network, X, y, parameters } = any;
        const derivatives = mutated(derivativesOf(any), 1e-9, 'weights');
        const checks = checkGradients(network, X, y, parameters, derivatives);
        checks.forEach(({ weights: { differences, errors, tolerances, verdicts } }, layer) => {
          errors.values.forEach((error, n) => {
            const entry = derivatives.gradients[layer].values[n];
            expect(error).toBe(Math.abs(entry - differences.values[n]));
            expect(verdicts[n]).toBe(error <= tolerances.values[n] ? 'agrees' : 'differs');
          });
        });
      }),
    );
  });

  it('is never red on a gradient that is right, as far as a reader can set the numbers', () => {
    const reaches = fc.constantFrom(0, 0.01, 1, 10, 100, 1000);
    const any = fc
      .record({ layers: fc.constantFrom(1, 2), nodes: fc.integer({ min: 1, max: 4 }) })
      .chain(({ layers, nodes }) =>
        reaches.chain((reach) =>
          numbersFor(plainNetwork(4, 3, ...(layers === 1 ? [1] : [nodes, 1])), reach),
        ),
      );
    fc.assert(
      fc.property(any, (numbers) => verdictsOf(checked(numbers)).every((v) => v === 'agrees')),
      { numRuns: 1000 },
    );
  });

  it('is never red on a gradient that is right, in any network, and finds no corner in a smooth one', () => {
    fc.assert(
      fc.property(networks, (any) => !red(checked(rounded(any)))),
      { numRuns: 1000 },
    );
    fc.assert(fc.property(smoothNetworks, (any) => !verdictsOf(checked(any)).includes('corner')));
  });

  it('is not red where the slope is 0 on both sides of a corner, and the curve bends on one', () => {
    const none = (rows: number, columns: number) => filled(rows, columns, 0);
    const numbers: Numbers = {
      network: {
        examples: 1,
        inputs: 1,
        objective: { loss: 'squares', over: 'sum' },
        layers: [
          { width: 1, activation: 'leakyRelu', bias: true },
          { width: 1, activation: 'relu', bias: true },
          { width: 1, activation: 'identity', bias: true },
          { width: 1, activation: 'leakyRelu', bias: true },
        ],
      },
      X: none(1, 1),
      y: none(1, 1),
      parameters: [0, 2, 2, -2].map((weight) => ({
        weights: filled(1, 1, weight),
        bias: none(1, 1),
      })),
    };
    expect(red(checked(numbers))).toBe(false);
  });

  it('is red on an entry that is off by a hundred-thousandth, where the numbers are about 1', () => {
    const tame = fc.constantFrom<Description['objective']['loss']>('halfSquares', 'crossEntropy');
    const any = tame.chain((loss) =>
      numbersFor(
        {
          examples: 3,
          inputs: 2,
          objective: { loss, over: 'mean' },
          layers: [
            { width: 4, activation: 'tanh', bias: false },
            { width: 3, activation: 'softmax', bias: true },
          ],
        },
        1,
      ),
    );
    fc.assert(
      fc.property(any, fc.constantFrom('weights', 'bias'), (numbers, of) => {
        expect(red(checked(numbers, mutated(derivativesOf(numbers), 1e-5, of)))).toBe(true);
      }),
    );
  });

  it('is red on a wrong sign where flat sigmoids make the gradient almost nothing', () => {
    const numbers = {
      network: plainNetwork(4, 3, 2, 1),
      X: matrixOf([
        [0.2, 0.9, -0.4],
        [0.7, -0.3, 0.5],
        [-0.6, 0.4, 0.8],
        [0.9, 0.6, 0.1],
      ]),
      y: matrixOf([[0], [1], [0], [1]]),
      parameters: [
        {
          weights: matrixOf([
            [-45, 45],
            [30, -30],
            [10, -10],
          ]),
        },
        { weights: matrixOf([[20], [-20]]) },
      ],
    };
    const right = derivativesOf(numbers);
    const { gradients } = right;
    expect(Math.max(...gradients.flatMap(({ values }) => [...values].map(Math.abs)))).toBeLessThan(
      1e-6,
    );
    const negated = gradients.map((each) => ({ ...each, values: each.values.map((v) => -v) }));
    expect(red(checked(numbers))).toBe(false);
    expect(red(checked(numbers, { ...right, gradients: negated }))).toBe(true);
  });
});

describe('the step and the tolerance of checkGradients', () => {
  const oneByOne = (activation: ActivationId, first: number, second: number): Numbers => ({
    network: {
      examples: 1,
      inputs: 1,
      objective: { loss: 'halfSquares', over: 'sum' },
      layers: [
        { width: 1, activation: 'identity', bias: false },
        { width: 1, activation, bias: false },
      ],
    },
    X: matrixOf([[1]]),
    y: matrixOf([[1]]),
    parameters: [{ weights: matrixOf([[first]]) }, { weights: matrixOf([[second]]) }],
  });
  const withFirst = (numbers: Numbers, entry: number) => {
    const gradients = [filled(1, 1, entry), filled(1, 1)];
    return checked(numbers, { ...derivativesOf(numbers), gradients })[0];
  };

  it('are small where a later layer answers to a weight a hundred times as fast', () => {
    const numbers = oneByOne('tanh', 0.003, 100);
    const [entry] = derivativesOf(numbers).gradients[0].values;
    expect(withFirst(numbers, entry).verdicts).toEqual(['agrees']);
    expect(withFirst(numbers, entry * 1.0001).verdicts).toEqual(['differs']);
  });

  it('let an entry be off by the whole tolerance, and no more', () => {
    // The loss does not move with the first weight: its difference is 0, to the last bit.
    const numbers = oneByOne('identity', 1, 0);
    const [tolerance] = withFirst(numbers, 0).tolerances.values;
    expect(withFirst(numbers, tolerance).verdicts).toEqual(['agrees']);
    expect(withFirst(numbers, 1.001 * tolerance).verdicts).toEqual(['differs']);
  });
});

describe('checkGradients refuses', () => {
  const [X, y] = [filled(4, 3), filled(4, 1)];
  const plain = plainNetwork(4, 3, 1);
  const biased = { ...plain, layers: [{ ...plain.layers[0], bias: true }] };
  const parameters = [{ weights: filled(3, 1), bias: filled(1, 1) }];

  it('parameters that are not those of the network', () => {
    const derivatives = backward(biased, X, y, parameters);
    expect(() => checkGradients(plain, X, y, parameters, derivatives)).toThrow(
      new RangeError('checkGradients, layer 1: given a bias, expected none'),
    );
  });

  it('a bias without its gradient', () => {
    const gradients = { gradients: [filled(3, 1)], biasGradients: [undefined] };
    expect(() => checkGradients(biased, X, y, parameters, gradients)).toThrow(
      new RangeError('checkGradients: given no gradient of the bias of layer 1, expected one'),
    );
  });
});

describe('at a corner, checkGradients', () => {
  /** L = ½ (1 − Σ relu(z))², with z = x·W of one example and as many nodes as W has columns. */
  const cornered = (x: number[], W: number[][], after: number[][]): Numbers => ({
    network: {
      examples: 1,
      inputs: x.length,
      objective: { loss: 'halfSquares', over: 'sum' },
      layers: [
        { width: after.length, activation: 'relu', bias: false },
        { width: 1, activation: 'identity', bias: false },
      ],
    },
    X: matrixOf([x]),
    y: matrixOf([[1]]),
    parameters: [{ weights: matrixOf(W) }, { weights: matrixOf(after) }],
  });

  it('says so of the entry by the rule, and of one between the slopes from both sides', () => {
    const numbers = cornered([1, 1], [[1], [-1]], [[2]]);
    for (const entry of [0, -1, -2]) {
      const gradients = [filled(2, 1, entry), filled(1, 1)];
      const [first, second] = checked(numbers, { ...derivativesOf(numbers), gradients });
      expect(first.verdicts).toEqual(['corner', 'corner']);
      expect(second.verdicts).toEqual(['agrees']);
    }
  });

  it('is red on an entry outside them', () => {
    const numbers = cornered([1, 1], [[1], [-1]], [[2]]);
    for (const entry of [0.1, -2.1]) {
      const gradients = [filled(2, 1, entry), filled(1, 1)];
      const [first] = checked(numbers, { ...derivativesOf(numbers), gradients });
      expect(first.verdicts).toEqual(['differs', 'differs']);
    }
  });

  it('takes a smaller step where that crosses nothing, and checks as elsewhere', () => {
    const near = cornered([1, 1], [[1 + 1e-7], [-1]], [[2]]);
    expect(verdictsOf(checked(near))).toEqual(['agrees', 'agrees', 'agrees']);
    const wrong = [filled(2, 1, -1), filled(1, 1)];
    const [first] = checked(near, { ...derivativesOf(near), gradients: wrong });
    expect(first.verdicts).toEqual(['differs', 'differs']);
  });

  it('is not red where the z is too near for any step', () => {
    for (const by of [1e-11, -1e-11, 3e-16]) {
      const near = cornered([1, 1], [[1 + by], [-1]], [[2]]);
      expect(red(checked(near))).toBe(false);
    }
  });

  it('is not red where two nodes cross in opposite directions', () => {
    // relu(w) and relu(−w), in one example each way: by the rule, neither counts at w = 0.
    const both: Numbers = {
      ...cornered([1], [[0]], [[2]]),
      X: matrixOf([[1], [-1]]),
      y: matrixOf([[1], [-3]]),
    };
    const numbers = { ...both, network: { ...both.network, examples: 2 } };
    expect(verdictsOf(checked(numbers))).toEqual(['corner', 'agrees']);
  });

  it('checks as elsewhere where the corner does not reach the loss', () => {
    const numbers = cornered([1, 1], [[1], [-1]], [[0]]);
    expect(checked(numbers)[0].verdicts).toEqual(['agrees', 'agrees']);
    const gradients = [filled(2, 1, 0.1), filled(1, 1)];
    expect(red(checked(numbers, { ...derivativesOf(numbers), gradients }))).toBe(true);
  });

  it('allows there what the slopes may be off by, too, and nothing beyond', () => {
    const numbers = cornered([1, 1], [[1], [-1]], [[0]]);
    const first = (entry: number) => {
      const gradients = [filled(2, 1, entry), filled(1, 1)];
      const [{ tolerances, verdicts }] = checked(numbers, { ...derivativesOf(numbers), gradients });
      return { tolerance: tolerances.values[0], verdict: verdicts[0] };
    };
    const { tolerance } = first(0);
    expect(first(tolerance)).toEqual({ tolerance, verdict: 'agrees' });
    const beyond = first(1.01 * tolerance);
    expect(beyond.verdict).toBe('differs');
    // Four times the rounding over the step, beside twice of it.
    expect(beyond.tolerance / tolerance).toBeCloseTo(1 / 3, 12);
  });
});
