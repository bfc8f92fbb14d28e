import { useLayoutEffect } from 'react';
import { stepIn } from '../../store/derive.ts';
import type { Step } from '../../lessons/step.ts';
import { usePage } from './page-context.tsx';

/**
 * Marks the open step in what a view has put in: after each of its renders, and past React in each frame
 * in which another step is opened. React has written what was right when it made the elements.
 */
export function useStepMark(mark: (step: Step) => void): void {
  const { store, page } = usePage();
  useLayoutEffect(() => page?.clock.onFrame(() => mark(stepIn(store.getState())), ['step']));
}

/** Marks with `data-about` what of the elements with a `data-name` the step is about. */
export function markAbout(within: Element, { lit }: Step): void {
  for (const element of within.querySelectorAll<HTMLElement>('[data-name]')) {
    element.toggleAttribute('data-about', lit.includes(element.dataset['name']!));
  }
}
