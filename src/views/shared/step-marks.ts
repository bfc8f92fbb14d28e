import { useLayoutEffect, useState } from 'react';
import { stepIn } from '../../store/derive.ts';
import type { Name } from '../../expr/alphabet.ts';
import type { Step } from '../../lessons/step.ts';
import { useGradients, usePage } from './page-context.tsx';

/**
 * Marks the open step in what a view has put in: after each of its renders, and past React in each frame
 * in which another step is opened. React has written what was right when it made the elements. A mark
 * that throws makes the view throw, so that it is said in its place.
 */
export function useStepMark(mark: (step: Step) => void): void {
  const { store, page } = usePage();
  const [, fail] = useState(null);
  useLayoutEffect(() =>
    page?.clock.onFrame(() => {
      try {
        mark(stepIn(store.getState()));
      } catch (error) {
        fail(() => {
          throw error;
        });
      }
    }, ['step']),
  );
}

/** Marks what within an element the step is about: that which has its names from `useNames`. */
export function markAbout(within: Element, { lit }: Step): void {
  for (const element of within.querySelectorAll<HTMLElement>('[data-names]')) {
    const isAbout = element.dataset['names']!.split(' ').every((name) => lit.includes(name));
    element.toggleAttribute('data-about', isAbout);
  }
}

/** For an element that shows quantities, and is marked while a step is about all of them. */
export function useNames() {
  const { lit } = stepIn(useGradients().getState());
  return (...names: readonly Name[]) => ({
    'data-names': names.join(' '),
    'data-about': names.every((name) => lit.includes(name)) ? '' : undefined,
  });
}
