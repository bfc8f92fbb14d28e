import type { Name } from './alphabet.ts';
import type { Place } from './notation/notation.ts';
import { type Bindings, bound, type Named } from './tree.ts';

/** The row and the column that a formula names; none where it names all of them. */
export const placeOf = (expr: Named, bindings: Bindings): Place => ({
  row: expr.kind === 'name' ? undefined : bound(expr.row, bindings),
  column: expr.kind === 'entry' ? bound(expr.column, bindings) : undefined,
});

/** What a symbol stands for, as a ref in which a star stands for every row or every column. */
export function termOf(name: Name, { row, column }: Place): string {
  const [down, across] = [row, column].map((at) => (typeof at === 'number' ? String(at) : '*'));
  return `${name}.${down}.${across}`;
}
