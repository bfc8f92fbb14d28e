import { transpose } from '../../core/matrix.ts';
import { valueIn } from '../../equations/judging/same-value.ts';
import type { Scope } from '../../expr/evaluate.ts';
import type { Expr } from '../../expr/tree.ts';
import { numberText } from '../shared/number-text.ts';
import { useInColumns } from '../shared/page-context.tsx';

interface Props {
  readonly of: Expr;
  /** The entries that are not as they should be, in reading order from 0. */
  readonly entries: readonly number[];
  readonly scope: Scope;
}

/** What the reader's formula comes to on their own numbers, with the entries marked that should be others. */
export function WrongEntries({ of, entries, scope }: Props) {
  const inColumns = useInColumns();
  const kept = valueIn(of, scope);
  if (!kept || entries.length === 0) return null;
  const { rows, columns, values } = inColumns ? transpose(kept) : kept;
  /** Where a cell stands in what is kept. */
  const placeOf = (row: number, column: number) =>
    inColumns ? column * kept.columns + row : row * kept.columns + column;
  return (
    <table className="matrix wrong-entries">
      <caption>
        What it comes to here; {entries.length} of {values.length} should be another number.
      </caption>
      <tbody>
        {Array.from({ length: rows }, (_, r) => (
          <tr key={r}>
            {Array.from({ length: columns }, (__, c) => {
              const isWrong = entries.includes(placeOf(r, c));
              return (
                <td key={c} className={isWrong ? 'wrong' : undefined}>
                  {numberText(values[r * columns + c])}
                  {isWrong && <span className="visually-hidden"> (wrong)</span>}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
