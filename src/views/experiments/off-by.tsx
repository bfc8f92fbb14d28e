import { offBy } from '../../core/off-by.ts';
import { evaluate } from '../../expr/evaluate.ts';
import type { Expr } from '../../expr/tree.ts';
import { scopeIn } from '../../store/derive.ts';
import type { State } from '../../store/store.ts';
import { numberTo } from '../shared/number-text.ts';
import { useChoices } from '../shared/page-context.tsx';

/** How far a formula is from the right one, with the numbers of the moment. */
export function OffBy({ wrong, right }: { wrong: Expr; right: Expr }) {
  const text = useChoices((state) => offText(wrong, right, state));
  return <strong role="status">{text}</strong>;
}

function offText(wrong: Expr, right: Expr, state: State): string {
  const scope = scopeIn(state);
  const off = offBy(evaluate(wrong, scope), evaluate(right, scope));
  if (off === undefined) return 'The right one is all 0 here.';
  if (Number.isNaN(off)) return 'How far it is off is covered.';
  // Two orders of adding up differ in the last digit.
  if (off < 1e-6) return 'With these numbers they happen to agree.';
  return `Off by ${numberTo(off, 1)} % of the largest entry.`;
}
