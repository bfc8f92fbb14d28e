import type { Name } from '../expr/alphabet.ts';
import { cells } from '../expr/cells.ts';
import { underItsName } from '../expr/live.ts';
import { cellOf, exists, isRef, type Ref, refOf } from '../expr/ref.ts';
import { sourcesOf, targetsOf } from './dependencies.ts';
import type { Derived } from './derived.ts';
import { type Focus, placeIn } from './line.ts';
import type { Model } from './network.ts';

/** A cell in focus, what it is computed from, and what is computed from it. */
export interface Selection {
  readonly self: ReadonlySet<Ref>;
  readonly sources: ReadonlySet<Ref>;
  readonly targets: ReadonlySet<Ref>;
}

/** The selection that a ref or a term makes: a single cell with its kin, or many cells alone. */
export function selectionOf(at: string, model: Model): Selection {
  if (isRef(at)) {
    if (!exists(at, model)) return nothing;
    return {
      self: new Set([at]),
      sources: new Set(sourcesOf(at, model)),
      targets: new Set(targetsOf(at, model)),
    };
  }
  return { ...nothing, self: new Set(cellsOfTerm(at, model)) };
}

const nothing: Selection = { self: new Set(), sources: new Set(), targets: new Set() };

/**
 * The cells of a term, `X.*.2`: a star stands for every row, or for every column. Several terms, with
 * spaces between, have the cells of all of them.
 */
export const cellsOfTerm = (terms: string, model: Model): Ref[] =>
  terms.split(' ').flatMap((term) => cellsOfOne(term, model));

function cellsOfOne(term: string, model: Model): Ref[] {
  const { name } = cellOf(term.replaceAll('*', '0'));
  return cells({ kind: 'name', name }, model).filter((ref) => isInTerm(ref, term));
}

/** Whether a cell is one of those that a term stands for, or one of several terms. */
export function isInTerm(ref: Ref, terms: string): boolean {
  const cell = cellOf(ref);
  const isIn = (line: string, at: number) => line === '*' || Number(line) === at;
  return terms.split(' ').some((term) => {
    const [name, row, column] = term.split('.');
    return name === cell.name && isIn(row, cell.row) && isIn(column, cell.column);
  });
}

/**
 * The cell in focus of what a step's product is about, where that is a quantity, or of the first quantity
 * of a step that has no product. While a gradient is only wanted there is nothing that it comes from, and
 * the cell is the weight that it is wanted for.
 */
export function cellInFocus(
  { product, lit }: Pick<Derived, 'product' | 'lit'>,
  model: Model,
  focus: Focus,
): Ref | undefined {
  const inFocus = (of: Name) => refOf(of, ...placeIn(of, model, focus));
  const [line] = product(model, focus);
  if (!line) return inFocus(lit[0]);
  const { left, right } = line;
  const isWanted =
    right.kind === 'grid' && right.rows.flat().every(({ kind }) => kind === 'partial');
  const of = isWanted && left.kind === 'partial' ? left.by : underItsName(left);
  return of.kind === 'name' || of.kind === 'entry' ? inFocus(of.name) : undefined;
}
