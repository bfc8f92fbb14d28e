import { type KeyboardEvent, useState } from 'react';

/** Moves the focus in a table of cells by arrow keys, so that Tab stops at one of them. */
export function useGridKeys([rows, columns]: readonly [number, number]) {
  const [active, setActive] = useState({ row: 0, column: 0 });
  return {
    /** The cell at which Tab stops. */
    stop: { row: Math.min(active.row, rows - 1), column: Math.min(active.column, columns - 1) },
    onKeyDown: (event: KeyboardEvent<HTMLTableElement>) => {
      const place = placeOf(event.target as Element);
      if (!place || event.ctrlKey || event.metaKey || event.altKey) return;
      const next = moved(place, event.key, rows, columns);
      if (!next) return;
      event.preventDefault();
      event.stopPropagation();
      setActive(next);
      focusCell(event.currentTarget, next);
    },
  };
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
