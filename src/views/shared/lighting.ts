import {
  cellInFocus,
  cellsOfTerm,
  type Selection,
  selectionOf,
} from '../../equations/selection.ts';
import { isNetworkName } from '../../equations/network.ts';
import { cellOf, type Ref } from '../../expr/ref.ts';
import { chosenCell, focusIn, sizesIn, stepIn } from '../../store/derive.ts';
import type { GradientsStore, State } from '../../store/store.ts';

/**
 * Lights the same cell in every view, with what it is computed from and what is computed from it:
 * `data-lit` is self, source or target on each element with a `data-ref` or a `data-term`.
 */
export function createLighting(store: GradientsStore, root: HTMLElement) {
  let frame = 0;
  const light = () => {
    cancelAnimationFrame(frame);
    frame = 0;
    const state = store.getState();
    const selection = selectionIn(state);
    for (const element of root.querySelectorAll('[data-ref]')) {
      setLit(element, litOf(element.getAttribute('data-ref') as Ref, selection));
    }
    for (const element of root.querySelectorAll('[data-term]')) {
      setLit(element, litOfTerm(element.getAttribute('data-term')!, selection, state));
    }
  };
  const unsubscribe = store.subscribe(
    ({ pointed, trail, chapter, steps, example, component, node, notation, numbers }) =>
      [pointed, trail, chapter, steps, example, component, node, notation, numbers.nodes] as const,
    () => {
      frame ||= requestAnimationFrame(light);
    },
    { equalityFn: (a, b) => a.every((part, n) => part === b[n]) },
  );
  return {
    light,
    stop: () => {
      unsubscribe();
      cancelAnimationFrame(frame);
    },
  };
}

/** What is lit: what is pointed at, else the chosen cell, else what the step's product is about. */
function selectionIn(state: State): Selection {
  const sizes = sizesIn(state);
  const at =
    state.pointed ??
    chosenCell(state) ??
    cellInFocus(stepIn(state).product, sizes, focusIn(state)) ??
    '';
  return selectionOf(at, sizes);
}

function litOf(ref: Ref, { self, sources, targets }: Selection): string | undefined {
  if (self.has(ref)) return 'self';
  if (sources.has(ref)) return 'source';
  return targets.has(ref) ? 'target' : undefined;
}

function litOfTerm(term: string, selection: Selection, state: State): string | undefined {
  if (!term.includes('*')) return litOf(term as Ref, selection);
  const sizes = sizesIn(state);
  if (!isNetworkName(cellOf(term.replaceAll('*', '0')).name, sizes)) return undefined;
  return cellsOfTerm(term, sizes).some((ref) => selection.self.has(ref)) ? 'self' : undefined;
}

function setLit(element: Element, lit: string | undefined) {
  if (element.getAttribute('data-lit') === (lit ?? null)) return;
  if (lit) element.setAttribute('data-lit', lit);
  else element.removeAttribute('data-lit');
}
