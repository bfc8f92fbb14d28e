import { placeIn } from '../../equations/line.ts';
import { termOf } from '../../expr/term.ts';
import { refOf } from '../../expr/ref.ts';
import { roleOf } from '../../expr/role.ts';
import type { NumberTerm, Term, Terms } from '../../lessons/step.ts';
import { LiveNumber } from '../shared/live-number.tsx';
import { useFocus, useModel } from '../shared/page-context.tsx';
import { Symbol } from '../shared/symbol.tsx';

/** A term of the prose, linked to every place that shows its quantity. */
const QuantityTerm: Term = ({ of, focused = false, children }) => {
  const model = useModel();
  const focus = useFocus();
  const [row, column] = focused ? placeIn(of, model, focus) : [];
  return (
    <span className={`term role-${roleOf(of)}`} data-term={termOf(of, { row, column })}>
      {children ?? <Symbol of={of} row={row} column={column} />}
    </span>
  );
};

/** The number of a quantity's entry in focus. */
const FocusedNumber: NumberTerm = ({ of }) => {
  const model = useModel();
  const focus = useFocus();
  return <LiveNumber of={refOf(of, ...placeIn(of, model, focus))} />;
};

/** What the prose of a step is written with. */
export const terms: Terms = { Q: QuantityTerm, N: FocusedNumber };
