import { memo } from 'react';
import type { Model } from '../../equations/network.ts';
import { type Name, shapeOf } from '../../expr/alphabet.ts';
import { isInColumns } from '../../expr/notation/notations.ts';
import { spokenName } from '../../expr/notation/spoken.ts';
import { refOf } from '../../expr/ref.ts';
import { useNotation, useModel } from '../shared/page-context.tsx';
import { Symbol, TransposeMark } from '../shared/symbol.tsx';
import { Cell } from './cell.tsx';
import { useGridKeys } from './grid-keys.ts';

interface Props {
  readonly of: Name;
  /** One row of it alone, as it is kept, counted from zero. */
  readonly row?: number;
  readonly transposed?: boolean;
}

/** A quantity as a table of its cells, under its symbol and its shape. Arrow keys move in it. */
export const Matrix = memo(function Matrix({ of, row, transposed = false }: Props) {
  const model = useModel();
  const notation = useNotation();
  const turned = transposed !== isInColumns(notation);
  const rows = cellGrid(of, row, turned, model);
  const { stop, onKeyDown } = useGridKeys([rows.length, rows[0].length]);
  return (
    // The keys move between the cells, which are the controls; the table only knows the way.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <table
      className={`matrix ${transposed ? 'transposed' : ''}`}
      // A row of the quantity is seen as a column: so a block is pasted.
      data-turned={turned ? '' : undefined}
      onKeyDown={onKeyDown}
    >
      <caption>
        <span aria-hidden="true">
          <Symbol of={of} row={row} />
          {transposed && <TransposeMark />}
        </span>
        <span className="visually-hidden">
          {spokenName(of, notation, model)}
          {transposed && ', transposed'}
        </span>{' '}
        <span className="shape">
          {rows.length}×{rows[0].length}
        </span>
      </caption>
      <tbody>
        {rows.map((cells, r) => (
          <tr key={cells[0]}>
            {cells.map((ref, c) => (
              <td key={ref}>
                <Cell of={ref} tabbable={r === stop.row && c === stop.column} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
});

/** The cells as they are seen; `turned`, a row of the quantity is a column. */
function cellGrid(of: Name, row: number | undefined, turned: boolean, model: Model) {
  const shape = shapeOf(of, model);
  const across = Array.from({ length: shape.columns }, (_, column) => column);
  const down = row === undefined ? Array.from({ length: shape.rows }, (_, r) => r) : [row];
  return turned
    ? across.map((column) => down.map((r) => refOf(of, r, column)))
    : down.map((r) => across.map((column) => refOf(of, r, column)));
}
