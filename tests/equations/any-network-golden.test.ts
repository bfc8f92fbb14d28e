import { describe, expect, test } from 'vitest';
import { filled, matrixOf } from '../../src/core/matrix.ts';
import { modelOf } from '../../src/equations/network.ts';
import { traceOf } from '../../src/equations/trace.ts';
import { gradientOf, isUpdated } from '../../src/expr/alphabet.ts';
import { expectClose } from '../support/close.ts';
import { cases, given } from '../support/golden.ts';

describe('the page has the golden numbers, to 1e-12, in', () => {
  test.each(cases.map((one) => [one.id, one] as const))('%s', (_, one) => {
    const { network, X, y, parameters } = given(one);
    const model = modelOf(network);
    const chosen = Object.fromEntries(
      model.layers.flatMap(({ weights, bias }, k) => [
        [weights, parameters[k].weights],
        ...(bias ? [[bias, parameters[k].bias]] : []),
      ]),
    );
    const trace = traceOf({ ...chosen, X, y, rate: filled(1, 1, 0.5) }, model);

    const { z, activations, delta, dW, db, loss } = one.expected;
    const wanted = new Map<string, number[][]>([['L', [[loss]]]]);
    model.layers.forEach((layer, k) => {
      wanted.set(layer.z, z[k]);
      wanted.set(layer.output, activations[k]);
      wanted.set(layer.delta, delta[k]);
      wanted.set(gradientOf(layer.weights), dW[k]);
      const ofBias = db[k];
      if (ofBias !== null) wanted.set(gradientOf(layer.bias!), ofBias);
    });
    for (const [name, rows] of wanted) expectClose(trace[name]!, matrixOf(rows), 1e-12, name);

    const others = Object.keys(trace).filter((name) => !wanted.has(name) && !isUpdated(name));
    expect(others.toSorted()).toEqual([...Object.keys(chosen), 'X', 'rate', 'y'].toSorted());
  });
});
