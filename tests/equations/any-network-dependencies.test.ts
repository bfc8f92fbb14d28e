import fc from 'fast-check';
import { expect, test } from 'vitest';
import { map, withCell } from '../../src/core/matrix.ts';
import { computedOf, definition } from '../../src/equations/definitions.ts';
import { sourcesOf, targetsOf } from '../../src/equations/dependencies.ts';
import { chosenOf, type Model } from '../../src/equations/network.ts';
import { cellValue, type Trace } from '../../src/equations/trace.ts';
import { isChosen, quantityOf } from '../../src/expr/alphabet.ts';
import { entry } from '../../src/expr/entry.ts';
import { evaluateNumber } from '../../src/expr/evaluate.ts';
import { cellOf, type Ref, refsOf } from '../../src/expr/ref.ts';
import { anyModels } from '../support/any-network.ts';
import { plainScope, valuesOf } from '../support/networks.ts';

const namesOf = (model: Model) => [...chosenOf(model), ...computedOf(model)];
const refsIn = (model: Model) => namesOf(model).flatMap((name) => refsOf(name, model));
const computedIn = (model: Model) => refsIn(model).filter((ref) => !isChosen(cellOf(ref).name));

/** A softmax of one node is 1 whatever its sum is: no change of it is ever seen. */
const canBeSeen = ({ network }: Model) =>
  network.layers.at(-1)!.activation !== 'softmax' || network.layers.at(-1)!.width > 1;

/**
 * A number for every quantity that owes nothing to the others, above 0, so that no relu is off, and
 * weights so small that none of them is lost in a flat part.
 */
const valuesFor = (model: Model): fc.Arbitrary<Trace> =>
  valuesOf(namesOf(model), model).map((values) =>
    Object.fromEntries(
      Object.entries(values).map(([name, matrix]) => {
        const { kind } = quantityOf(name);
        const size = kind === 'weights' || kind === 'bias' || name === 'yHat' ? 0.4 : 1;
        return [name, map(matrix!, (x) => size * Math.abs(x))];
      }),
    ),
  );

function moved(values: Trace, ref: Ref, by: number): Trace {
  const { name, row, column } = cellOf(ref);
  return {
    ...values,
    [name]: withCell(values[name]!, row, column, cellValue(values, ref) + by),
  };
}

test('the sources of a cell are exactly the cells whose change changes it', () => {
  const filled = anyModels
    .filter(canBeSeen)
    .chain((model) => fc.record({ model: fc.constant(model), values: valuesFor(model) }));
  fc.assert(
    fc.property(filled, ({ model, values }) => {
      const scope = plainScope(values, model);
      const formulas = computedIn(model).map((ref) => {
        const { name, row, column } = cellOf(ref);
        const formula = entry(definition(name, model)!, row, column, model);
        const value = evaluateNumber(formula, scope);
        return { ref, formula, value, changedBy: [] as Ref[] };
      });
      for (const cell of refsIn(model)) {
        // Up, and down below every corner.
        const others = [0.31234567, -3.1234567].map((by) =>
          plainScope(moved(values, cell, by), model),
        );
        for (const { formula, value, changedBy } of formulas) {
          const changes = others.some((other) => evaluateNumber(formula, other) !== value);
          if (changes) changedBy.push(cell);
        }
      }
      for (const { ref, changedBy } of formulas) {
        expect([...sourcesOf(ref, model)].toSorted(), ref).toEqual(changedBy.toSorted());
      }
    }),
    { numRuns: 12 },
  );
});

test('the targets of a cell are those whose source it is', () => {
  fc.assert(
    fc.property(anyModels, (model) => {
      const computed = computedIn(model).map((ref) => ({ ref, sources: sourcesOf(ref, model) }));
      for (const cell of refsIn(model)) {
        const having = computed.filter(({ sources }) => sources.includes(cell));
        expect(targetsOf(cell, model)).toEqual(having.map(({ ref }) => ref));
      }
    }),
    { numRuns: 10 },
  );
});

test('from each cell, sources of sources come to an end at what is chosen', () => {
  fc.assert(
    fc.property(anyModels, (model) => {
      const ended = new Set<Ref>();
      const walk = (ref: Ref, above: readonly Ref[]) => {
        expect(above, `${ref} is among its own sources`).not.toContain(ref);
        if (ended.has(ref)) return;
        const sources = sourcesOf(ref, model);
        expect(sources.length > 0, `${ref} has sources`).toBe(!isChosen(cellOf(ref).name));
        for (const source of sources) walk(source, [...above, ref]);
        ended.add(ref);
      };
      for (const ref of computedIn(model)) walk(ref, []);
      // What a reader sets reaches the loss after the step, all of it.
      walk('LNew.0.0', []);
      for (const ref of refsIn(model)) expect(ended.has(ref), ref).toBe(true);
    }),
    { numRuns: 40 },
  );
});
