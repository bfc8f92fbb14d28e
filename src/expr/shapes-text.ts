import { shapeText } from '../core/matrix.ts';
import type { Sizes } from './alphabet.ts';
import type { Notation } from './notation/notation.ts';
import { isScalar } from './scalar.ts';
import { shape, turned } from './shape.ts';
import type { Expr, ExprKind } from './tree.ts';

/** What the shapes of a formula depend on besides the formula. */
interface Writing {
  readonly sizes: Sizes;
  readonly operators: Notation['operators'];
  /** Whether every matrix is seen as its transpose, as where an example is a column. */
  readonly inColumns: boolean;
}

/**
 * A formula with the shape of each of its matrices in the matrix's place: (4×1 · 1×2) ∗ 4×2. Numbers
 * beside a matrix, and functions of one, leave its shape as it is.
 */
export function shapesText(expr: Expr, writing: Writing): string {
  const { sizes, operators, inColumns } = writing;
  const of = (part: Expr) => shapesText(part, writing);
  const matrices = (parts: readonly Expr[]) => parts.filter((part) => !isScalar(part));
  const inBrackets = (part: Expr, text: string) =>
    text.includes(' ') && bracketed[expr.kind]?.includes(part.kind) ? `(${text})` : text;
  const joined = (parts: readonly Expr[], sign: string) =>
    parts.map((part) => inBrackets(part, of(part))).join(sign ? ` ${sign} ` : ' ');
  switch (expr.kind) {
    case 'matrixProduct': {
      const parts = [expr.left, expr.right];
      return joined(inColumns ? parts.toReversed() : parts, operators.matrixProduct);
    }
    case 'elementwise':
      return joined(expr.factors, operators.elementwise);
    case 'times':
      return joined(matrices(expr.factors), operators.times);
    case 'plus':
      return joined(matrices(expr.terms), '+');
    case 'minus':
      return joined(matrices([expr.left, expr.right]), '−');
    case 'negate':
    case 'apply':
      return of(expr.of);
    case 'name':
    case 'row':
    case 'entry':
    case 'number':
    case 'ones':
    case 'sum':
    case 'expectation':
    case 'component':
    case 'transpose':
    case 'power':
    case 'fraction':
    case 'partial':
    case 'grid': {
      const kept = shape(expr, sizes);
      return shapeText(inColumns ? turned(kept) : kept);
    }
  }
}

/** What stands in brackets inside a product, where it is of more than one matrix. */
const bracketed: Readonly<Partial<Record<ExprKind, readonly ExprKind[]>>> = {
  matrixProduct: ['elementwise', 'plus', 'minus'],
  elementwise: ['matrixProduct', 'plus', 'minus'],
};
