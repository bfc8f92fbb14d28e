import { cells } from '../expr/cells.ts';
import { gradientNamed } from '../expr/live.ts';
import type { Sizes } from '../expr/names.ts';
import { cellOf, exists, type Ref, refOf } from '../expr/ref.ts';
import { sourcesOf, targetsOf } from './dependencies.ts';
import { isNetworkName } from './network.ts';
import { type Equation, type Focus, placeIn } from './line.ts';

/** A cell in focus, what it is computed from, and what is computed from it. */
export interface Selection {
  readonly self: ReadonlySet<Ref>;
  readonly sources: ReadonlySet<Ref>;
  readonly targets: ReadonlySet<Ref>;
}

/** The selection that a ref or a term makes: a single cell with its kin, or many cells alone. */
export function selectionOf(at: string, sizes: Sizes): Selection {
  if (!at.includes('*')) {
    const ref = at as Ref;
    if (!isNetworkName(cellOf(ref).name, sizes) || !exists(ref, sizes)) return nothing;
    return {
      self: new Set([ref]),
      sources: new Set(sourcesOf(ref, sizes)),
      targets: new Set(targetsOf(ref, sizes)),
    };
  }
  return { ...nothing, self: new Set(cellsOfTerm(at, sizes)) };
}

const nothing: Selection = { self: new Set(), sources: new Set(), targets: new Set() };

/** The cells of a term, `X.*.2`: a star stands for every row, or for every column. */
export function cellsOfTerm(term: string, sizes: Sizes): Ref[] {
  const [name, row, column] = term.split('.');
  const { name: of } = cellOf(`${name}.0.0`);
  return cells({ kind: 'name', name: of }, sizes).filter((ref) => {
    const cell = cellOf(ref);
    return (
      (row === '*' || cell.row === Number(row)) &&
      (column === '*' || cell.column === Number(column))
    );
  });
}

/**
 * The cell in focus of what an equation is about, where it is about a quantity. While a gradient is
 * only wanted there is nothing that it comes from, and the cell is the weight that it is wanted for.
 */
export function cellInFocus(equation: Equation, sizes: Sizes, focus: Focus): Ref | undefined {
  const [line] = equation(sizes, focus);
  if (!line) return undefined;
  const { left, right } = line;
  const isWanted =
    right.kind === 'grid' && right.rows.flat().every(({ kind }) => kind === 'partial');
  const of = isWanted && left.kind === 'partial' ? left.by : (gradientNamed(left) ?? left);
  if (of.kind !== 'name') return undefined;
  const [row, column] = placeIn(of.name, sizes, focus);
  return refOf(of.name, Number(row), Number(column));
}
