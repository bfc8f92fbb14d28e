import { sizeOf, type Sizes } from '../alphabet.ts';
import { children } from '../children.ts';
import type { Expr } from '../tree.ts';

/** How large a formula is: how deep its tree, and how many parts there are with every Σ written out. */
export interface Extent {
  readonly depth: number;
  readonly parts: number;
}

export function extentOf(expr: Expr, sizes: Sizes): Extent {
  const inside = children(expr).map((child) => extentOf(child, sizes));
  const parts = inside.reduce((sum, each) => sum + each.parts, 1);
  return {
    depth: 1 + inside.reduce((deepest, { depth }) => Math.max(deepest, depth), 0),
    parts: 'over' in expr ? parts * sizeOf(expr.over, sizes) : parts,
  };
}
