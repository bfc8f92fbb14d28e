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

/**
 * Marks with `data-about` what of the elements with a `data-name` the step is about, and says of which
 * that has changed.
 */
export function markAbout(
  within: Element,
  { lit }: Step,
  onChange?: (element: Element, isAbout: boolean) => void,
): void {
  for (const element of within.querySelectorAll('[data-name]')) {
    const isAbout = lit.some((name) => name === element.getAttribute('data-name'));
    if (element.hasAttribute('data-about') === isAbout) continue;
    element.toggleAttribute('data-about', isAbout);
    onChange?.(element, isAbout);
  }
}
