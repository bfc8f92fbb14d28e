import { cellValue } from '../../equations/trace.ts';
import { spokenRef } from '../../expr/notation/spoken.ts';
import type { Ref } from '../../expr/ref.ts';
import { chosenCell, traceIn } from '../../store/derive.ts';
import { cellText, isLong, signOf, sizeText } from './painter.ts';
import { useGradients, useNotation, useModel, usePage } from './page-context.tsx';
import type { Settable } from './use-number-field.ts';

/** The name of a cell as it is said aloud, in the reader's notation. */
export function useSpoken(ref: Ref): string {
  const notation = useNotation();
  const model = useModel();
  return spokenRef(ref, model, notation);
}

/**
 * What an element needs to show a cell's number: its text, sign and size of the moment, which the
 * painter keeps up to date from then on.
 */
export function useLiveCell(ref: Ref) {
  const { store, figures } = usePage();
  const value = cellValue(figures?.trace ?? traceIn(store.getState()), ref);
  const text = figures ? figures.cell(ref) : cellText(ref, value);
  const spoken = useSpoken(ref);
  return {
    value,
    text,
    long: isLong(text) ? '' : undefined,
    spoken,
    style: { '--size': sizeText(value) } as React.CSSProperties,
    sign: signOf(value),
  };
}

/** A cell of a quantity that the reader sets, as a field takes it. */
export function useSettable(ref: Ref): Settable {
  const store = useGradients();
  return {
    value: () => cellValue(traceIn(store.getState()), ref),
    set: (value) => store.getState().setCell(ref, value),
    choose: () => {
      const wasChosen = chosenCell(store.getState()) === ref;
      store.getState().choose(ref);
      return wasChosen;
    },
  };
}
