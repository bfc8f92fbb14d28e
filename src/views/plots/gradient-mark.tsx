import '../late.css';
import { exampleIn } from '../../store/derive.ts';
import { wholeTraceIn } from '../../store/unseen.ts';
import type { Name } from '../../expr/alphabet.ts';
import { useChoices, useGradients, usePaint, useModel } from '../shared/page-context.tsx';
import { type CheckedMatrix, checksOf } from './check-data.ts';
import { useDrawing } from './drawing.ts';
import { powerText } from './plot-text.ts';

/**
 * The line below a gradient in the table of all numbers, always on: how well its entries agree with
 * their central differences. Entries that do not are marked in the table. Written when the numbers
 * come to rest, so that nothing flickers.
 */
export function GradientMark({ of }: { of: Name }) {
  const store = useGradients();
  const model = useModel();
  const example = useChoices(exampleIn);
  const checked = () =>
    checksOf(wholeTraceIn(store.getState()), model).find(({ gradient }) => gradient === of)!;
  const { root, part } = useDrawing(() => markDrawing(checked()), [of, model, example], 'rest');
  usePaint(
    () => {
      for (const { ref, verdict } of checked().entries) {
        const cell = root.current!.closest('.slot')?.querySelector(`[data-ref="${ref}"]`);
        cell?.toggleAttribute('data-wrong', verdict === 'differs');
      }
    },
    [of, model, example],
    'rest',
  );
  return (
    <div ref={root}>
      <p className="gradient-mark" {...part('mark')}>
        <span aria-hidden="true" {...part('short')} />
        <span className="visually-hidden" {...part('words')} />
      </p>
    </div>
  );
}

/** The line, part by part. */
function markDrawing({ entries }: CheckedMatrix) {
  const wrong = entries.filter(({ verdict }) => verdict === 'differs').length;
  const error = powerText(Math.max(...entries.map((entry) => entry.error)));
  const words = wrong
    ? `${wrong} of ${entries.length} entries disagree with central differences, by up to ${error}`
    : `Every entry agrees with its central difference to ${error}`;
  return {
    mark: { 'data-agrees': String(wrong === 0), title: words },
    short: { text: wrong ? `✗ ${wrong} of ${entries.length}` : `✓ to ${error}` },
    words: { text: words },
  };
}
