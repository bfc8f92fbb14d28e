import { type Shape, shapeOf, type Sizes } from './names.ts';
import { type Expr, variableOf } from './tree.ts';

const one: Shape = { rows: 1, columns: 1 };
/** Whether a shape is that of a single number. */
export const isOne = ({ rows, columns }: Shape): boolean => rows === 1 && columns === 1;
const text = ({ rows, columns }: Shape) => `${rows}×${columns}`;

/** Rows × columns of a formula, read from the tree alone. Throws where the shapes do not meet. */
export function shape(expr: Expr, sizes: Sizes): Shape {
  const of = (part: Expr) => shape(part, sizes);
  switch (expr.kind) {
    case 'name':
      return shapeOf(expr.name, sizes);
    case 'row':
      return { rows: 1, columns: shapeOf(expr.name, sizes).columns };
    case 'entry':
    case 'number':
      return one;
    case 'matrixProduct': {
      const [left, right] = [of(expr.left), of(expr.right)];
      if (left.columns !== right.rows) {
        throw new Error(
          `shape: a matrix product needs equal inner sizes; it was given ${text(left)} by ${text(right)}`,
        );
      }
      return { rows: left.rows, columns: right.columns };
    }
    case 'elementwise':
      return expr.factors.map(of).reduce((a, b) => same('an elementwise product', a, b));
    case 'times':
      return expr.factors.map(of).reduce((a, b) => {
        if (!isOne(a) && !isOne(b)) {
          throw new Error(
            `shape: a product of numbers takes one matrix at most; it was given ${text(a)} and ${text(b)}`,
          );
        }
        return isOne(a) ? b : a;
      });
    case 'plus':
      return expr.terms.map(of).reduce((a, b) => sameOrNumber('a sum', a, b));
    case 'minus':
      return sameOrNumber('a difference', of(expr.left), of(expr.right));
    case 'sum':
      return of(expr.body);
    case 'negate':
    case 'sigma':
    case 'exp':
      return of(expr.of);
    case 'transpose': {
      const { rows, columns } = of(expr.of);
      return { rows: columns, columns: rows };
    }
    case 'power':
      return single('a power', of(expr.base));
    case 'fraction':
      single('a fraction, below its line,', of(expr.denominator));
      return of(expr.numerator);
    case 'partial':
      single('a partial derivative', of(expr.of));
      return of(variableOf(expr.by));
    case 'grid':
      return gridShape(expr.rows.map((row) => row.map(of)));
  }
}

function gridShape(rows: readonly (readonly Shape[])[]): Shape {
  const [first, ...rest] = rows.map((row) => {
    for (const cell of row) single('a cell of a grid', cell);
    return { rows: 1, columns: row.length };
  });
  for (const row of rest) same('a grid', first, row);
  return { rows: rows.length, columns: first.columns };
}

function single(what: string, given: Shape): Shape {
  if (!isOne(given)) {
    throw new Error(`shape: ${what} takes a single number, 1×1; it was given ${text(given)}`);
  }
  return given;
}

function same(what: string, a: Shape, b: Shape): Shape {
  if (a.rows !== b.rows || a.columns !== b.columns) {
    throw new Error(`shape: ${what} needs equal shapes; it was given ${text(a)} and ${text(b)}`);
  }
  return a;
}

function sameOrNumber(what: string, a: Shape, b: Shape): Shape {
  if (isOne(a)) return b;
  return isOne(b) ? a : same(what, a, b);
}
