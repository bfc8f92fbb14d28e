import type { Shape } from '../../core/matrix.ts';
import type { Sizes } from '../../expr/alphabet.ts';
import { children } from '../../expr/children.ts';
import { isScalar } from '../../expr/scalar.ts';
import { isOne, shapeIn } from '../../expr/shape.ts';
import type { Expr } from '../../expr/tree.ts';

/** The first part of a formula whose own parts do not fit together, with two shapes that do not. */
export interface PartClash {
  readonly part: Expr;
  readonly left: Expr;
  readonly right: Expr;
  readonly shapes: readonly [left: Shape, right: Shape];
}

const one: Shape = { rows: 1, columns: 1 };

/** Where the shapes of a formula do not meet: innermost, and first in reading order; nothing where all do. */
export function clashOf(expr: Expr, sizes: Sizes): PartClash | undefined {
  if (shapeIn(expr, sizes)) return undefined;
  const clashing = children(expr).find((child) => !shapeIn(child, sizes));
  return clashing ? clashOf(clashing, sizes) : clashBetween(expr, sizes);
}

/** All parts of it have shapes, and they do not fit together. */
function clashBetween(part: Expr, sizes: Sizes): PartClash {
  const parts = children(part);
  const shapeOf = (of: Expr) => shapeIn(of, sizes)!;
  // What takes a number only is told beside what it was given.
  if (part.kind === 'fraction' || parts.length < 2) {
    const given = parts.find((each) => !isOne(shapeOf(each)) && each !== parts[0]) ?? parts[0];
    return { part, left: given, right: given, shapes: [shapeOf(given), one] };
  }
  const matrices = part.kind === 'matrixProduct' ? parts : parts.filter((each) => !isScalar(each));
  const left = matrices[0] ?? parts[0];
  const right =
    matrices.slice(1).find((each) => !fits(part, shapeOf(left), shapeOf(each))) ??
    matrices.at(-1) ??
    parts[0];
  return { part, left, right, shapes: [shapeOf(left), shapeOf(right)] };
}

function fits({ kind }: Expr, left: Shape, right: Shape): boolean {
  if (kind === 'times') return false;
  return left.rows === right.rows && left.columns === right.columns;
}
