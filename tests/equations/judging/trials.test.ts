import { expect, test, vi } from 'vitest';
import { type Matrix, toRows } from '../../../src/core/matrix.ts';
import type { ActivationId, LossId, Over } from '../../../src/core/network.ts';
import { remembering } from '../../../src/equations/judging/remembering.ts';
import { enoughOf, trialsOf } from '../../../src/equations/judging/trials.ts';
import { type Model, modelOf } from '../../../src/equations/network.ts';
import { entry, name, partial } from '../../../src/expr/build.ts';
import type { Scope } from '../../../src/expr/evaluate.ts';

interface Given {
  readonly activation?: ActivationId;
  readonly loss?: LossId;
  readonly over?: Over;
  readonly labels?: Model['labels'];
}

const modelWith = ({ activation = 'sigmoid', loss = 'halfSquares', over = 'sum', labels }: Given) =>
  modelOf(
    {
      examples: 5,
      inputs: 1,
      objective: { loss, over },
      layers: [
        { width: 2, activation, bias: true },
        { width: 4, activation: loss === 'crossEntropy' ? 'softmax' : 'sigmoid', bias: false },
      ],
    },
    { labels },
  );

const sizesOf = (scopes: readonly Scope[]) =>
  scopes.map(({ sizes: { examples, inputs, widths } }) => [examples, inputs, ...widths].join());

const negatives = (scopes: readonly Scope[], of: string) => {
  const values = scopes.flatMap((scope) => [...scope.matrix(of).values]);
  return values.filter((value) => value < 0).length / values.length;
};

test('lines are tried on networks of their own sizes, of sizes apart and of one size', () => {
  const { same, apart, square } = trialsOf(modelWith({}));
  expect(sizesOf(same)).toEqual(Array.from({ length: 4 }, () => '5,1,2,4'));
  expect(sizesOf(apart)).toEqual(['3,2,5,4', '2,5,4,7', '5,4,7,6']);
  expect(sizesOf(square)).toEqual(['3,3,3,3', '3,3,3,3']);
});

test('what a mean divides by is of the same size in all but the square ones', () => {
  expect(sizesOf(trialsOf(modelWith({ over: 'mean' })).apart)).toEqual([
    '5,3,2,4',
    '5,2,4,7',
    '5,4,7,6',
  ]);
  expect(sizesOf(trialsOf(modelWith({ over: 'entries' })).apart)).toEqual([
    '5,3,2,4',
    '5,2,7,4',
    '5,7,6,4',
  ]);
});

test.each(['relu', 'leakyRelu', 'tanh'] as const)(
  'a %s is tried often where it has a corner, and every other time with few weights below 0',
  (activation) => {
    const { same } = trialsOf(modelWith({ activation }));
    const hasCorner = activation !== 'tanh';
    expect(same).toHaveLength(hasCorner ? 64 : 4);
    if (!hasCorner) return;
    const [even, odd] = [0, 1].map((rest) => same.filter((_, n) => n % 2 === rest));
    for (const of of ['W1', 'W2', 'b1']) {
      expect(Math.abs(negatives(even, of) - 0.5)).toBeLessThan(0.12);
      expect(Math.abs(negatives(odd, of) - 0.15)).toBeLessThan(0.1);
    }
    expect(Math.abs(negatives(odd, 'X') - 0.5)).toBeLessThan(0.12);
    const sizes = same.flatMap((scope) => [...scope.matrix('W1').values].map(Math.abs));
    expect(Math.min(...sizes)).toBeGreaterThan(0.2);
    expect(Math.max(...sizes)).toBeLessThan(0.9);
    expect(Math.max(...sizes)).toBeGreaterThan(0.8);
  },
);

test('the numbers are the same in every browser, and made once for a network', () => {
  const { same } = trialsOf(modelWith({}));
  const short = (matrix: Matrix) => [...matrix.values].map((value) => Number(value.toFixed(4)));
  expect(short(same[0].matrix('X'))).toEqual([-0.6852, 0.2146, 0.2608, 0.6265, -0.6821]);
  expect(short(same[1].matrix('W1'))).toEqual([0.2835, 0.3898]);
  expect(trialsOf(modelWith({}))).toBe(trialsOf(modelWith({})));
});

test('labels are as the loss takes them', () => {
  const labels = (given: Given) =>
    trialsOf(modelWith(given)).same.flatMap((scope) => toRows(scope.matrix('y')));
  const sums = (given: Given) =>
    labels(given).map((row) => row.reduce((sum, each) => sum + each, 0));
  expect(
    labels({})
      .flat()
      .some((label) => label < 0),
  ).toBe(true);
  for (const loss of ['binaryCrossEntropy', 'crossEntropy'] as const) {
    const shares = labels({ loss, labels: 'any' }).flat();
    expect(Math.min(...shares)).toBeGreaterThan(0.1);
    expect(Math.max(...shares)).toBeLessThan(0.45);
    expect(sums({ loss, labels: 'any' }).every((sum) => Math.abs(sum - 1) < 1e-9)).toBe(false);
  }
  expect(labels({ loss: 'binaryCrossEntropy' })).toEqual(
    labels({ loss: 'binaryCrossEntropy', labels: 'any' }),
  );
  for (const sum of sums({ loss: 'crossEntropy' })) expect(sum).toBeCloseTo(1, 12);
});

test('with a derivative in a formula a few networks are enough', () => {
  const { same } = trialsOf(modelWith({}));
  const slope = partial(name('L'), entry('z1', 0, 0));
  expect(enoughOf(same, name('X'), name('L'))).toBe(same);
  expect(enoughOf(same, name('X'), slope)).toEqual(same.slice(0, 3));
});

test('a forward pass with a cell held is computed once for each cell and value', () => {
  const [scope] = trialsOf(modelWith({})).same;
  const holding = vi.fn(() => ({ ...scope }));
  const remembered = remembering({ ...scope, holding });
  const held = (...of: Parameters<Scope['holding']>) => remembered.holding(...of);
  const first = held('W1', 0, 1, 2);
  expect(held('W1', 0, 1, 2)).toBe(first);
  const others = [
    held('W2', 0, 1, 2),
    held('W1', 1, 1, 2),
    held('W1', 0, 0, 2),
    held('W1', 0, 1, 3),
  ];
  expect(others).not.toContain(first);
  expect(holding.mock.calls).toEqual([
    ['W1', 0, 1, 2],
    ['W2', 0, 1, 2],
    ['W1', 1, 1, 2],
    ['W1', 0, 0, 2],
    ['W1', 0, 1, 3],
  ]);
});
