import { useRef } from 'react';

const duration = 900;

/**
 * Shows a transpose happening: each cell of the transposed matrix starts where it stands in the
 * matrix as given, row by row, and moves to its place in the column that the row becomes.
 */
export function useTurning() {
  const panel = useRef<HTMLElement>(null);
  const turn = () => {
    const table = panel.current?.querySelector<HTMLTableElement>('table.transposed');
    if (!table) return;
    // With reduced motion, before and after stand for a second each, and nothing moves.
    const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
    const corner = table.rows[0].cells[0].getBoundingClientRect();
    for (const row of table.rows) {
      for (const cell of row.cells) {
        const [r, c] = [row.rowIndex, cell.cellIndex];
        const x = (r - c) * corner.width;
        const y = (c - r) * corner.height;
        const before = { transform: `translate(${x}px, ${y}px)` };
        const after = { transform: 'none' };
        cell.animate(
          still ? [before, { ...before, offset: 0.99 }, after] : [before, before, after],
          { duration: still ? 2 * duration : 2 * duration, easing: 'ease-in-out' },
        );
      }
    }
  };
  return { panel, turn };
}
