import { shapeOf } from '../../expr/alphabet.ts';
import { refOf } from '../../expr/ref.ts';
import type { Entry, Index } from '../../expr/tree.ts';
import { useInColumns, useModel } from '../shared/page-context.tsx';
import { Symbol } from '../shared/symbol.tsx';
import { Matrix } from './matrix.tsx';
import { Strip } from './strip.tsx';

/** The cells that an entry stands for in turn: along an index that a sum runs over, all of them. */
export function EntryCells({ of: { name, row, column } }: { of: Entry }) {
  const { rows, columns } = shapeOf(name, useModel());
  const inColumns = useInColumns();
  const [down, across] = [placesOf(row, rows), placesOf(column, columns)];
  if (down.length === rows && across.length === columns) return <Matrix of={name} />;
  return (
    <Strip
      across={across.length > 1 !== inColumns}
      refs={down.flatMap((r) => across.map((c) => refOf(name, r, c)))}
    >
      <Symbol of={name} row={placeOf(row)} column={placeOf(column)} />
    </Strip>
  );
}

const placeOf = (index: Index) => (typeof index === 'number' ? index : undefined);

const placesOf = (index: Index, size: number): readonly number[] =>
  typeof index === 'number' ? [index] : Array.from({ length: size }, (_, n) => n);
