import type { RefObject } from 'react';
import { zoomOf } from '../shared/zoom.ts';

/** How long the rows stand, and how long they turn. Milliseconds. */
const duration = 900;

/** Shows how the transposed matrix of a panel comes to be. */
export const TurnButton = ({ panel }: { panel: RefObject<HTMLElement | null> }) => (
  <button type="button" className="control" onClick={() => turn(panel.current!)}>
    Turn rows into columns
  </button>
);

/**
 * Shows a transpose happening: each cell of the transposed matrix starts where it stands in the
 * matrix as given, row by row, and moves to its place in the column that the row becomes.
 */
function turn(panel: HTMLElement) {
  const table = panel.querySelector<HTMLTableElement>('table.transposed');
  if (!table) return;
  // With reduced motion, before and after stand for as long, and nothing moves.
  const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
  const corner = table.rows[0].cells[0].getBoundingClientRect();
  const zoom = zoomOf(table);
  for (const row of table.rows) {
    for (const cell of row.cells) {
      const [r, c] = [row.rowIndex, cell.cellIndex];
      const x = ((r - c) * corner.width) / zoom;
      const y = ((c - r) * corner.height) / zoom;
      const before = { transform: `translate(${x}px, ${y}px)` };
      const after = { transform: 'none' };
      cell.animate(
        still
          ? [before, { ...before, offset: 0.5 }, { ...after, offset: 0.5 }, after]
          : [before, before, after],
        { duration: 2 * duration, easing: still ? 'linear' : 'ease-in-out' },
      );
    }
  }
}
