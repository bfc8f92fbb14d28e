import { cellValue } from '../../equations/trace.ts';
import { tabSeparated } from '../../expr/matrix-text.ts';
import type { Ref } from '../../expr/ref.ts';
import type { PasteAt } from '../../store/block/block-target.ts';
import { traceIn } from '../../store/derive.ts';
import type { GradientsStore } from '../../store/store.ts';
import { tried } from '../shared/parts.ts';

/** What a field for one number has no room for: a second number, or a list of one. */
const several = /[\t\n\r;[]|[^\s/] +[^\s/]|,.*,/;

/**
 * The number that has the focus, where it is one that can be set, and whether a row of its quantity is
 * seen as a column there; for a block also the number whose field is open.
 */
export function numberInFocus(text: string): { at: PasteAt; turned: boolean } | undefined {
  const active = document.activeElement;
  const field = active?.closest('.number-input');
  if (field && !several.test(text.trim())) return undefined;
  const number = field ? numberOf(field) : active;
  const at = number?.matches('[role=spinbutton]') ? placeOf(number) : undefined;
  if (at === undefined) return undefined;
  // The field would stay open over the number that is set.
  if (field) (number as HTMLElement).focus();
  return { at, turned: number!.closest('[data-turned]') !== null };
}

/** The number that a field is open for: beside it, or in the drawing that it stands over. */
function numberOf(field: Element) {
  const ref = field.getAttribute('data-number');
  const which = ref === null ? '[role=spinbutton]' : `[role=spinbutton][data-ref="${ref}"]`;
  return field.closest(`:has(${which})`)?.querySelector(which);
}

/** The cell that an element shows, or the component of the row to predict. */
function placeOf(number: Element): PasteAt | undefined {
  if (number.matches('[data-ref]')) return refAt(number);
  const row = number.closest('.query')?.querySelectorAll('[role=spinbutton]');
  return row && [...row].indexOf(number);
}

const refAt = (element: Element) => element.getAttribute('data-ref') as Ref;

/** Fetches what writes formulas for other programs. */
export const fetchWriting = () => tried(() => import('../copying/copied.ts'));
let writing: Awaited<ReturnType<typeof fetchWriting>> | undefined;

/** Fetches it when the reader selects something: a browser takes no text that comes after it has asked. */
export function expectCopy(): void {
  if (!getSelection()!.isCollapsed) fetchWriting().then((here) => (writing = here), Boolean);
}

/** What is copied in place of what the browser would: a table, or a text with formulas. */
export const copiedText = (store: GradientsStore): string | undefined =>
  copiedTable(store) ?? writing?.selectedText(store);

/** The matrix in which a cell has the focus, as it is seen; nothing where a text is selected. */
function copiedTable(store: GradientsStore): string | undefined {
  const active = document.activeElement;
  const table = active?.matches('.cell') && active.closest<HTMLTableElement>('table.matrix');
  if (!table || !getSelection()?.isCollapsed) return undefined;
  const rows = Array.from(table.rows, (row) => [...row.querySelectorAll('.cell[data-ref]')]);
  // A table of products has numbers in it that are no quantity's.
  if (rows.some((cells, r) => cells.length < table.rows[r].cells.length)) return undefined;
  const trace = traceIn(store.getState());
  return tabSeparated(rows.map((cells) => cells.map((cell) => cellValue(trace, refAt(cell)))));
}
