import fc from 'fast-check';
import { loss } from '../../src/core/loss.ts';
import { withCell } from '../../src/core/matrix.ts';
import { type Trace, traceOf } from '../../src/equations/trace.ts';
import { cellOf, type Ref } from '../../src/expr/ref.ts';
import { allWeights } from '../../src/equations/network.ts';
import { anyNetworks } from '../support/any-network.ts';
import { type Network, networks } from '../support/networks.ts';

/** The whole trace again, with one weight at another value. */
export function traceWith({ chosen, sizes }: Network, weight: Ref, value: number): Trace {
  const { name, row, column } = cellOf(weight);
  return traceOf({ ...chosen, [name]: withCell(chosen[name]!, row, column, value) }, sizes);
}

/** The loss again, with some weights at other values. */
export function lossWith(network: Network, weights: readonly (readonly [Ref, number])[]): number {
  const chosen = weights.reduce((numbers, [weight, value]) => {
    const { name, row, column } = cellOf(weight);
    return { ...numbers, [name]: withCell(numbers[name]!, row, column, value) };
  }, network.chosen);
  const { y, yHat } = traceOf(chosen, network.sizes);
  return loss(network.sizes.network, y!, yHat!);
}

/** A network of any kind, and one of its biases or weights. */
export const anyCases = anyNetworks.chain((network) =>
  fc.record({
    network: fc.constant(network),
    weight: fc.constantFrom(...allWeights(network.sizes)),
  }),
);

/** A network, one of its weights, and how wide its picture is. */
export const cases = networks.chain((network) =>
  fc.record({
    network: fc.constant(network),
    weight: fc.constantFrom(...allWeights(network.sizes)),
    width: fc.integer({ min: 300, max: 900 }),
  }),
);
