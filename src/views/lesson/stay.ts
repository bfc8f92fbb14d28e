import { useEffect } from 'react';
import type { PasteAt } from '../../store/block/block-target.ts';
import { useClock } from '../shared/page-context.tsx';

/**
 * Keeps the focus at a number that can be set, until the reader does something: where a block has brought
 * more examples the table may be another one, and come late.
 */
export function useStayAt(ref: PasteAt) {
  const clock = useClock();
  useEffect(() => {
    const stop = clock?.onRest(() => {
      if (document.activeElement === document.body) focusNumber(ref);
    });
    if (!stop) return undefined;
    const events = ['keydown', 'pointerdown'] as const;
    for (const event of events) document.addEventListener(event, stop);
    return () => {
      stop();
      for (const event of events) document.removeEventListener(event, stop);
    };
  }, [clock, ref]);
}

function focusNumber(ref: PasteAt) {
  const numbers = document.querySelectorAll<HTMLElement>(
    `.ledger [role=spinbutton][data-ref="${ref}"]`,
  );
  Array.from(numbers)
    .find((number) => number.checkVisibility())
    ?.focus();
}
