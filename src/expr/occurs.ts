import { children } from './children.ts';
import { type Expr, isSameTree } from './tree.ts';

/** Whether a formula is another, or a part of it. */
export const occurs = (part: Expr, within: Expr): boolean =>
  isSameTree(part, within) || children(within).some((child) => occurs(part, child));
