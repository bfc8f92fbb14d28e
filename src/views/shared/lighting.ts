import {
  cellInFocus,
  cellsOfTerm,
  type Selection,
  selectionOf,
} from '../../equations/selection.ts';
import { isNetworkName } from '../../equations/network.ts';
import { cellOf, isRef, type Ref } from '../../expr/ref.ts';
import { chosenCell, focusIn, modelIn, stepIn } from '../../store/derive.ts';
import type { GradientsStore, State } from '../../store/store.ts';

/**
 * Lights the same cell in every view, with what it is computed from and what is computed from it:
 * `data-lit` is self, source or target on each element with a `data-ref` or a `data-term`.
 */
export const createLighting = (store: GradientsStore, root: HTMLElement) => () => {
  const state = store.getState();
  const selection = selectionIn(state);
  for (const element of root.querySelectorAll('[data-ref]')) {
    setLit(element, litOf(element.getAttribute('data-ref') as Ref, selection));
  }
  for (const element of root.querySelectorAll('[data-term]')) {
    setLit(element, litOfTerm(element.getAttribute('data-term')!, selection, state));
  }
};

/** What is lit: what is pointed at, else the chosen cell, else what the step's product is about. */
function selectionIn(state: State): Selection {
  const model = modelIn(state);
  const at =
    state.pointed ??
    chosenCell(state) ??
    cellInFocus(stepIn(state).product, model, focusIn(state)) ??
    '';
  return selectionOf(at, model);
}

function litOf(ref: Ref, { self, sources, targets }: Selection): string | undefined {
  if (self.has(ref)) return 'self';
  if (sources.has(ref)) return 'source';
  return targets.has(ref) ? 'target' : undefined;
}

function litOfTerm(term: string, selection: Selection, state: State): string | undefined {
  if (isRef(term)) return litOf(term, selection);
  const model = modelIn(state);
  const names = term.split(' ').map((each) => cellOf(each.replaceAll('*', '0')).name);
  if (!names.every((name) => isNetworkName(name, model))) return undefined;
  return cellsOfTerm(term, model).some((ref) => selection.self.has(ref)) ? 'self' : undefined;
}

function setLit(element: Element, lit: string | undefined) {
  if (element.getAttribute('data-lit') === (lit ?? null)) return;
  if (lit) element.setAttribute('data-lit', lit);
  else element.removeAttribute('data-lit');
}
