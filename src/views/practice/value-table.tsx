import type { ReactNode } from 'react';
import { type Matrix, transpose } from '../../core/matrix.ts';
import { numberText } from '../shared/number-text.ts';
import { useInColumns } from '../shared/page-context.tsx';

interface Props {
  /** As the page keeps it, an example a row. */
  readonly of: Matrix;
  /** The entries that are not as they should be, in reading order from 0. */
  readonly wrong?: readonly number[];
  readonly children: ReactNode;
}

/** Numbers that stay as they are, as the reader's notation has matrices, under a caption. */
export function ValueTable({ of, wrong = [], children }: Props) {
  const inColumns = useInColumns();
  const marked = { ...of, values: of.values.map((_, n) => Number(wrong.includes(n))) };
  const [{ rows, columns, values }, { values: isWrong }] = inColumns
    ? [transpose(of), transpose(marked)]
    : [of, marked];
  return (
    <table className="matrix value-table">
      <caption>{children}</caption>
      <tbody>
        {Array.from({ length: rows }, (_, r) => (
          <tr key={r}>
            {Array.from({ length: columns }, (__, c) => {
              const n = r * columns + c;
              return (
                <td key={c} className={isWrong[n] ? 'wrong' : undefined}>
                  {numberText(values[n])}
                  {isWrong[n] === 1 && <span className="visually-hidden"> (wrong)</span>}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
