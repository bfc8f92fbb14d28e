import { expect, test } from 'vitest';
import { numpyScript } from '../../src/equations/script.ts';
import { modelOf } from '../../src/equations/network.ts';
import { torchLoss } from '../../src/equations/objective.ts';
import { pytorchScript } from '../../src/equations/pytorch-script.ts';
import { sampledScript } from '../../src/equations/sampled-script.ts';
import { matrixOf } from '../../src/core/matrix.ts';
import { policyOf } from '../../src/lessons/score-function/policy-of.ts';

const X = () => matrixOf([[0.5, -1]]);
const W = () =>
  matrixOf([
    [0.25, -2],
    [1, 0.1],
  ]);
const W2 = () => matrixOf([[1], [2]]);
const y = () => matrixOf([[0, 1]]);
const one = () => matrixOf([[1]]);

const network = () =>
  modelOf({
    examples: 1,
    inputs: 2,
    objective: { loss: 'binaryCrossEntropy', over: 'entries' },
    layers: [
      { width: 2, activation: 'leakyRelu', bias: false },
      { width: 1, activation: 'identity', bias: true },
      { width: 2, activation: 'sigmoid', bias: false },
    ],
  });
const small = () =>
  modelOf({
    examples: 1,
    inputs: 2,
    objective: { loss: 'halfSquares', over: 'sum' },
    layers: [{ width: 1, activation: 'tanh', bias: false }],
  });
const policy = () => modelOf(policyOf(2, 1));

const ofNetwork = () => ({
  X: X(),
  y: y(),
  W1: W(),
  W2: W2(),
  b2: one(),
  W3: matrixOf([[3, 4]]),
  rate: one(),
});
const ofPolicy = () => ({ X: one(), W: y(), y: X(), baseline: one(), rate: one() });

test.each([
  ['numpy-network', () => numpyScript(ofNetwork(), network(), 'A  title')],
  [
    'numpy-one-output',
    () => numpyScript({ X: X(), y: one(), W: W2(), rate: one() }, small(), 'A title'),
  ],
  ['numpy-policy', () => numpyScript(ofPolicy(), policy(), 'A\ntitle')],
  [
    'pytorch-network',
    () => pytorchScript(ofNetwork(), modelOf(network().network, { broken: 'sign' }), 'A title'),
  ],
  ['pytorch-policy', () => pytorchScript(ofPolicy(), policy(), 'A title')],
  [
    'numpy-sampled',
    () => sampledScript(X(), W(), y(), { baseline: 0.5, seed: 2 ** 32 + 3, count: 4 }, 'A title'),
  ],
] as const)('the script %s is the text that it was', async (name, script) => {
  await expect(script()).toMatchFileSnapshot(`../golden/scripts/${name}.py`);
});

test.each([
  ['halfSquares', 'sum', '0.5 * F.mse_loss(y_hat, y, reduction="sum")'],
  ['halfSquares', 'entries', '0.5 * F.mse_loss(y_hat, y, reduction="mean")'],
  ['squares', 'mean', 'F.mse_loss(y_hat, y, reduction="sum") / 4'],
  ['squares', 'entries', 'F.mse_loss(y_hat, y, reduction="mean")'],
  ['binaryCrossEntropy', 'mean', 'F.binary_cross_entropy_with_logits(z, y, reduction="sum") / 4'],
  ['binaryCrossEntropy', 'entries', 'F.binary_cross_entropy_with_logits(z, y, reduction="mean")'],
  ['crossEntropy', 'mean', 'F.cross_entropy(z, y, reduction="mean")'],
  ['crossEntropy', 'entries', 'F.cross_entropy(z, y, reduction="sum") / 12'],
  ['expectedReward', 'mean', '(y_hat * f).sum(1).mean()'],
] as const)('PyTorch has %s over the %s as %s', (loss, over, text) => {
  const layers = [{ width: 3, activation: 'identity', bias: false }] as const;
  const network = { examples: 4, inputs: 1, objective: { loss, over }, layers };
  expect(torchLoss(network, 'y_hat', 'z')).toBe(text);
});

test.each(['halfSquares', 'squares'] as const)('PyTorch takes %s from the prediction', (loss) => {
  const model = modelOf({ ...small().network, objective: { loss, over: 'sum' } });
  const chosen = { X: X(), y: one(), W: W2(), rate: one() };
  expect(pytorchScript(chosen, model, 'A title')).not.toContain('applies the last activation');
});

test('a policy of other shapes, or of no draws, has no script', () => {
  const sampled = (count: number, { from = X(), rewards = y() } = {}) =>
    sampledScript(from, W(), rewards, { baseline: 0, seed: 1, count }, 'A title');
  for (const count of [0, 1.5, NaN]) {
    expect(() => sampled(count)).toThrow(
      `sampledScript: given ${count} draws, expected a whole number, 1 or more`,
    );
  }
  expect(sampled(1)).toContain('count = 1  #');
  expect(() => sampled(1, { from: one() })).toThrow('sampledScript, X and W');
  expect(() => sampled(1, { rewards: one() })).toThrow('sampledScript, X·W and f');
});

test('a script lacks nothing that the reader sets', () => {
  const { W3: _, ...rest } = ofNetwork();
  for (const script of [numpyScript, pytorchScript]) {
    expect(() => script(rest, network(), 'A title')).toThrow(
      'script: W3 is not among the quantities chosen',
    );
  }
});
