import { underItsName } from '../../expr/live.ts';
import type { Expr } from '../../expr/tree.ts';
import { useInColumns } from '../shared/page-context.tsx';
import { Symbol } from '../shared/symbol.tsx';

/** The entries of a matrix by their symbols, each in its place. */
export function SymbolGrid({ rows: kept }: { rows: readonly (readonly Expr[])[] }) {
  const rows = useInColumns() ? kept[0].map((_, n) => kept.map((row) => row[n])) : kept;
  return (
    <table className="matrix symbols">
      <tbody>
        {rows.map((row, r) => (
          <tr key={r}>
            {row.map((cell, c) => (
              <td key={c}>
                <EntrySymbol expr={cell} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function EntrySymbol({ expr }: { expr: Expr }) {
  const entry = underItsName(expr);
  if (entry.kind !== 'entry') return null;
  const { name, row, column } = entry;
  return (
    <span className="entry" data-ref={`${name}.${row}.${column}`}>
      <Symbol of={name} row={row} column={column} />
    </span>
  );
}
