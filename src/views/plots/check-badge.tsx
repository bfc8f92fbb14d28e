import { exampleIn } from '../../store/derive.ts';
import { wholeTraceIn } from '../../store/unseen.ts';
import { useChoices, useGradients, useModel } from '../shared/page-context.tsx';
import { checksOf, verdictOf } from './check-data.ts';
import { useDrawing } from './drawing.ts';
import { powerText } from './plot-text.ts';

/**
 * One line that says whether every entry of every gradient agrees with its central difference: within
 * what that may itself be off by (see core/check). Always on, and written when the numbers come to
 * rest, so that its digits do not flicker in a drag.
 */
export function CheckBadge() {
  const store = useGradients();
  const model = useModel();
  const example = useChoices(exampleIn);
  const draw = () => badgeDrawing(verdictOf(checksOf(wholeTraceIn(store.getState()), model)));
  const { root, part } = useDrawing(draw, [model, example], 'rest');
  return (
    <div className="check-badge" ref={root}>
      <p {...part('badge')}>
        <span className="mark" aria-hidden="true" {...part('mark')} />
        <span {...part('words')} />
      </p>
    </div>
  );
}

/** The badge, part by part. */
const badgeDrawing = (verdict: ReturnType<typeof verdictOf>) => ({
  badge: { 'data-agrees': String(verdict.wrong === 0) },
  mark: { text: verdict.wrong === 0 ? '✓' : '✗' },
  words: { text: badgeText(verdict) },
});

export function badgeText({ entries, wrong, error }: ReturnType<typeof verdictOf>): string {
  const all = entries === 2 ? 'Both' : `All ${entries}`;
  return wrong === 0
    ? `${all} entries agree with central differences to ${powerText(error)}`
    : `${wrong} of ${entries} entries disagree, by up to ${powerText(error)}`;
}
