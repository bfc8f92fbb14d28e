import { type Shape, shapeText } from '../core/matrix.ts';
import { shapeOf, sizeOf, type Sizes } from './alphabet.ts';
import { isScalar } from './scalar.ts';
import { type Expr, variableOf } from './tree.ts';

const one: Shape = { rows: 1, columns: 1 };
/** Whether a shape is that of a single number. */
export const isOne = ({ rows, columns }: Shape): boolean => rows === 1 && columns === 1;
/** The shape of the transpose. */
export const turned = ({ rows, columns }: Shape): Shape => ({ rows: columns, columns: rows });

/** What `shape` throws where the factors of a matrix product do not meet. */
export class InnerSizesError extends Error {
  constructor(
    readonly left: Shape,
    readonly right: Shape,
  ) {
    super(`shape: a ${innerSizesText(left, right)}`);
  }
}

/** Why two matrices have no product, in words. */
export const innerSizesText = (left: Shape, right: Shape): string =>
  `matrix product needs equal inner sizes; it was given ${shapeText(left)} by ${shapeText(right)}`;

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
    case 'ones':
      return { rows: sizeOf(expr.rows, sizes), columns: sizeOf(expr.columns, sizes) };
    case 'matrixProduct': {
      const [left, right] = [of(expr.left), of(expr.right)];
      if (left.columns !== right.rows) throw new InnerSizesError(left, right);
      return { rows: left.rows, columns: right.columns };
    }
    case 'elementwise':
      return expr.factors.map(of).reduce((a, b) => same('an elementwise product', a, b));
    case 'times':
      return timesShape(expr.factors, of);
    case 'plus':
      return besideNumbers('a sum', expr.terms, of);
    case 'minus':
      return besideNumbers('a difference', [expr.left, expr.right], of);
    case 'sum':
    case 'expectation':
      return of(expr.body);
    case 'negate':
    case 'apply':
      return of(expr.of);
    case 'transpose':
      return turned(of(expr.of));
    case 'component': {
      const { rows } = of(expr.of);
      if (rows !== 1) {
        throw new Error(`shape: a component is of a single row; it was given ${rows} rows`);
      }
      return one;
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

/** The same; nothing where the shapes do not meet. */
export function shapeIn(expr: Expr, sizes: Sizes): Shape | undefined {
  try {
    return shape(expr, sizes);
  } catch {
    return undefined;
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
    throw new Error(`shape: ${what} takes a single number, 1×1; it was given ${shapeText(given)}`);
  }
  return given;
}

function same(what: string, a: Shape, b: Shape): Shape {
  if (a.rows !== b.rows || a.columns !== b.columns) {
    throw new Error(
      `shape: ${what} needs equal shapes; it was given ${shapeText(a)} and ${shapeText(b)}`,
    );
  }
  return a;
}

/** The shapes of those that are no numbers. Throws where one has no shape, be it a number or not. */
function matricesIn(parts: readonly Expr[], of: (part: Expr) => Shape): Shape[] {
  const shapes = parts.map(of);
  return shapes.filter((_, n) => !isScalar(parts[n]));
}

/** Of terms that are matrices of one shape, and numbers beside them, which stand in every cell. */
function besideNumbers(what: string, terms: readonly Expr[], of: (term: Expr) => Shape): Shape {
  const [first = one, ...others] = matricesIn(terms, of);
  return others.reduce((a, b) => same(what, a, b), first);
}

/** Of numbers, or of one matrix and the numbers that it is scaled by. */
function timesShape(factors: readonly Expr[], of: (factor: Expr) => Shape): Shape {
  const matrices = matricesIn(factors, of);
  if (matrices.length > 1) {
    throw new Error(
      `shape: a product of numbers takes one matrix at most; it was given ${matrices.map(shapeText).join(' and ')}`,
    );
  }
  return matrices[0] ?? one;
}
