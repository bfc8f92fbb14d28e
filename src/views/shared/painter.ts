import { cellOf, type Ref } from '../../expr/ref.ts';
import { isChosen } from '../../expr/names.ts';
import { type Trace, valueOfCell } from '../../equations/trace.ts';
import { traceIn } from '../../store/derive.ts';
import type { GradientsStore } from '../../store/store.ts';
import { chosenText, fullText, numberText } from './number-text.ts';
import { writeAttribute, writeText } from './write.ts';

/**
 * Writes numbers into the page, once a frame and only where a text has changed. React makes the
 * elements; rendering it again for every move of a drag would take several frames.
 *
 * An element of class `live` with a `data-ref` shows that cell's number as its text; one of class
 * `live-shape` shows it by sign and size alone. Anything else adds a function of its own.
 */
export interface Painter {
  /** Runs at once, and in every frame in which a number may have changed, until it is removed. */
  add(paint: () => void): () => void;
  /** Runs when all has come to rest: what is heard or looked up rather than seen. */
  addAtRest(paint: () => void): () => void;
  /** Writes everything now: after React has put new elements in. */
  paint(): void;
  /** The same in the next frame, and once however often it is asked for: when a view comes late. */
  paintSoon(): void;
  /**
   * Paints inside an element from now on; gives back how to stop. `light` is run as well where new
   * elements may have come without a choice.
   */
  start(root: HTMLElement, light: () => void): () => void;
}

/** What has not changed for so long has come to rest. Milliseconds. */
export const restAfter = 150;

/** A painter, which views may add to before there is a document to paint in. */
export function createPainter(store: GradientsStore): Painter {
  let texts: Iterable<Element> = [];
  let shapes: Iterable<Element> = [];
  const paints = new Set<() => void>();
  const restPaints = new Set<() => void>();
  let light = () => {};
  let frame = 0;
  let rest: ReturnType<typeof setTimeout> | undefined;

  const paint = () => {
    cancelAnimationFrame(frame);
    frame = 0;
    const trace = traceIn(store.getState());
    for (const element of texts) paintText(element, trace);
    for (const element of shapes) {
      const value = valueOfCell(trace, refAt(element));
      if (value !== undefined) paintSize(element, value);
    }
    for (const each of paints) each();
    awaitRest();
  };

  const awaitRest = () => {
    clearTimeout(rest);
    rest = setTimeout(paintAtRest, restAfter);
  };

  const paintAtRest = () => {
    const trace = traceIn(store.getState());
    for (const element of texts) describe(element, valueOfCell(trace, refAt(element)));
    for (const each of restPaints) each();
  };

  const paintAll = () => {
    paint();
    light();
  };

  const start = (root: HTMLElement, lightUp: () => void) => {
    light = lightUp;
    texts = root.getElementsByClassName('live');
    shapes = root.getElementsByClassName('live-shape');
    paintAll();
    const unsubscribe = follow();
    return () => {
      unsubscribe();
      cancelAnimationFrame(frame);
      clearTimeout(rest);
    };
  };

  const follow = () =>
    store.subscribe(
      // All that the trace depends on, and all that puts other elements in or other cells into them.
      ({ numbers, chapter, example, broken, steps, trail, notation }) =>
        [numbers, chapter, example, broken, steps, trail, notation] as const,
      () => {
        frame ||= requestAnimationFrame(paint);
      },
      { equalityFn: (a, b) => a.every((part, n) => part === b[n]) },
    );

  return {
    add: (each) => {
      paints.add(each);
      each();
      return () => paints.delete(each);
    },
    addAtRest: (each) => {
      restPaints.add(each);
      awaitRest();
      return () => restPaints.delete(each);
    },
    paint: paintAll,
    paintSoon: () => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(paintAll);
    },
    start,
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
const sizes = 25;

/**
 * How strongly a number is shown, from 0 to 1: grows fast near 0, where gradients live, and levels
 * off, so that an error of 0.03 beside a weight of 3 still has a sign that can be seen.
 */
export const sizeText = (value: number): string =>
  String(Math.round((1 - Math.exp(-Math.sqrt(Math.abs(value)))) * sizes) / sizes);

function describe(element: Element, value: number | undefined) {
  if (value === undefined) return;
  const full = fullText(value);
  if (element.getAttribute('role') === 'spinbutton') {
    writeAttribute(element, 'aria-valuenow', String(value));
    writeAttribute(element, 'aria-valuetext', full);
  }
  const label = element.getAttribute('data-label');
  if (label) writeAttribute(element, 'aria-label', `${label}: ${element.textContent}`);
  writeAttribute(element, 'title', full);
}
