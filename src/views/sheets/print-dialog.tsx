import './print-dialog.css';
import { useState } from 'react';
import { useShallow } from 'zustand/react/shallow';
import { coveredIn } from '../../store/blanks.ts';
import { loadKatex } from '../derivation/katex-loader.ts';
import { Dialog, type Opened } from '../shared/dialog.tsx';
import { openSheet } from '../shared/open-sheet.ts';
import { tried } from '../shared/parts.ts';
import { SymbolList } from '../shared/symbol-list.tsx';
import { useChoices, useGradients } from '../shared/page-context.tsx';
import type { Asked, SheetKind } from './asked.ts';
import { type SetOfSheets, SetFields } from './set-fields.tsx';

const kinds: Readonly<Record<SheetKind, string>> = {
  derivation: 'The derivation, every step with its numbers',
  worksheet: 'A worksheet, the steps as tasks with boxes to fill in',
  solutions: 'Its solutions, the boxes filled in and every gradient checked',
};

/** Asks what is to be printed, and prints it. */
export function PrintDialog(opened: Opened) {
  const store = useGradients();
  const { digits, paper } = useChoices((state) => state.sheet);
  const [kind, setKind] = useState<SheetKind>('derivation');
  const [size, setSize] = useState<NonNullable<Asked['size']>>('A4');
  const [set, setSet] = useState<SetOfSheets | null>(null);
  const [unreachable, setUnreachable] = useState(false);
  const print = async (close: () => void) => {
    const sheets = await tried(() => import('./render-sheet.tsx')).catch(() => null);
    setUnreachable(!sheets);
    if (!sheets) return;
    // Paper does not wait for a formula or a font.
    await Promise.allSettled([loadKatex(), ...[...document.fonts].map((font) => font.load())]);
    const asked = { kind, size, set: kind === 'derivation' || !set ? undefined : set };
    addEventListener(
      'afterprint',
      openSheet((sheet) => sheets.renderSheet(store, sheet, asked)),
      {
        once: true,
      },
    );
    window.print();
    close();
  };
  return (
    <Dialog title="Print" {...opened}>
      {(close) => (
        <form
          className="print-choices"
          onSubmit={(event) => {
            event.preventDefault();
            void print(close);
          }}
        >
          <fieldset>
            <legend>What</legend>
            {(Object.keys(kinds) as SheetKind[]).map((each) => (
              <label key={each}>
                <input
                  type="radio"
                  name="kind"
                  checked={kind === each}
                  onChange={() => setKind(each)}
                />
                {kinds[each]}
              </label>
            ))}
            {kind === 'worksheet' && <WhatIsLeftEmpty />}
          </fieldset>
          <fieldset>
            <legend>Numbers</legend>
            <label>
              Decimals
              <select
                value={digits}
                onChange={({ target }) =>
                  store.getState().setSheet({ digits: Number(target.value), paper })
                }
              >
                {[2, 3, 4, 5, 6].map((count) => (
                  <option key={count}>{count}</option>
                ))}
              </select>
            </label>
            <label>
              <input
                type="checkbox"
                checked={paper}
                onChange={({ target }) =>
                  store.getState().setSheet({ digits, paper: target.checked })
                }
              />
              As on paper: each quantity is rounded before it is used further
            </label>
            {kind !== 'derivation' && <SetFields set={set} onSet={setSet} />}
          </fieldset>
          <label>
            Paper
            <select value={size} onChange={({ target }) => setSize(target.value as typeof size)}>
              <option>A4</option>
              <option>Letter</option>
            </select>
          </label>
          <p role="status">
            {unreachable &&
              'It could not be printed: a part of the page could not be fetched. Print again to try again.'}
          </p>
          <p className="buttons">
            <button type="button" className="control" onClick={close}>
              Cancel
            </button>
            <button type="submit" className="control">
              Print
            </button>
          </p>
        </form>
      )}
    </Dialog>
  );
}

/** With covers a worksheet asks for what is covered, and what it prints may tell it. */
function WhatIsLeftEmpty() {
  const names = useChoices(useShallow(coveredIn));
  if (names.length === 0) return null;
  return (
    <p className="hint">
      Empty are only the boxes of what you have covered: <SymbolList of={names} />. All else is
      filled in; cover what could be worked back from, too, as weights after a step.
    </p>
  );
}
