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
 * they become. What is still to turn is faint meanwhile: the columns come to lie over it.
 */
function turn(panel: HTMLElement) {
  const table = panel.querySelector<HTMLTableElement>('table.transposed');
  if (!table) return;
  const [rows, columns] = [table.rows.length, table.rows[0].cells.length];
  const corner = seenBox(table.rows[0].cells[0]);
  const [width, height] = [corner.width, corner.height].map((side) => side / zoomOf(table));
  // A matrix that is higher as given stands about the same middle.
  const lift = (Math.max(0, columns - rows) * height) / 2;
  // With reduced motion, before and after stand for as long, and nothing moves.
  const still = isCalm();
  const duration = still ? 2 * stand : stand + columns * lasts;
  for (const row of table.rows) {
    for (const cell of row.cells) {
      // What stands here came from row c, so many cells to the right of the diagonal.
      const c = cell.cellIndex;
      const off = row.rowIndex - c;
      const at = (angle: number) => ({
        transform: `translate(${off * width * Math.cos(angle)}px, ${(off * height + lift) * (Math.sin(angle) - 1)}px)`,
      });
      const [before, after] = [{ ...at(0), zIndex: 0 }, { transform: 'none' }];
      const start = stand + c * lasts;
      const swing = quarters.map((quarter) => ({
        ...at((quarter * Math.PI) / 2),
        ...above,
        offset: (start + quarter * lasts) / duration,
      }));
      const frames = still
        ? [before, { ...before, offset: 0.5 }, { ...after, offset: 0.5 }, after]
        : [
            before,
            { ...before, opacity: 1, offset: stand / duration },
            { ...before, opacity: 0.25, offset: stand / duration },
            { ...before, opacity: 0.25, offset: start / duration },
            ...swing,
            { ...after, ...above },
          ];
      cell.animate(frames, duration);
    }
  }
}

/** What has turned, or does, covers what is still to turn. */
const above = { background: 'var(--raised)', opacity: 1, zIndex: 1 };

/** Places on the way, as shares of a right angle: close enough for an arc. */
const quarters = [0.01, 0.15, 0.3, 0.5, 0.7, 0.85, 1];
