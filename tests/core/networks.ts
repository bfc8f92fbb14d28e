import fc from 'fast-check';
import { type Matrix } from '../../src/core/matrix.ts';

/** Data and weights of one network, the weights twice: two networks of one shape. */
export interface Network {
  readonly X: Matrix;
  readonly y: Matrix;
  readonly weights: Matrix[];
  readonly otherWeights: Matrix[];
}

/** Matrices of one shape, with entries from −reach to reach. */
export function matrices(rows: number, columns: number, reach = 2): fc.Arbitrary<Matrix> {
  const entry = fc.double({ min: -reach, max: reach, noNaN: true });
  return fc
    .array(entry, { minLength: rows * columns, maxLength: rows * columns })
    .map((values) => ({ rows, columns, values: Float64Array.from(values) }));
}

/** Networks of 1 to 4 layers, each 1 to 5 wide, with 1 to 5 inputs and 1 to 6 examples. */
export const networks: fc.Arbitrary<Network> = fc
  .record({
    examples: fc.integer({ min: 1, max: 6 }),
    widths: fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 2, maxLength: 5 }),
  })
  .chain(({ examples, widths }) => {
    const weights = fc.tuple(
      ...widths.slice(1).map((width, layer) => matrices(widths[layer], width)),
    );
    return fc.record({
      X: matrices(examples, widths[0]),
      y: matrices(examples, widths[widths.length - 1], 1),
      weights,
      otherWeights: weights,
    });
  });
