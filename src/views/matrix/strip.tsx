import type { ReactNode } from 'react';
import type { Ref } from '../../expr/ref.ts';
import { Cell } from './cell.tsx';

/** A row or a column of cells under a label. */
export function Strip(props: { refs: readonly Ref[]; across?: boolean; children: ReactNode }) {
  const { refs, across = false, children } = props;
  const cells = refs.map((ref, n) => (
    <td key={ref}>
      <Cell of={ref} tabbable={n === 0} />
    </td>
  ));
  return (
    <table className="matrix">
      <caption>{children}</caption>
      <tbody>
        {across ? <tr>{cells}</tr> : cells.map((cell) => <tr key={cell.key}>{cell}</tr>)}
      </tbody>
    </table>
  );
}
