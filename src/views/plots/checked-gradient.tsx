import { useRef } from 'react';
import type { Gradient } from '../../expr/names.ts';
import { traceIn } from '../../store/derive.ts';
import { Matrix } from '../matrix/matrix.tsx';
import { useChoices, useGradients, usePaint, useSizes } from '../shared/page-context.tsx';
import { type CheckedMatrix, checksOf } from './check-data.ts';
import { useDrawing } from './drawing.ts';
import { powerText } from './plot-text.ts';

/**
 * A gradient with its check below it, always on: how well its entries agree with their central
 * differences, and which do not. Written when the numbers come to rest, so that nothing flickers.
 */
export function CheckedGradient({ of }: { of: Gradient }) {
  const store = useGradients();
  const sizes = useSizes();
  const example = useChoices((state) => state.example);
  const matrix = useRef<HTMLDivElement>(null);
  const checked = () =>
    checksOf(traceIn(store.getState()), sizes).find(({ gradient }) => gradient === of)!;
  const { root, part } = useDrawing(() => markDrawing(checked()), [of, sizes, example], 'rest');
  usePaint(
    () => {
      for (const { ref, agrees } of checked().entries) {
        const cell = matrix.current!.querySelector(`[data-ref="${ref}"]`);
        cell?.toggleAttribute('data-wrong', !agrees);
      }
    },
    [of, sizes, example],
    'rest',
  );
  return (
    <div ref={root}>
      <div ref={matrix}>
        <Matrix of={of} />
      </div>
      <p className="gradient-mark" {...part('mark')}>
        <span aria-hidden="true" {...part('short')} />
        <span className="visually-hidden" {...part('words')} />
      </p>
    </div>
  );
}

/** The line below the matrix, part by part. */
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
