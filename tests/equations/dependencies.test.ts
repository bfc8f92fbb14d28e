import { type Model } from '../../src/equations/network.ts';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { withCell } from '../../src/core/matrix.ts';
import { computedOf, definition } from '../../src/equations/definitions.ts';
import { sourcesOf, targetsOf } from '../../src/equations/dependencies.ts';
import { chosenOf } from '../../src/equations/network.ts';
import { cellValue, type Trace } from '../../src/equations/trace.ts';
import * as build from '../../src/expr/build.ts';
import { entry } from '../../src/expr/entry.ts';
import { evaluateNumber } from '../../src/expr/evaluate.ts';
import { isChosen } from '../../src/expr/alphabet.ts';
import { cellOf, type Ref, refsOf } from '../../src/expr/ref.ts';
import { type Bindings, bindingsOf, type Expr, resolve } from '../../src/expr/tree.ts';
import { expectCloseNumber } from '../support/close.ts';
import { allSizes, networksOf, plainScope, sizesText, valuesOf } from '../support/networks.ts';
import { wide } from '../support/pairs.ts';

const namesOf = (sizes: Model) => [...chosenOf(sizes), ...computedOf(sizes)];
const refsIn = (sizes: Model) => namesOf(sizes).flatMap((name) => refsOf(name, sizes));

/** The formula of a computed cell. */
function formulaOf(ref: Ref, sizes: Model): Expr {
  const { name, row, column } = cellOf(ref);
  return entry(definition(name, sizes)!, row, column, sizes);
}

/** A formula of chosen entries only: in it, each computed entry is replaced by its own formula. */
function downToChosen(expr: Expr, sizes: Model, bindings: Bindings = {}): Expr {
  const of = (part: Expr) => downToChosen(part, sizes, bindings);
  switch (expr.kind) {
    case 'entry': {
      const [row, column] = [resolve(expr.row, bindings), resolve(expr.column, bindings)];
      if (isChosen(expr.name)) return build.entry(expr.name, row, column);
      return downToChosen(entry(definition(expr.name, sizes)!, row, column, sizes), sizes);
    }
    case 'expectation':
      return of(build.weighted(expr));
    case 'sum':
      return build.plus(
        ...bindingsOf(expr, bindings, sizes).map((inner) => downToChosen(expr.body, sizes, inner)),
      );
    case 'plus':
      return build.plus(...expr.terms.map(of));
    case 'times':
      return build.times(...expr.factors.map(of));
    case 'minus':
      return build.minus(of(expr.left), of(expr.right));
    case 'apply':
      return build.apply(expr.function, of(expr.of));
    case 'power':
      return build.power(of(expr.base), expr.exponent);
    case 'number':
      return expr;
    case 'fraction':
      return build.fraction(of(expr.numerator), of(expr.denominator));
    case 'name':
    case 'row':
    case 'matrixProduct':
    case 'elementwise':
    case 'negate':
    case 'transpose':
    case 'ones':
    case 'component':
    case 'partial':
    case 'grid':
      throw new Error(`a ${expr.kind} is in the formula of a cell`);
  }
}

describe.each(allSizes.map((of) => [sizesText(of), of] as const))('with %s', (_, sizes) => {
  const computed = refsIn(sizes).filter((ref) => !isChosen(cellOf(ref).name));

  test('the sources of a cell are exactly the cells whose change changes it', () => {
    fc.assert(
      fc.property(valuesOf(namesOf(sizes), sizes), (values) => {
        const scope = plainScope(values, sizes);
        const formulas = computed.map((ref) => {
          const formula = formulaOf(ref, sizes);
          return { ref, formula, value: evaluateNumber(formula, scope), moved: [] as Ref[] };
        });
        for (const cell of refsIn(sizes)) {
          const other = plainScope(withMoved(values, cell), sizes);
          for (const each of formulas) {
            if (evaluateNumber(each.formula, other) !== each.value) each.moved.push(cell);
          }
        }
        for (const { ref, moved } of formulas) {
          expect([...sourcesOf(ref, sizes)].toSorted(), ref).toEqual(moved.toSorted());
        }
      }),
      { numRuns: 2 },
    );
  });

  test('the targets of a cell are those whose source it is', () => {
    for (const ref of refsIn(sizes)) {
      const having = computed.filter((target) => sourcesOf(target, sizes).includes(ref));
      expect(targetsOf(ref, sizes)).toEqual(having);
    }
  });

  test('following each cell down to what is chosen gives its number', () => {
    const formulas = computed.map((ref) => ({
      ref,
      formula: downToChosen(formulaOf(ref, sizes), sizes),
    }));
    fc.assert(
      fc.property(networksOf(sizes), ({ chosen, trace }) => {
        for (const { ref, formula } of formulas) {
          const value = evaluateNumber(formula, plainScope(chosen, sizes));
          expectCloseNumber(value, cellValue(trace, ref), 1e-9, ref);
        }
      }),
      { numRuns: 2 },
    );
  });
});

function withMoved(values: Trace, ref: Ref): Trace {
  const { name, row, column } = cellOf(ref);
  return {
    ...values,
    [name]: withCell(values[name]!, row, column, cellValue(values, ref) + 0.31234567),
  };
}

test('what is chosen has no sources', () => {
  expect(sourcesOf('W1.0.0', wide)).toEqual([]);
});

test('sources are in the order in which the formula names them', () => {
  expect(sourcesOf('z1.2.1', wide)).toEqual([
    'X.2.0',
    'W1.0.1',
    'X.2.1',
    'W1.1.1',
    'X.2.2',
    'W1.2.1',
  ]);
});
