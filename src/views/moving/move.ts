import { seenBox, zoomOf } from '../shared/zoom.ts';
import type { Places } from './places.ts';

/** How long a move lasts, and how much later than the last each begins. Milliseconds. */
const lasts = 350;
const apart = 40;

const timing = (n: number): KeyframeAnimationOptions => ({
  duration: lasts,
  delay: n * apart,
  easing: 'ease-in-out',
  fill: 'backwards',
});

const shift = (x: number, y: number) => ({ transform: `translate(${x}px, ${y}px)` });

/** Moves each element from where what it shows stood to where it stands, one quantity after another. */
export function slide(shown: Iterable<[string, HTMLElement]>, before: Places): void {
  const quantities = [...new Set([...before.keys()].map(quantityOf))];
  for (const [key, element] of shown) {
    const from = before.get(key);
    if (!from) continue;
    const to = seenBox(element);
    const zoom = zoomOf(element);
    const start = shift((from.x - to.x) / zoom, (from.y - to.y) / zoom);
    element.animate([start, shift(0, 0)], timing(quantities.indexOf(quantityOf(key))));
  }
}

/** What a cell is of, or the first of several. */
const quantityOf = (key: string) => key.slice(0, key.indexOf('.'));

/**
 * Moves terms of formulas: a copy of each flies over the page and the term itself is seen when the copy
 * lands, as what stands in a line of text cannot be moved.
 */
export function fly(shown: Iterable<[string, HTMLElement]>, before: Places, over: Element): void {
  const flights = [...shown].flatMap(([key, term]) => {
    const from = before.get(key);
    return from ? [{ term, from, to: seenBox(term), copy: copyOf(term) }] : [];
  });
  over.append(...flights.map(({ copy }) => copy));
  const starts = flights.map(({ copy }) => copy.firstElementChild!.getBoundingClientRect());
  for (const [n, { term, from, to, copy }] of flights.entries()) {
    const { x, y } = starts[n];
    const frames = [shift(from.x - x, from.y - y), shift(to.x - x, to.y - y)];
    const flight = copy.animate(frames, timing(n));
    flight.onfinish = () => copy.remove();
    term.animate({ opacity: [0, 0] }, lasts + n * apart);
  }
}

/** Takes away what is on its way. */
export function land(over: Element): void {
  for (const copy of over.querySelectorAll(':scope > .moving-term')) copy.remove();
}

const onTop = { position: 'absolute', top: 0, left: 0, zIndex: 5, pointerEvents: 'none' };

function copyOf(term: HTMLElement): HTMLElement {
  const copy = document.createElement('span');
  copy.className = 'katex moving-term';
  copy.ariaHidden = 'true';
  const { fontSize, color } = getComputedStyle(term);
  Object.assign(copy.style, onTop, { fontSize, color });
  const inner = term.cloneNode(true) as HTMLElement;
  // It is not lit, chosen or written: it is gone in a moment.
  delete inner.dataset.term;
  copy.append(inner);
  return copy;
}
