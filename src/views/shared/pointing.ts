import type { FocusEvent, KeyboardEvent, MouseEvent, PointerEvent } from 'react';
import { isRef } from '../../expr/ref.ts';
import type { GradientsStore } from '../../store/store.ts';

/** One set of handlers for the whole page: pointing at, focusing and choosing a number in any view. */
export function pointing(store: GradientsStore) {
  const { point, choose } = store.getState();
  const chooseAt = (target: Element) => {
    // A number that can be set tells a click from a drag by itself.
    if (target.closest('[role=spinbutton], .editable, input')) return;
    // What is no cell's own number says which it goes into.
    const into = target.closest('[data-ref], [data-term], [data-of]')?.getAttribute('data-of');
    const at = into ?? refOrTermAt(target);
    if (at === null || !isRef(at)) return;
    choose(at, target.closest('[data-following]') !== null);
  };
  return {
    onPointerOver: (event: PointerEvent) => point(refOrTermAt(event.target as Element)),
    onPointerLeave: () => point(null),
    onFocus: (event: FocusEvent) => point(refOrTermAt(event.target)),
    onBlur: () => point(null),
    onClick: (event: MouseEvent) => {
      const target = event.target as Element;
      chooseAt(target);
      const { pointerType } = event.nativeEvent as globalThis.PointerEvent;
      if (pointerType === 'mouse') giveKeysBack();
      // A finger that is lifted has left: what it has tapped stays pointed at until the next tap.
      if (pointerType === 'touch') point(refOrTermAt(target));
    },
    onKeyDown: (event: KeyboardEvent) => {
      const target = event.target as Element;
      // SVG has no button of its own that would turn Enter into a click.
      if (event.key === 'Enter' && target.matches('text[role=button]')) chooseAt(target);
    },
  };
}

/** A mouse on a number, or on a box that scrolls, does not ask for its arrow keys: they step as before. */
function giveKeysBack() {
  const focused = document.activeElement;
  if (focused?.matches('.matrix .cell:not([role=spinbutton]), .scrolls'))
    (focused as HTMLElement).blur();
}

function refOrTermAt(target: Element): string | null {
  // What is computed beside the page's numbers has their names, and is none of them.
  if (target.closest('[data-apart]')) return null;
  const element = target.closest('[data-ref], [data-term]');
  return element?.getAttribute('data-ref') ?? element?.getAttribute('data-term') ?? null;
}
