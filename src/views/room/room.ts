import './room.css';
import './room-of-step.css';
import { bringToTop } from '../derivation/bring-to-top.ts';
import type { Shared } from '../shared/page-context.tsx';
import { writeAttribute } from '../shared/write.ts';
import { keepFitted } from './fit.ts';
import { fullScreen } from './full-screen.ts';
import { onRoomKeys } from './room-keys.ts';

/** What can fill the screen. The step is its title, its formulas, the network and its product together. */
export type Room = 'network' | 'product' | 'numbers' | 'picture' | 'formulas' | 'step';

/** What fills the screen now, and whether it was opened from within the step. */
interface Open {
  readonly room: Room;
  readonly inStep: boolean;
  /** Enlarges it as far as it fits. */
  readonly fitAll: () => void;
  readonly leave: () => void;
}

/** A document has one screen, however many pages stand in it. */
let open: Open | null = null;

/**
 * Has a part of the page fill the screen, or no longer where it does: then what is seen is the step, if
 * it was opened from there, or the page. Escape always leaves for the page.
 */
export function toggleRoom(page: Shared, room: Room): void {
  if (!open) open = { room, inStep: false, ...enter(page) };
  else if (open.room !== room) open = { ...open, room, inStep: open.room === 'step' };
  else if (open.inStep) open = { ...open, room: 'step', inStep: false };
  else open.leave();
  mark();
  open?.fitAll();
}

function enter(page: Shared): Pick<Open, 'fitAll' | 'leave'> {
  const opener = document.activeElement;
  const leave = () => {
    const left = open?.room;
    open = null;
    for (const stop of stops) stop();
    mark();
    // Where the reader was: the open step in sight, and the focus at what was pressed.
    bringToTop(document.querySelector('.outline')!);
    const control = document.querySelector<HTMLElement>(`[data-fills="${left}"]${shown}`);
    for (const each of [control, opener]) {
      if (each instanceof HTMLElement && each.checkVisibility())
        each.focus({ preventScroll: true });
    }
  };
  const { fitAll, stop } = keepFitted(page);
  const stops = [
    stop,
    fullScreen(leave),
    onRoomKeys(page.store, leave, () => open?.room === 'step'),
  ];
  return { fitAll, leave };
}

const shown = ':not([data-closed] *)';

/** Says at the root what fills the screen, by which the style sheet shows it, and at each control. */
function mark() {
  const root = document.documentElement;
  writeAttribute(root, 'data-room', open?.room ?? null);
  for (const control of document.querySelectorAll('[data-fills]')) {
    const isOpen = control.getAttribute('data-fills') === open?.room;
    writeAttribute(control, 'aria-pressed', open ? String(isOpen) : null);
  }
  // What has the focus may have gone out of sight with the rest of the page.
  const active = document.activeElement;
  if (open && !(active as HTMLElement | null)?.checkVisibility()) {
    document.querySelector<HTMLElement>('.track')?.focus({ preventScroll: true });
  }
}
