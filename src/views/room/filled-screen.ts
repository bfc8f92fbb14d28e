import './room.css';
import './room-of-step.css';
import { useLayoutEffect, useRef } from 'react';
import type { Filled, Room } from '../../store/filled.ts';
import { bringToTop } from '../derivation/bring-to-top.ts';
import { type Shared, usePage } from '../shared/page-context.tsx';
import { placeOver } from '../shared/place-over.ts';
import { writeAttribute } from '../shared/write.ts';
import { keepFitted } from './fit.ts';
import { fullScreen } from './full-screen.ts';
import { onRoomKeys } from './room-keys.ts';

/**
 * Has a part of the page fill the screen for as long as it stands here. Escape leaves for the page, and so
 * does the reader who goes back.
 */
export function FilledScreen({ filled: { room, isLinked = false } }: { filled: Filled }) {
  const page = usePage();
  /** What filled it last, where the focus goes back to, and what enlarges it as far as it fits. */
  const now = useRef({ room, fitAll: () => {} });
  useLayoutEffect(
    () => enter(page, isLinked, now.current),
    // oxlint-disable-next-line react/exhaustive-deps -- once, when it is here
    [],
  );
  useLayoutEffect(() => {
    now.current.room = room;
    mark(room);
    now.current.fitAll();
  }, [room]);
  return null;
}

function enter(
  page: Shared,
  isLinked: boolean,
  now: { readonly room: Room; fitAll: () => void },
): () => void {
  const opener = document.activeElement;
  const { store } = page;
  const leave = () => store.getState().fill(null);
  const { fitAll, stop } = keepFitted(page);
  now.fitAll = fitAll;
  const stops = [
    stop,
    fullScreen(leave),
    onRoomKeys(store, leave),
    placeOver(store, isLinked, leave),
  ];
  return () => {
    for (const each of stops) each();
    mark(null);
    // Where the reader was: the open step in sight, and the focus at what was pressed.
    bringToTop(document.querySelector('.outline')!);
    const control = document.querySelector<HTMLElement>(`[data-fills="${now.room}"]${shown}`);
    for (const each of [control, opener]) {
      if (each instanceof HTMLElement && each.checkVisibility())
        each.focus({ preventScroll: true });
    }
  };
}

const shown = ':not([data-closed] *)';

/** Says at the root what fills the screen, by which the style sheet shows it, and at each control. */
function mark(room: Room | null) {
  writeAttribute(document.documentElement, 'data-room', room);
  for (const control of document.querySelectorAll('[data-fills]')) {
    const isOpen = control.getAttribute('data-fills') === room;
    writeAttribute(control, 'aria-pressed', room && String(isOpen));
  }
  // What has the focus may have gone out of sight with the rest of the page.
  const active = document.activeElement;
  if (room && !(active as HTMLElement | null)?.checkVisibility()) {
    document.querySelector<HTMLElement>('.track')?.focus({ preventScroll: true });
  }
}
