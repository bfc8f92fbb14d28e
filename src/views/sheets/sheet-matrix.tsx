import { type Name, shapeOf } from '../../expr/alphabet.ts';
import { isInColumns } from '../../expr/notation/notations.ts';
import { refOf } from '../../expr/ref.ts';
import { useModel, useNotation, usePage } from '../shared/page-context.tsx';
import { Symbol } from '../shared/symbol.tsx';

/** A quantity on paper: its symbol, a box for each of its cells, empty or filled in, and its shape. */
export function SheetMatrix({ of }: { of: Name }) {
  const model = useModel();
  const notation = useNotation();
  const { figures } = usePage();
  const { rows, columns } = shapeOf(of, model);
  const kept = Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (__, column) => refOf(of, row, column)),
  );
  const grid = isInColumns(notation) ? kept[0].map((_, n) => kept.map((row) => row[n])) : kept;
  return (
    <div className="sheet-matrix">
      <span>
        <Symbol of={of} /> =
      </span>
      <table>
        <tbody>
          {grid.map((cells) => (
            <tr key={cells[0]}>
              {cells.map((ref) => (
                <td key={ref} data-ref={ref}>
                  {figures!.cell(ref)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <span className="shape">
        {grid.length}×{grid[0].length}
      </span>
    </div>
  );
}
