import { useLayoutEffect, useRef } from 'react';
import { predictedIn, queryIn } from '../../store/query.ts';
import { chosenText, numberText } from '../shared/number-text.ts';
import { useClock, useGradients, usePaint } from '../shared/page-context.tsx';
import { describeNumber, writeNumber } from '../shared/painter.ts';

/** Keeps the cells of an element up to date: first those of the row to predict, then its prediction. */
export function useQueryPainted() {
  const store = useGradients();
  const clock = useClock();
  const element = useRef<HTMLElement>(null);
  /** Each cell with its number and how that is written. */
  const all = () => {
    const state = store.getState();
    const numbers = [
      ...queryIn(state).map((value) => ({ value, text: chosenText(value) })),
      ...Array.from(predictedIn(state).values, (value) => ({ value, text: numberText(value) })),
    ];
    const cells = [...element.current!.querySelectorAll('.cell')];
    // Between a change of the network and React's next commit there may be more cells, or fewer.
    if (cells.length !== numbers.length) return [];
    return cells.map((cell, n) => ({ cell, ...numbers[n] }));
  };
  useLayoutEffect(
    () =>
      clock?.onFrame(() => {
        for (const { cell, value, text } of all()) writeNumber(cell, value, text);
      }, ['numbers', 'subject', 'query']),
    // oxlint-disable-next-line react/exhaustive-deps -- what is written is read from the store
    [clock],
  );
  usePaint(
    () => {
      for (const { cell, value } of all()) describeNumber(cell, value);
    },
    [],
    'rest',
  );
  return element;
}
