import { isNumber, quantityOf, shapeOf, type Sizes } from '../alphabet.ts';
import { entry, fraction, matrixProduct, number } from '../build.ts';
import { rewrite } from '../rewrite.ts';
import { isScalar } from '../scalar.ts';
import { isOne } from '../shape.ts';
import { type Expr, isSameTree } from '../tree.ts';
import { columnOfOnes } from './ones.ts';

/** An operator between factors; none where they stand side by side. */
export type Operator = '·' | '*' | '×' | '/' | 'none';

/** Factors read so far, and what joins them; nothing while there is only one. */
export interface Factors {
  readonly joint?: 'matrixProduct' | 'elementwise' | 'times';
  readonly of: readonly Expr[];
}

/**
 * One more factor. Between numbers, and between a number and a matrix, every sign of a product is ×;
 * between matrices `*` is elementwise, and a dot, or no sign at all, is the matrix product.
 */
export function joined(
  before: Factors,
  operator: Operator,
  factor: Expr,
  sizes: Sizes,
  inColumns: boolean,
): Factors {
  const isOfMatrices = operator !== '/' && operator !== '×';
  if (isOfMatrices && before.joint === goesOn(operator) && !isScalar(factor)) {
    return { joint: before.joint, of: [...before.of, factor] };
  }
  const left = product(before, inColumns);
  if (operator === '/') return { of: [fraction(left, factor)] };
  if (operator === '×' || operator === 'none') {
    const [a, b] = [asNumber(left, sizes), asNumber(factor, sizes)];
    if (operator === '×' || (isScalar(a) && isScalar(b))) {
      return before.joint === 'times'
        ? { joint: 'times', of: [...before.of.map((each) => asNumber(each, sizes)), b] }
        : { joint: 'times', of: [a, b] };
    }
  }
  // 1 · b, where a bold 1 cannot be typed.
  if (operator === '·' && isSameTree(left, number(1)) && isBias(factor)) {
    return { joint: 'matrixProduct', of: [columnOfOnes, factor] };
  }
  if (!isScalar(left) && !isScalar(factor)) return { joint: goesOn(operator), of: [left, factor] };
  return { joint: 'times', of: before.joint === 'times' ? [...before.of, factor] : [left, factor] };
}

const isBias = (expr: Expr) => expr.kind === 'name' && quantityOf(expr.name).kind === 'bias';

/** What an operator makes of matrices. */
const goesOn = (operator: Operator): 'matrixProduct' | 'elementwise' =>
  operator === '*' ? 'elementwise' : 'matrixProduct';

/** All the factors as one formula. Where an example is a column, C B A stands for A · B · C. */
export function product({ joint, of }: Factors, inColumns: boolean): Expr {
  if (joint === undefined) return of[0];
  if (joint !== 'matrixProduct') return { kind: joint, factors: of };
  const factors = inColumns ? of.toReversed() : of;
  return factors.reduce((left, right) => matrixProduct(left, right));
}

/** A formula in which each quantity that has one entry is that entry; as it was where that is no number. */
function asNumber(expr: Expr, sizes: Sizes): Expr {
  if (isScalar(expr)) return expr;
  const inEntries = rewrite(expr, (part) =>
    part.kind === 'name' && !isNumber(part.name) && isOne(shapeOf(part.name, sizes))
      ? entry(part.name, 0, 0)
      : undefined,
  );
  return isScalar(inEntries) ? inEntries : expr;
}
