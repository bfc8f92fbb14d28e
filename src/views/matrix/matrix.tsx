import { type KeyboardEvent, memo, useState } from 'react';
import type { Model } from '../../equations/network.ts';
import { type Name, shapeOf } from '../../expr/alphabet.ts';
import { isInColumns } from '../../expr/notation/notations.ts';
import { spokenName } from '../../expr/notation/spoken.ts';
import { refOf } from '../../expr/ref.ts';
import { useNotation, useModel } from '../shared/page-context.tsx';
import { Symbol, TransposeMark } from '../shared/symbol.tsx';
import { Cell } from './cell.tsx';

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
  const [active, setActive] = useState({ row: 0, column: 0 });
  const stop = {
    row: Math.min(active.row, rows.length - 1),
    column: Math.min(active.column, rows[0].length - 1),
  };

  const onKeyDown = (event: KeyboardEvent<HTMLTableElement>) => {
    const place = placeOf(event.target as Element);
    if (!place || event.ctrlKey || event.metaKey || event.altKey) return;
    const next = moved(place, event.key, rows.length, rows[0].length);
    if (!next) return;
    event.preventDefault();
    event.stopPropagation();
    setActive(next);
    focusCell(event.currentTarget, next);
  };

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
        <Symbol of={of} row={row} />
        {transposed && <TransposeMark />}
        <span className="visually-hidden">
          {spokenName(of, notation)}
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

interface Place {
  readonly row: number;
  readonly column: number;
}

function placeOf(target: Element): Place | undefined {
  const cell = target.closest('td');
  const line = target.closest('tr');
  return cell && line ? { row: line.rowIndex, column: cell.cellIndex } : undefined;
}

function moved(
  { row, column }: Place,
  key: string,
  rows: number,
  columns: number,
): Place | undefined {
  switch (key) {
    case 'ArrowLeft':
      return { row, column: Math.max(column - 1, 0) };
    case 'ArrowRight':
      return { row, column: Math.min(column + 1, columns - 1) };
    case 'ArrowUp':
      return { row: Math.max(row - 1, 0), column };
    case 'ArrowDown':
      return { row: Math.min(row + 1, rows - 1), column };
    case 'Home':
      return { row: 0, column: 0 };
    case 'End':
      return { row: rows - 1, column: columns - 1 };
    default:
      return undefined;
  }
}

const focusCell = (table: HTMLTableElement, { row, column }: Place) =>
  table.rows[row].cells[column].querySelector<HTMLElement>('.cell')?.focus();
