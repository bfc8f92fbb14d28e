import fc from 'fast-check';
import { matrixOf, type Matrix } from '../../src/core/matrix.ts';
import type { Focus } from '../../src/equations/line.ts';
import { chosenOf, type Model, modelOf } from '../../src/equations/network.ts';
import { type Chosen, scopeOf, type Trace, traceOf } from '../../src/equations/trace.ts';
import type { Scope } from '../../src/expr/evaluate.ts';
import { type Name, shapeOf, type Sizes } from '../../src/expr/alphabet.ts';
import { series } from '../../src/lessons/series.ts';

/** A network of some size with numbers in it, and all that follows from them. */
export interface Network {
  readonly sizes: Model;
  readonly chosen: Chosen;
  readonly trace: Trace;
  readonly scope: Scope;
}

/** Every network that the first three chapters can show. */
export const allSizes: readonly Model[] = [1, 4].flatMap((examples) => [
  modelOf(series(examples, 1)),
  ...[1, 2, 3, 4].map((nodes) => modelOf(series(examples, nodes, 1))),
]);

export const sizesText = ({ inputs, widths, examples }: Sizes): string =>
  `${examples} example(s), ${[inputs, ...widths].join('-')}`;

/**
 * Numbers between 0.05 and 1.5 either side of zero, all as likely as each other: far from the zeros and
 * the equal numbers with which a wrong rule can give the right result.
 */
const number = fc
  .noBias(fc.integer({ min: -1_450_000, max: 1_450_000 }))
  .map((n) => (n < 0 ? n - 50_000 : n + 50_000) / 1_000_000);

const matrices = (rows: number, columns: number): fc.Arbitrary<Matrix> =>
  fc
    .array(fc.array(number, { minLength: columns, maxLength: columns }), {
      minLength: rows,
      maxLength: rows,
    })
    .map(matrixOf);

/** Values for some of a network's quantities, in the shapes that they have. */
export const valuesOf = (names: readonly Name[], sizes: Model): fc.Arbitrary<Trace> =>
  fc.record(
    Object.fromEntries(
      names.map((name) => {
        const { rows, columns } = shapeOf(name, sizes);
        return [name, matrices(rows, columns)];
      }),
    ),
  );

export const sizes: fc.Arbitrary<Model> = fc.constantFrom(...allSizes);

/** Networks of one size, with random numbers. */
export const networksOf = (of: Model): fc.Arbitrary<Network> =>
  valuesOf(chosenOf(of), of).map((values) => networkWith(values as Chosen, of));

export const networks: fc.Arbitrary<Network> = sizes.chain(networksOf);

export function networkWith(chosen: Chosen, sizes: Model): Network {
  const trace = traceOf(chosen, sizes);
  return { sizes, chosen, trace, scope: scopeOf(trace, sizes) };
}

/** All that can be in focus. */
export const focusesOf = ({ examples, inputs, widths }: Sizes): Focus[] =>
  upTo(examples).flatMap((example) =>
    [inputs, ...widths]
      .reduce<number[][]>(
        (all, size) => all.flatMap((units) => upTo(size).map((unit) => [...units, unit])),
        [[]],
      )
      .map((units) => ({ example, units })),
  );

const upTo = (count: number) => Array.from({ length: count }, (_, n) => n);

/** A network with the same random numbers in every run. */
export const oneNetwork = (of: Model): Network =>
  fc.sample(networksOf(of), { numRuns: 1, seed: 11 })[0];

/** A scope of the matrices given, and nothing that follows from them. */
export const plainScope = (values: Trace, sizes: Sizes): Scope => ({
  sizes,
  matrix: (name) => {
    const value = values[name];
    if (!value) throw new Error(`no ${name} in this scope`);
    return value;
  },
  holding: () => {
    throw new Error('nothing follows from anything in this scope');
  },
});
