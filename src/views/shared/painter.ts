import { cellOf, type Ref } from '../../expr/ref.ts';
import { isChosen } from '../../expr/alphabet.ts';
import { type Trace, valueOfCell } from '../../equations/trace.ts';
import { traceIn } from '../../store/derive.ts';
import type { GradientsStore } from '../../store/store.ts';
import type { Linked } from './linked.ts';
import { chosenText, fullText, numberText } from './number-text.ts';
import { writeAttribute, writeText } from './write.ts';

/**
 * Writes numbers into the page, only where a text has changed. An element of class `live` with a
 * `data-ref` shows that cell's number as its text; one of class `live-shape` shows it by sign and size
 * alone. Any other view adds a function of its own to the clock.
 */
export function createPainter(store: GradientsStore, linked: () => Linked) {
  return {
    /** Writes the numbers as they are seen. */
    paint: () => {
      const trace = traceIn(store.getState());
      const { texts, shapes } = linked();
      for (const element of texts) paintText(element, trace);
      for (const element of shapes) {
        const value = valueOfCell(trace, refAt(element));
        if (value !== undefined) paintSize(element, value);
      }
    },
    /** Writes them as they are heard and looked up. */
    describe: () => {
      const trace = traceIn(store.getState());
      for (const element of linked().texts)
        describeNumber(element, valueOfCell(trace, refAt(element)));
    },
  };
}

/** The text of a cell's number: as set for one that the reader chose, to three decimals otherwise. */
export const cellText = (ref: Ref, value: number): string =>
  isChosen(cellOf(ref).name) ? chosenText(value) : numberText(value);

const refAt = (element: Element) => element.getAttribute('data-ref') as Ref;

/** What an element was last written for, and with what. Most numbers stay in most frames. */
interface Written {
  readonly ref: Ref;
  readonly value: number;
  readonly text: string;
}
const written = new WeakMap<Element, Written>();

function paintText(element: Element, trace: Trace) {
  const ref = refAt(element);
  const value = valueOfCell(trace, ref);
  // Between a change of the network and React's next commit, an element may outlive its cell.
  if (value === undefined) return;
  const before = written.get(element);
  // React may have written as well, for a moment that has passed.
  const stands = before?.text === element.firstChild?.nodeValue;
  if (stands && before?.value === value && before.ref === ref) return;
  const text = cellText(ref, value);
  written.set(element, { ref, value, text });
  writeNumber(element, value, text);
}

/** Shows a number as a text, and by its sign and size. */
export function writeNumber(element: Element, value: number, text: string): void {
  if (writeText(element, text)) element.toggleAttribute('data-long', isLong(text));
  paintSize(element, value);
}

/** Whether a text is wider than a cell is made for, and has to be written smaller. */
export const isLong = (text: string): boolean => text.length > 6 || text.includes('×');

/** Sign and size, for the fill: 0 for nothing, 1 for a number that is large on this page. */
function paintSize(element: Element, value: number) {
  const [size, sign] = [sizeText(value), signOf(value)];
  const style = (element as HTMLElement | SVGElement).style;
  if (style.getPropertyValue('--size') !== size) style.setProperty('--size', size);
  writeAttribute(element, 'data-sign', sign);
}

export const signOf = (value: number) => (value < 0 ? 'negative' : 'positive');

/** As many sizes as an eye tells apart: each change of one is a new style for the browser to compute. */
const steps = 25;

/**
 * How strongly a number is shown, from 0 to 1: grows fast near 0, where gradients live, and levels
 * off, so that an error of 0.03 beside a weight of 3 still has a sign that can be seen. Not at all for what
 * is covered.
 */
export const sizeText = (value: number): string =>
  String(Math.round((1 - Math.exp(-Math.sqrt(Math.abs(value || 0)))) * steps) / steps);

/** Writes a number as it is heard and looked up. */
export function describeNumber(element: Element, value: number | undefined): void {
  if (value === undefined) return;
  const full = fullText(value);
  if (element.getAttribute('role') === 'spinbutton') {
    writeAttribute(element, 'aria-valuenow', String(value));
    writeAttribute(element, 'aria-valuetext', full);
  }
  const label = element.getAttribute('data-label');
  const heard = value === value ? element.textContent : full;
  if (label) writeAttribute(element, 'aria-label', `${label}: ${heard}`);
  writeAttribute(element, 'title', full);
}
