import { cellInFocus, isInTerm, type Selection, selectionOf } from '../../equations/selection.ts';
import { isRef, type Ref } from '../../expr/ref.ts';
import type { Step } from '../../lessons/step.ts';
import { chosenCell, focusIn, modelIn } from '../../store/derive.ts';
import type { GradientsStore, State } from '../../store/store.ts';
import type { Linked } from './linked.ts';
import { writeAttribute } from './write.ts';

/**
 * Lights the same cell in every view, with what it is computed from and what is computed from it:
 * `data-lit` is self, source or target on each element with a `data-ref` or a `data-term`. What belongs
 * to one step is lit for that, so that it is right when the step is opened.
 */
export const createLighting =
  (store: GradientsStore, linked: () => Linked, stepOf: (state: State) => Step) => () => {
    const state = store.getState();
    const selection = selectionIn(state, stepOf(state));
    for (const element of linked().all) {
      const ref = element.getAttribute('data-ref');
      const term = element.getAttribute('data-term');
      const lit = term === null ? litOf(ref as Ref, selection) : litOfTerm(term, selection);
      writeAttribute(element, 'data-lit', lit);
    }
  };

/** What is lit: what is pointed at, else the chosen cell, else what a step's product is about. */
function selectionIn(state: State, step: Step): Selection {
  const model = modelIn(state);
  const at = state.pointed ?? chosenCell(state) ?? cellInFocus(step, model, focusIn(state)) ?? '';
  return selectionOf(at, model);
}

function litOf(ref: Ref, { self, sources, targets }: Selection): string | null {
  if (self.has(ref)) return 'self';
  if (sources.has(ref)) return 'source';
  return targets.has(ref) ? 'target' : null;
}

function litOfTerm(term: string, selection: Selection): string | null {
  if (isRef(term)) return litOf(term, selection);
  return [...selection.self].some((ref) => isInTerm(ref, term)) ? 'self' : null;
}
