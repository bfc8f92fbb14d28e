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

test.each([
  'W',
  'dW',
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
])('%s is read in a network of one layer', (printed, name) => {
  expect(printedName(printed, one)).toBe(name);
});

test('every name of the page is read as itself', () => {
  for (const sizes of [one, two]) {
    for (const name of namesIn(sizes)) expect(printedName(name, sizes)).toBe(name);
  }
});
