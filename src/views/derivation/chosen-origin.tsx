import '../late.css';
import { gradientOf, isWeights } from '../../expr/alphabet.ts';
import { cellOf, type Ref, refOf } from '../../expr/ref.ts';
import { calledIn } from '../../lessons/called.ts';
import { LiveNumber } from '../shared/live-number.tsx';
import { useModel } from '../shared/page-context.tsx';
import { Symbol } from '../shared/symbol.tsx';

/** Where a number that the reader sets comes from; and of a weight, how the loss answers to it. */
export function ChosenOrigin({ of }: { of: Ref }) {
  const { name, row, column } = cellOf(of);
  const model = useModel();
  // While a rule is broken, what stands in the gradient's place is not how fast it changes.
  const hasGradient = isWeights(name) && !model.broken;
  return (
    <>
      <p className="leaf">
        <Symbol of={name} row={row} column={column} /> =&nbsp;
        <LiveNumber of={of} /> <span>You set this number; it comes from nowhere else.</span>
      </p>
      {hasGradient && (
        <p className="hint">
          A small change in it changes the {calledIn(model).objective} by{' '}
          <Symbol of={gradientOf(name)} row={row} column={column} /> =&nbsp;
          <LiveNumber of={refOf(gradientOf(name), row, column)} /> times as much.
        </p>
      )}
    </>
  );
}
