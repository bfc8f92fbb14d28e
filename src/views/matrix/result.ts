import { createContext } from 'react';
import type { Expr } from '../../expr/tree.ts';

/** What the product comes to in which a matrix stands. */
export const Result = createContext<Expr | null>(null);
