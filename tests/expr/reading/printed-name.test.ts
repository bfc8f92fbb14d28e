import { expect, test } from 'vitest';
import { namesIn } from '../../../src/expr/reading/names.ts';
import { printedName } from '../../../src/expr/reading/printed-name.ts';

const two = { examples: 4, inputs: 3, widths: [2, 1], biased: [1] };
const one = { examples: 4, inputs: 3, widths: [1] };

test.each([
  ['X', 'X'],
  ['inputs', 'X'],
  ['l0', 'X'],
  ['targets', 'y'],
  ['W1', 'W1'],
  ['W_2', 'W2'],
  ['W₁', 'W1'],
  ['self.W1.data', 'W1'],
  ['syn0', 'W1'],
  ['b1', 'b1'],
  ['z1', 'z1'],
  ['a1', 'l1'],
  ['h', 'l1'],
  ['hidden', 'l1'],
  ['l2', 'yHat'],
  ['ŷ', 'yHat'],
  ['y_pred', 'yHat'],
  ['pred.detach()', 'yHat'],
  ['loss', 'L'],
  ['loss.item()', 'L'],
  ['delta1', 'delta1'],
  ['D2', 'delta2'],
  ['Δl1', 'delta1'],
  ['l1_delta', 'delta1'],
  ['dz1', 'delta1'],
  ['z1.grad', 'delta1'],
  ['dW1', 'dW1'],
  ['W1.grad', 'dW1'],
  ['grad_W2', 'dW2'],
  ['dL/dW1', 'dW1'],
  ['∂L/∂W₂', 'dW2'],
  ['gradient of W1', 'dW1'],
  ['b1.grad', 'db1'],
  ['W1_new', 'W1New'],
  ['new W2', 'W2New'],
  ['learning_rate', 'rate'],
])('%s is read in a network of two layers', (printed, name) => {
  expect(printedName(printed, two)).toBe(name);
});

/** As many words as programs have for each quantity of two layers, apart by commas. */
test.each([
  ['X', 'input, inputs, data, l0, L0, a0, A0, h0, x, self.X, net.X, model.x'],
  ['y', 'target, targets, label, labels, t, y_true, ytrue, Y'],
  [
    'yHat',
    'pred, preds, prediction, predictions, y_pred, ypred, out, output, o, probs, a2, h2, H2, act2',
  ],
  [
    'W1',
    'weight1, weights1, weights_1, weights 1, syn0, W1.data, model.W1, params.W1, W₁, W1.T, W1.numpy()',
  ],
  [
    'W2',
    'weight2, syn1, W2.detach(), W2.detach().numpy(), W2.tolist(), self.W2.clone(), W2.cpu, W2.value',
  ],
  ['b1', 'bias1, bias_1'],
  ['l1', 'h, H, hidden, act, h1, hidden1, hidden_1, act1, a, l, a1, A1'],
  ['L', 'cost, J, E, loss.item(), L'],
  ['rate', 'learning_rate, eta, η, lr, alpha'],
  [
    'delta1',
    'dz1, dZ1, error_signal1, l1_delta, a1_delta, delta_l1, delta_a1, delta l1, delta_1, z1.grad, dL/dz1',
  ],
  ['delta2', 'dz2, l2_delta, delta_l2, dL_dz2, grad_z2'],
  [
    'dW1',
    'W1.grad, W1_grad, W1.gradient, grad_W1, grad W1, gradient_W1, gradW1, gradientW1, gradient of W1, grad_of_W1, grads.dW1, nabla_W1, ∇W1, dL/dW1, dL_dW1, dL dW1, dLdW1, ∂L/∂W1',
  ],
  ['db1', 'b1.grad, dL/db1, bias1.grad'],
  [
    'W1New',
    'W1_new, new W1, new_W1, updated W1, updated_W1, W1 after, W1_after, W1_updated, W1New, W1 new',
  ],
  ['LNew', 'new L, loss_new, cost after'],
])('%s is meant by each of: %s', (name, printed) => {
  for (const each of printed.split(', ')) expect(printedName(each, two), each).toBe(name);
});

test('a name may have spaces around it', () => {
  expect(printedName('  W1\t', two)).toBe('W1');
});

test.each([
  'X1',
  'inputs1',
  'y1',
  'new foo',
  'foo_new',
  'W',
  'dW',
  'new X',
  'X_new',
  'new delta1',
  'y.grad',
  'L.grad',
  'grad_',
  'foo grad W1',
  'dL/dW1\nx',
  'x\nW1.grad',
  'W1.gradx',
  'foo new W1',
  'new W1\nx',
  'x\nW1_new',
  'W1_newx',
  'x\nW1',
  'dself.W1',
  'W.data1',
  'syn2',
  'syn',
  'xsyn0',
  'syn0x',
  'l1_delta2',
  'xl1_delta',
  'l0x',
  'xl0',
  'W11',
  'weights',
  'bias',
  'bias2',
  'z',
  'delta',
  'W 1 2',
  'b2',
  'W3',
  'X.grad',
  'l1.grad',
  'foo',
  '__proto__',
  'constructor',
  '',
  '.grad',
])('%j names nothing there', (printed) => {
  expect(printedName(printed, two)).toBeUndefined();
});

test.each([
  ['W1', 'W'],
  ['dW', 'dW'],
  ['W.grad', 'dW'],
  ['z1', 'z'],
  ['a', 'yHat'],
  ['delta', 'delta1'],
  ['delta1', 'delta1'],
  ['l1', 'yHat'],
  ['h', 'yHat'],
  ['weights', 'W'],
  ['weights1', 'W'],
  ['syn0', 'W'],
  ['z.grad', 'delta1'],
  ['dz', 'delta1'],
  ['new W', 'WNew'],
  ['W1_new', 'WNew'],
])('%s is read in a network of one layer', (printed, name) => {
  expect(printedName(printed, one)).toBe(name);
});

test('every name of the page is read as itself', () => {
  for (const sizes of [one, two]) {
    for (const name of namesIn(sizes)) expect(printedName(name, sizes)).toBe(name);
  }
});

test('the layer may be left out where one alone has such a quantity', () => {
  const three = { examples: 4, inputs: 3, widths: [2, 2, 1] };
  expect(['h', 'a', 'hidden'].map((each) => printedName(each, two))).toEqual(['l1', 'l1', 'l1']);
  for (const each of ['h', 'a', 'hidden', 'z', 'W']) {
    expect(printedName(each, three), each).toBeUndefined();
  }
  expect(printedName('h2', three)).toBe('l2');
  for (const each of ['W2', 'b', 'b1', 'syn1', 'delta2', 'D3', 'a3', 'h2']) {
    expect(printedName(each, one), each).toBeUndefined();
  }
});
