import { type ReactNode, useLayoutEffect, useMemo, useRef } from 'react';
import type { Step } from '../../lessons/step.ts';
import type { State } from '../../store/store.ts';
import { createLighting } from './lighting.ts';
import { keptClass, linkedIn } from './linked.ts';
import { PageContext, type Shared } from './page-context.tsx';
import { createPainter } from './painter.ts';
import { attempt } from './writes.ts';

/** How a view was built: for which step, and from what of the page. */
export interface Built {
  readonly step: Step;
  readonly from: Shared;
}

interface Props {
  readonly built: Built;
  /** Whether it is shown. It never is in another state of the page than it was built from. */
  readonly isOpen: (state: State) => boolean;
  /** Is told where it stands, once it does, and how to run what it runs at rest. */
  readonly onBuilt: (element: HTMLElement, rest: () => void) => void;
  readonly children: ReactNode;
}

/**
 * Stands in the page from when it was built, open or closed. Opening it is one attribute, written past
 * React: a browser has styled and laid it out before. What is closed is not written, lit or measured, is
 * neither found, heard nor reached by Tab, and is right in the frame that opens it.
 */
export function Kept({ built, isOpen, onBuilt, children }: Props) {
  const { step, from } = built;
  const { store, page } = from;
  const element = useRef<HTMLDivElement>(null);
  const isShown = useRef(false);
  const clock = useMemo(() => page?.clock.kept() ?? null, [page]);
  const shared = useMemo(() => ({ ...from, clock }), [from, clock]);
  useLayoutEffect(() => {
    if (!clock) return undefined;
    const { now, stop } = linkedIn(element.current!);
    const { paint, describe } = createPainter(store, now);
    const light = createLighting(store, now, () => step);
    const stops = [
      clock.onFrame(paint),
      // A step that cannot say what it is about says so where it is opened, and is kept like others.
      clock.onFrame(() => attempt(light), ['subject', 'pointed']),
      clock.onRest(describe),
      () => clock.open(false),
      stop,
    ];
    return () => stops.forEach((each) => each());
  }, [store, clock, step]);
  useLayoutEffect(() => {
    // What was put in is written before a browser looks at it: it would else lay it out twice.
    if (!clock) return;
    clock.flush();
    onBuilt(element.current!, () => clock.rest());
    if (isOpen(store.getState()) && !isShown.current) page!.clock.measureAgain();
    // oxlint-disable-next-line react/exhaustive-deps -- it is told once of what was built
  }, [clock, built]);
  useLayoutEffect(() =>
    page?.clock.onFrame(() => {
      isShown.current = isOpen(store.getState());
      element.current!.toggleAttribute('data-closed', !isShown.current);
      clock!.open(isShown.current);
    }, ['step', 'subject']),
  );
  return (
    <div
      ref={element}
      className={keptClass}
      data-closed={isOpen(store.getState()) ? undefined : ''}
    >
      <PageContext value={shared}>{children}</PageContext>
    </div>
  );
}
