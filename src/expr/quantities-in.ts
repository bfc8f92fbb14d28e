import type { Name } from './alphabet.ts';
import { children } from './children.ts';
import type { Expr } from './tree.ts';

/** The quantities of a formula, each once, in its order. */
export const quantitiesIn = (expr: Expr): readonly Name[] => [
  ...new Set('name' in expr ? [expr.name] : children(expr).flatMap(quantitiesIn)),
];
