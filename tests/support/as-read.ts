import { isNumber, shapeOf, sizeOf, type Sizes } from '../../src/expr/alphabet.ts';
import {
  elementwise as entryByEntry,
  entry,
  grid,
  name,
  negate,
  number,
  plus,
  times,
} from '../../src/expr/build.ts';
import { entries } from '../../src/expr/entry.ts';
import { gradientNamed } from '../../src/expr/live.ts';
import { rewrite } from '../../src/expr/rewrite.ts';
import { isScalar } from '../../src/expr/scalar.ts';
import { isOne, shape } from '../../src/expr/shape.ts';
import type { Expr, Ones } from '../../src/expr/tree.ts';

/**
 * A formula as far as its print tells it. Trees that differ in nothing else are printed alike:
 * - ∂L/∂W and the gradient by its name, and a derivative by a matrix and those by its entries;
 * - an entry of a quantity that has no other, a row of one that has no other, and the quantity; a row
 *   and its only entry;
 * - products between numbers, and between a number and a matrix, by whatever they are made;
 * - sums of sums and products of products, where the first of them needs no brackets;
 * - ones along axes that are as long;
 * - what a single number is transposed to, its only component, and a component of a row, its entry;
 * - where an example is a column, the order of a product with numbers in it;
 * - a minus before a number and a number below 0, wherever it stands in a product, of matrices too.
 */
export function asRead(expr: Expr, sizes: Sizes, inColumns = false): Expr {
  return told(
    rewrite(expr, (part) => {
      if (part.kind === 'ones') return onesOfSize(part, sizes);
      const named = gradientNamed(part) ?? part;
      if (named.kind === 'partial') return byEntries(named, sizes);
      if (named.kind !== 'name' && named.kind !== 'row' && named.kind !== 'entry') return undefined;
      if (isNumber(named.name)) return name(named.name);
      const { rows, columns } = shapeOf(named.name, sizes);
      if (rows === 1 && columns === 1) return entry(named.name, 0, 0);
      if (named.kind === 'name') return named;
      // The only place along an axis is 0, whatever counts it.
      const row = rows === 1 ? 0 : named.row;
      if (columns === 1) return entry(named.name, row, 0);
      if (named.kind === 'entry') return { ...named, row };
      return rows === 1 ? name(named.name) : named;
    }),
    inColumns,
  );
}

const onesOfSize = ({ rows, columns }: Ones, sizes: Sizes): Expr =>
  grid(
    Array.from({ length: sizeOf(rows, sizes) }, () =>
      Array.from({ length: sizeOf(columns, sizes) }, () => number(1)),
    ),
  );

/** A derivative by each entry of a matrix. */
const byEntries = (expr: Expr, sizes: Sizes): Expr | undefined =>
  isOne(shape(expr, sizes)) ? undefined : grid(entries(expr, sizes));

/** From the inside out. */
function told(expr: Expr, inColumns: boolean): Expr {
  const of = (part: Expr) => told(part, inColumns);
  switch (expr.kind) {
    case 'matrixProduct': {
      const [left, right] = [of(expr.left), of(expr.right)];
      return isScalar(left) || isScalar(right)
        ? numbers([left, right], inColumns)
        : withMinusBefore([left, right], (a, b) => ({ ...expr, left: a, right: b }));
    }
    case 'elementwise':
      return elementwise(expr.factors.map(of), inColumns);
    case 'times':
      return numbers(expr.factors.map(of), inColumns);
    case 'plus':
      return plus(...expr.terms.map(of));
    case 'minus':
      return { ...expr, left: of(expr.left), right: of(expr.right) };
    case 'negate': {
      const inner = of(expr.of);
      if (inner.kind === 'number') return number(-inner.value);
      return inner.kind === 'negate' ? inner.of : negate(inner);
    }
    case 'component': {
      const inner = of(expr.of);
      if (inner.kind === 'name') return entry(inner.name, 0, expr.column);
      if (inner.kind === 'row') return entry(inner.name, inner.row, expr.column);
      return isScalar(inner) ? inner : { ...expr, of: inner };
    }
    case 'transpose': {
      const inner = of(expr.of);
      return isScalar(inner) ? inner : { ...expr, of: inner };
    }
    case 'expectation':
    case 'sum':
      return { ...expr, body: of(expr.body) };
    case 'apply':
      return { ...expr, of: of(expr.of) };
    case 'power':
      return { ...expr, base: of(expr.base) };
    case 'fraction': {
      const [above, denominator] = [of(expr.numerator), of(expr.denominator)];
      return above.kind === 'number' && above.value < 0
        ? negate({ ...expr, numerator: number(-above.value), denominator })
        : { ...expr, numerator: above, denominator };
    }
    case 'grid':
      return { ...expr, rows: expr.rows.map((row) => row.map(of)) };
    case 'name':
    case 'row':
    case 'entry':
    case 'number':
    case 'ones':
    case 'partial':
      return expr;
  }
}

/** A product with numbers in it; a minus before one of its factors stands before all of it. */
function numbers(factors: readonly Expr[], inColumns: boolean): Expr {
  const text = (factor: Expr) => JSON.stringify(factor);
  return withMinusBefore(factors, (...signless) => {
    const flat = times(...signless);
    return inColumns && flat.kind === 'times'
      ? times(...flat.factors.toSorted((a, b) => (text(a) < text(b) ? -1 : 1)))
      : flat;
  });
}

/** A product; a minus before one of its factors stands before all of it. */
function withMinusBefore(factors: readonly Expr[], product: (...factors: Expr[]) => Expr): Expr {
  const signed = factors.map(withoutMinus);
  const whole = product(...signed.map(({ of }) => of));
  return signed.filter(({ isNegative }) => isNegative).length % 2 === 1 ? negate(whole) : whole;
}

function withoutMinus(of: Expr): { of: Expr; isNegative: boolean } {
  if (of.kind === 'number') return { of: number(Math.abs(of.value)), isNegative: of.value < 0 };
  return of.kind === 'negate' ? { of: of.of, isNegative: true } : { of, isNegative: false };
}

/** A product of matrices, entry by entry; what is multiplied by a number on the way is one of numbers. */
function elementwise(factors: readonly Expr[], inColumns: boolean): Expr {
  const [first, ...others] = factors;
  const open: Expr[] = [first];
  for (const factor of others) {
    const left = open.length === 1 ? open[0] : entryByEntry(...open);
    if (isScalar(left) || isScalar(factor))
      open.splice(0, open.length, numbers([left, factor], inColumns));
    else open.push(factor);
  }
  return open.length === 1 ? open[0] : withMinusBefore(open, entryByEntry);
}
