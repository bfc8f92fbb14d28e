import { fit as fitFormulas } from '../derivation/formula-size.ts';
import type { Shared } from '../shared/page-context.tsx';

/** Parts of the page that fill the screen or a part of it, and how far each can be enlarged there. */
const parts: Readonly<Record<string, (box: HTMLElement) => number>> = {
  // First, because it decides where the product stands.
  '.step[aria-current] > .kept': zoomOfFormulas,
  '.in-network': zoomOfNetwork,
  '.in-product': (box) => zoomBySize(box, '.product'),
  '.in-ledger': (box) => zoomBySize(box, '.ledger'),
  '.in-pictures': (box) => Math.min(zoomBySize(box), box.clientWidth / narrowest.picture),
};

/** What is not laid out narrower, as it would be laid out otherwise. CSS pixels. */
const narrowest = { network: 320, picture: 620 } as const;

/** As small as on the page, where it is scrolled, and as large as anyone would need. */
const [least, most] = [1, 4];

/**
 * Enlarges what fills the screen as far as it fits, again when the room or the step is another. Gives
 * back how to do so at once, and how to stop: then everything has its own size.
 */
export function keepFitted({ page }: Shared): { fitAll: () => void; stop: () => void } {
  let frame = 0;
  const fitAll = () => {
    for (const [selector, zoomIn] of Object.entries(parts)) {
      for (const box of document.querySelectorAll<HTMLElement>(selector)) {
        // What is not shown has no size.
        if (box.clientHeight > 0) setZoom(box, zoomIn(box));
      }
    }
  };
  const soon = () => {
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(fitAll);
  };
  const observer = new ResizeObserver(soon);
  for (const selector of ['.stage > [class*="in-"]', '.outline', '.diagram']) {
    for (const each of document.querySelectorAll(selector)) observer.observe(each);
  }
  const stop = page?.clock.afterFrame(fitAll, ['step', 'subject']);
  return {
    fitAll,
    stop: () => {
      stop?.();
      observer.disconnect();
      cancelAnimationFrame(frame);
      for (const box of document.querySelectorAll<HTMLElement>(`[style*='${property}']`)) {
        box.style.removeProperty(property);
      }
    },
  };
}

const property = '--room-zoom';

const setZoom = (box: HTMLElement, zoom: number) =>
  box.style.setProperty(property, String(Math.floor(zoom * 100) / 100));

/** By halves, which of the sizes is the largest that fits; the smallest where none does. */
function largestThat(fits: (zoom: number) => boolean, from: number = least, to = most): number {
  if (fits(to)) return to;
  let [low, high] = [from, to];
  for (let half = 0; half < 7; half++) {
    const middle = (low + high) / 2;
    if (fits(middle)) low = middle;
    else high = middle;
  }
  return low;
}

const isAsWide = (each: Element) => each.scrollWidth <= each.clientWidth + 1;
const isWithin = (each: Element) => isAsWide(each) && each.scrollHeight <= each.clientHeight + 1;

/** A panel with a row or two is not as large as its box: its numbers are of the size of others. */
const rowsInSight = 4;
const rowHeight = 25;

/** For what is no higher than its box, and in which nothing of a kind has to be scrolled sideways. */
function zoomBySize(box: HTMLElement, inner?: string): number {
  const within = inner === undefined ? [] : [...box.querySelectorAll(inner)];
  const fits = (zoom: number) => {
    setZoom(box, zoom);
    return isWithin(box) && within.every((each) => !each.checkVisibility() || isAsWide(each));
  };
  return largestThat(fits, least, Math.min(most, box.clientHeight / (rowsInSight * rowHeight)));
}

/** Formulas that would not be at least so large above the product have all of the left side. */
const largeIn = (box: HTMLElement) => box.clientWidth / 440;

/** Many lines are a little smaller than on the page before they are scrolled. */
const leastFormula = 0.85;

/** No line is larger than the widest by more than that: they belong together. */
const widestShare = 0.72;

/** A formula that is too wide gives way by itself, down to where it would be scrolled. */
function zoomOfFormulas(box: HTMLElement): number {
  const formulas = [...box.querySelectorAll<HTMLElement>('.line > .formula')];
  const large = largeIn(box);
  const isEven = () =>
    formulas.every(
      ({ style }) => style.fontSize === '' || parseFloat(style.fontSize) > widestShare,
    );
  const zoom = () =>
    largestThat(
      (zoom) => {
        setZoom(box, zoom);
        fitFormulas(formulas);
        return isWithin(box) && (isEven() || zoom < large);
      },
      leastFormula,
      Math.min(most, box.clientWidth / 250),
    );
  const root = document.documentElement;
  root.removeAttribute('data-tall');
  const above = zoom();
  if (above >= large) return above;
  root.setAttribute('data-tall', '');
  return zoom();
}

/** Made larger only by so much: laid out narrower, it may be higher, and would go back and forth. */
const worthwhile = 1.15;

/** The drawing is as high as it is drawn, however wide. */
function zoomOfNetwork(box: HTMLElement): number {
  const drawing = box.querySelector<SVGSVGElement>('.diagram')!;
  const others = [...box.children].filter((each) => each !== drawing && !each.matches('.fill'));
  const height = others.reduce(
    (left, each) => left - each.getBoundingClientRect().height,
    box.clientHeight,
  );
  const zoom = Math.min(
    height / drawing.viewBox.baseVal.height,
    box.clientWidth / narrowest.network,
  );
  const now = Number(box.style.getPropertyValue(property));
  return now < zoom && zoom < now * worthwhile ? now : zoom;
}
