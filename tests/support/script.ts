import { expect } from 'vitest';
import { filled, type Matrix, matrixOf } from '../../src/core/matrix.ts';
import { computedOf } from '../../src/equations/definitions.ts';
import { chosenOf } from '../../src/equations/network.ts';
import { numpyScript } from '../../src/equations/script.ts';
import type { Trace } from '../../src/equations/trace.ts';
import { numpyName } from '../../src/expr/numpy-name.ts';
import { expectClose } from './close.ts';
import { type Network, sizesText } from './networks.ts';
import type { Job, Result } from './python.ts';

export const asMatrix = (value: number | number[][]): Matrix =>
  typeof value === 'number' ? filled(1, 1, value) : matrixOf(value);

/** The quantities that a script printed, by name, as `name = value`. */
const printed = (output: string): Map<string, Matrix> =>
  new Map(
    output
      .split('\n')
      .filter((line) => line.includes(' = '))
      .map((line) => {
        const [name, value] = line.split(' = ');
        return [name, asMatrix(JSON.parse(value) as number | number[][])];
      }),
  );

/**
 * Fails unless the script printed the numbers chosen exactly, the trace to twelve digits (the loss after
 * a step to ten), and as well what is in `more`, by the name that it is printed by.
 */
export function expectPrints({ sizes, trace }: Network, { output }: Result, more: Trace = {}) {
  const found = printed(output);
  const names = [...chosenOf(sizes), ...computedOf(sizes)];
  expect([...found.keys()].toSorted()).toEqual(
    [...names.map((name) => numpyName(name, sizes)), ...Object.keys(more)].toSorted(),
  );
  for (const name of chosenOf(sizes)) {
    expect(found.get(numpyName(name, sizes))!.values).toEqual(trace[name]!.values);
  }
  for (const name of computedOf(sizes)) {
    // A step may lead to where the loss is steep, and makes much of the last digits of the weights.
    const allowed = name === 'LNew' ? 1e-10 : 1e-12;
    expectClose(found.get(numpyName(name, sizes))!, trace[name]!, allowed, name);
  }
  for (const [name, value] of Object.entries(more)) {
    expectClose(found.get(name)!, value!, 1e-12, name);
  }
}

/** The script of a network, with expressions to evaluate once it has run. */
export const scriptOf = (network: Network, expressions: readonly string[] = []): Job => ({
  script: numpyScript(network.chosen, network.sizes, sizesText(network.sizes)),
  expressions,
});
