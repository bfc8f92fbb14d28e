import { expect, test } from 'vitest';
import { initialChoices } from '../../src/store/choices.ts';
import { chosenIn } from '../../src/store/derive.ts';
import { descend, descentIn } from '../../src/store/descent.ts';
import { applySituation } from '../../src/store/situations.ts';
import { createGradientsStore } from '../../src/store/store.ts';
import { toRows } from '../../src/core/matrix.ts';
import { python, runPython } from '../support/python.ts';

const tolerance = 1e-12;
const steps = 100;

const script = (numbers: Readonly<Record<string, number[][]>>) => `
import numpy as np
${Object.entries(numbers)
  .map(([name, rows]) => `${name} = np.array(${JSON.stringify(rows)}, dtype=float)`)
  .join('\n')}

def sigmoid(z):
    return 1 / (1 + np.exp(-z))

losses = []
for taken in range(${steps} + 1):
    hidden = sigmoid(X @ W1)
    output = sigmoid(hidden @ W2)
    losses.append(np.sum((y - output) ** 2) / 2)
    if taken < ${steps}:
        output_error = (output - y) * output * (1 - output)
        hidden_error = (output_error @ W2.T) * hidden * (1 - hidden)
        W2 = W2 - 1.0 * hidden.T @ output_error
        W1 = W1 - 1.0 * X.T @ hidden_error
`;

test.skipIf(!python)('exclusive or, four nodes, α = 1: 100 steps are those of plain NumPy', () => {
  const store = createGradientsStore(initialChoices());
  applySituation(store, 'four-hidden-nodes');
  const { X, y, W1, W2, rate } = chosenIn(store.getState());
  expect(rate.values[0]).toBe(1);
  const start = { X: toRows(X), y: toRows(y), W1: toRows(W1!), W2: toRows(W2!) };
  const [{ values }] = runPython([
    { script: script(start), expressions: ['np.array([losses])', 'W1', 'W2'] },
  ]);
  descend(store, steps);
  const ended = chosenIn(store.getState());
  const { losses } = descentIn(store.getState()).run;
  const ours = [[losses], toRows(ended.W1!), toRows(ended.W2!)].flat(2);
  const theirs = (values as number[][][]).flat(2);
  expect(ours).toHaveLength(theirs.length);
  ours.forEach((value, n) => expect(Math.abs(value - theirs[n])).toBeLessThan(tolerance));
  expect(losses[steps]).toBeLessThan(losses[0]);
});
