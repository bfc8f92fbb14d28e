import { map, type Matrix } from '../../core/matrix.ts';
import type { Expr } from '../tree.ts';
import type { FunctionId } from './function-id.ts';

/** A function of the entries of a matrix, with all that is said of it. */
export interface FunctionRecord {
  /** Its values, in the shape of what it is taken of. */
  readonly values: (of: Matrix) => Matrix;
  /** Whether a value depends on its whole row, and not on one entry alone. */
  readonly byRow?: boolean;
  /** Its sign as LaTeX: before brackets or, for a power, below what it is taken of. */
  readonly latex: string;
  readonly isPower?: boolean;
  /** Its sign as plain text. */
  readonly text: string;
  /** Its name in Python. */
  readonly numpy: string;
  /** What Python needs to know it by that name, where NumPy does not. */
  readonly python?: string;
  /** Its call in PyTorch, where a layer can have it; `F` is torch.nn.functional. */
  readonly torch?: (z: string) => string;
  /** Its derivative as a function of its own, σ′ of σ. None where there is no `slope`. */
  readonly prime?: FunctionId;
  /**
   * The factors of its derivative, from what it is taken of and from its own value. None for a
   * function that no layer has, or that has a row's whole Jacobian.
   */
  readonly slope?: (z: Expr, l: Expr) => readonly Expr[];
  /** How the slope is found, line by line, where there is something to find. */
  readonly derivation?: (z: Expr, l: Expr) => readonly Found[];
}

/** A line of how a slope is found: two formulas that have the same value. */
interface Found {
  readonly id: string;
  readonly left: Expr;
  readonly right: Expr;
}

/** A function of numbers, taken of each entry by itself. */
export const entrywise =
  (f: (x: number) => number): FunctionRecord['values'] =>
  (of) =>
    map(of, f);
