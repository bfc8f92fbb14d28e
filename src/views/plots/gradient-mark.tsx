import { traceIn } from '../../store/derive.ts';
import type { Gradient } from '../../expr/names.ts';
import { useChoices, useGradients, usePaint, useSizes } from '../shared/page-context.tsx';
import { type CheckedMatrix, checksOf } from './check-data.ts';
import { useDrawing } from './drawing.ts';
import { powerText } from './plot-text.ts';

/**
 * The line below a gradient in the table of all numbers, always on: how well its entries agree with
 * their central differences. Entries that do not are marked in the table. Written when the numbers
 * come to rest, so that nothing flickers.
 */
export function GradientMark({ of }: { of: Gradient }) {
  const store = useGradients();
  const sizes = useSizes();
  const example = useChoices((state) => state.example);
  const checked = () =>
    checksOf(traceIn(store.getState()), sizes).find(({ gradient }) => gradient === of)!;
  const { root, part } = useDrawing(() => markDrawing(checked()), [of, sizes, example], 'rest');
  usePaint(
    () => {
      for (const { ref, agrees } of checked().entries) {
        const cell = root.current!.closest('.slot')?.querySelector(`[data-ref="${ref}"]`);
        cell?.toggleAttribute('data-wrong', !agrees);
      }
    },
    [of, sizes, example],
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
  const wrong = entries.filter(({ agrees }) => !agrees).length;
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
