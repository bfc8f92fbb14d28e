import type { Model } from '../../equations/network.ts';
import type { Ref } from '../../expr/ref.ts';
import { type BrokenNumbers, brokenNumbersIn } from '../../store/broken-numbers.ts';
import { modelIn } from '../../store/derive.ts';
import type { GradientsStore } from '../../store/store.ts';
import { liveAt } from '../derivation/live-at.ts';
import { valuesAt } from '../shared/values-at.ts';
import { writeAttribute, writeText } from '../shared/write.ts';

/** What is said of a number that a broken rule gives. */
const words = ', by the broken rule';

/**
 * Marks every number that the broken rule gives in the part of the page where a note on it stands, now and
 * whenever something there has been written; gives back how to stop, which takes the marks away. The note
 * says what the mark means, while there is one. `model` is the network that the part shows.
 */
export function markBroken(note: Element, store: GradientsStore, model: Model): () => void {
  const root = note.closest('.one-sheet, .page')!;
  const legend = note.querySelector<HTMLElement>('.mark-legend')!;
  const mark = () => {
    // Until React has put in another network, what stands there is of this one, and the numbers are not.
    if (modelIn(store.getState()).network !== model.network) return;
    const all = [...numbersIn(root, brokenNumbersIn(store.getState()))];
    for (const [element, isBroken] of all) write(element, isBroken);
    legend.hidden = !all.some(([, isBroken]) => isBroken);
  };
  const observer = new MutationObserver(mark);
  let isOver = false;
  // Not before every view that was put in with the note has said what it shows.
  queueMicrotask(() => {
    if (!isOver) mark();
  });
  observer.observe(root, {
    subtree: true,
    childList: true,
    characterData: true,
    attributeFilter: ['data-ref', 'data-closed'],
  });
  return () => {
    isOver = true;
    observer.disconnect();
    for (const element of root.querySelectorAll('[data-broken]:not(.mark-sample)'))
      write(element, false);
  };
}

/** The numbers that are open in an element, each with whether the broken rule gives it. */
function* numbersIn(
  root: Element,
  { cell, live, values }: BrokenNumbers,
): Generator<readonly [Element, boolean]> {
  const open = (selector: string) => root.querySelectorAll(`${selector}:not([data-closed] *)`);
  for (const element of open(':is(.live, .by-rule)[data-ref]')) {
    yield [element, cell(element.getAttribute('data-ref') as Ref)];
  }
  for (const formula of open(':is(.formula, .code-line)')) {
    const broken = (liveAt.get(formula) ?? []).map(live);
    for (const name of ['data-live', 'data-heard']) {
      for (const number of formula.querySelectorAll(`[${name}]`)) {
        yield [number, broken[Number(number.getAttribute(name))]];
      }
    }
  }
  for (const shown of open(':is(tbody, .path-number)')) {
    const of = valuesAt.get(shown);
    if (!of) continue;
    const broken = values(of);
    const cells = shown.matches('tbody') ? [...shown.querySelectorAll('.value')] : [shown];
    for (const [n, cell] of cells.entries()) yield [cell, broken[n]];
  }
}

function write(element: Element, isBroken: boolean) {
  writeAttribute(element, 'data-broken', isBroken ? '' : null);
  if (element.matches('[role], button')) {
    writeAttribute(element, 'aria-description', isBroken ? words.slice(2) : null);
  } else if (element.matches('[data-heard]')) {
    const text = element.textContent.replace(words, '');
    writeText(element, isBroken ? text + words : text);
  }
}
