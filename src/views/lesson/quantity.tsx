import { placeIn } from '../../equations/line.ts';
import { termOf } from '../../expr/term.ts';
import { roleOf } from '../../expr/role.ts';
import type { Term } from '../../lessons/step.ts';
import { useFocus, useSizes } from '../shared/page-context.tsx';
import { Symbol } from '../shared/symbol.tsx';

/** A term of the prose, linked to every place that shows its quantity. */
export const Quantity: Term = ({ of, focused = false, children }) => {
  const sizes = useSizes();
  const focus = useFocus();
  const [row, column] = focused ? placeIn(of, sizes, focus) : [];
  return (
    <span className={`term role-${roleOf(of)}`} data-term={termOf(of, { row, column })}>
      {children ?? <Symbol of={of} row={row} column={column} />}
    </span>
  );
};
