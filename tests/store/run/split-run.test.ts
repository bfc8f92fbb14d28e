import { expect, test } from 'vitest';
import { splitRun } from '../../../src/store/run/split-run.ts';

const titles = (text: string) => splitRun(text).map(({ title }) => title);
const texts = (text: string) => splitRun(text).map((piece) => piece.text);

test.each([
  ['X = array([[1, 2]])\ny: [0]\nW1\n[[1]\n [2]]', ['X', 'y', 'W1']],
  [
    'W1.grad tensor([[1.,\n  2.]], dtype=torch.float64,\n       requires_grad=True)\nL 0.5',
    ['W1.grad', 'L'],
  ],
  ["{'W1': array([[1]]), 'b1': array([2])}", ['W1', 'b1']],
  ['>>> dW1\narray([[1]])\nIn [2]: z1\nOut[2]: array([[2]])', ['dW1', 'z1']],
  ['[[1]]\n[[2]]', ['', '']],
  ['1 2\n3 4\n\n5 6', ['', '']],
  ['Epoch 3, loss: 0.5\nTraining is done', ['Epoch', 'loss']],
  ['X = [[1, 2]]  # 1 by 2', ['X']],
  ['a: 3\n[[1, 2]]', ['a', '']],
  ['X = [[1, 2\ny = [1]', ['X', 'y']],
  ['It prints nothing', []],
])('%j is split at its names', (text, expected) => {
  expect(titles(text)).toEqual(expected);
});

test('a tensor of one number is that number', () => {
  expect(texts('loss = tensor(0.3451, grad_fn=<DivBackward0>)\nL: np.float64(0.25)')).toEqual([
    '0.3451',
    '0.25',
  ]);
});

test('numbers in brackets that go on over lines stay together', () => {
  expect(texts('W1 Parameter containing:\ntensor([[1.],\n        [2.]])')).toEqual([
    'tensor([[1.],\n        [2.]])',
  ]);
});
