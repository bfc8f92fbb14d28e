import type { RefObject } from 'react';
import { isCalm } from '../shared/motion.ts';
import { seenBox, zoomOf } from '../shared/zoom.ts';

/** How long the rows stand before the first of them turns, and how long each turns. Milliseconds. */
const stand = 600;
const lasts = 700;

/** Shows how the transposed matrix of a panel comes to be. */
export const TurnButton = ({ panel }: { panel: RefObject<HTMLElement | null> }) => (
  <button type="button" className="control" onClick={() => turn(panel.current!)}>
    Turn rows into columns
  </button>
);

/**
 * Shows a transpose happening: the cells of the transposed matrix start where they stand in the matrix as
 * given, and its rows, one after another and above the rest, swing about the diagonal into the columns that
 * they become.
 */
function turn(panel: HTMLElement) {
  const table = panel.querySelector<HTMLTableElement>('table.transposed');
  if (!table) return;
  // With reduced motion, before and after stand for as long, and nothing moves.
  const still = isCalm();
  const corner = seenBox(table.rows[0].cells[0]);
  const [width, height] = [corner.width, corner.height].map((side) => side / zoomOf(table));
  for (const row of table.rows) {
    for (const cell of row.cells) {
      // What stands here came from row c, so many cells to the right of the diagonal.
      const c = cell.cellIndex;
      const off = row.rowIndex - c;
      const at = (angle: number) =>
        `translate(${off * width * Math.cos(angle)}px, ${off * height * (Math.sin(angle) - 1)}px)`;
      const before = { transform: at(0) };
      if (still) {
        const after = { transform: 'none' };
        const frames = [before, { ...before, offset: 0.5 }, { ...after, offset: 0.5 }, after];
        cell.animate(frames, 2 * stand);
      } else {
        const swing = quarters.map((quarter) => ({
          transform: at((quarter * Math.PI) / 2),
          background: 'var(--raised)',
          zIndex: 1,
        }));
        const timing = { delay: stand + c * lasts, duration: lasts, fill: 'backwards' } as const;
        cell.animate([before, ...swing], timing);
      }
    }
  }
}

/** Places on the way, as shares of a right angle: close enough for an arc. */
const quarters = [0.01, 0.15, 0.3, 0.5, 0.7, 0.85, 1];
