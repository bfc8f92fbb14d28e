import type { FocusEventHandler, KeyboardEventHandler, ReactNode } from 'react';
import { useInColumns } from '../shared/page-context.tsx';

interface Props {
  readonly title: ReactNode;
  readonly count: number;
  readonly onKeyDown?: KeyboardEventHandler<HTMLTableElement>;
  readonly onBlur?: FocusEventHandler<HTMLTableElement>;
  /** Its cells, counted from zero. */
  readonly children: (n: number) => ReactNode;
}

/** One row of cells that belongs to no quantity: a column where an example is one. */
export function RowTable({ title, count, children, ...handlers }: Props) {
  const inColumns = useInColumns();
  const cells = Array.from({ length: count }, (_, n) => <td key={n}>{children(n)}</td>);
  return (
    // Its cells are the controls, where it has any; the table only knows the way between them.
    <table className="matrix" data-turned={inColumns ? '' : undefined} {...handlers}>
      <caption>
        {title} <span className="shape">{inColumns ? `${count}×1` : `1×${count}`}</span>
      </caption>
      <tbody>
        {inColumns ? cells.map((cell) => <tr key={cell.key}>{cell}</tr>) : <tr>{cells}</tr>}
      </tbody>
    </table>
  );
}
