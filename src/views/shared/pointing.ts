import type { FocusEvent, MouseEvent, PointerEvent } from 'react';
import type { Ref } from '../../expr/ref.ts';
import type { GradientsStore } from '../../store/store.ts';

/** What an element of the page stands for: a cell, or a term for several. */
const atOf = (target: EventTarget): string | null => {
  const element = (target as Element).closest('[data-ref], [data-term]');
  return element?.getAttribute('data-ref') ?? element?.getAttribute('data-term') ?? null;
};

/** One set of handlers for the whole page: pointing at, focusing and choosing any number in any view. */
export function pointing(store: GradientsStore) {
  const { point, choose } = store.getState();
  return {
    onPointerOver: (event: PointerEvent) => point(atOf(event.target)),
    onPointerLeave: () => point(null),
    onFocus: (event: FocusEvent) => point(atOf(event.target)),
    onBlur: () => point(null),
    onClick: (event: MouseEvent) => {
      const target = event.target as Element;
      // A number that can be set tells a click from a drag by itself.
      if (target.closest('[role=spinbutton], input')) return;
      const at = atOf(target);
      if (at === null || at.includes('*')) return;
      choose(at as Ref, target.closest('[data-following]') !== null);
    },
  };
}
