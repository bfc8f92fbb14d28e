import { seenBox } from '../shared/zoom.ts';
import type { Shared } from '../shared/page-context.tsx';
import { zoomOfFormulas } from './fit-formulas.ts';
import { isAsWide, isWithin, largestThat, most, setZoom, zoomProperty } from './fitting.ts';

/** Parts of the page that fill the screen or a part of it, and how far each can be enlarged there. */
const parts: Readonly<Record<string, (box: HTMLElement) => number>> = {
  // First, because it decides where the product stands.
  '.step[aria-current] > .kept': zoomOfFormulas,
  '.in-network': zoomOfNetwork,
  '.in-product': (box) => zoomBySize(box, '.product'),
  '.in-ledger': (box) => zoomBySize(box, '.ledger'),
  '.in-pictures': (box) =>
    Math.max(1, Math.min(zoomBySize(box), box.clientWidth / narrowest.picture)),
};

/** What is not laid out narrower, as it would be laid out otherwise. CSS pixels. */
const narrowest = { network: 320, picture: 620 } as const;

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
  for (const selector of ['.stage > [class*="in-"]', '.outline', '.diagram-frame']) {
    for (const each of document.querySelectorAll(selector)) observer.observe(each);
  }
  const stop = page?.clock.afterFrame(fitAll, ['step', 'subject']);
  return {
    fitAll,
    stop: () => {
      stop?.();
      observer.disconnect();
      cancelAnimationFrame(frame);
      for (const box of document.querySelectorAll<HTMLElement>(`[style*='${zoomProperty}']`)) {
        box.style.removeProperty(zoomProperty);
      }
    },
  };
}

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
  return largestThat(fits, Math.min(most, box.clientHeight / (rowsInSight * rowHeight)));
}

/** Made larger only by so much: laid out narrower, it may be higher, and would go back and forth. */
const worthwhile = 1.15;

/** The drawing is as high as it is drawn, however wide. */
function zoomOfNetwork(box: HTMLElement): number {
  const drawing = box.querySelector<SVGSVGElement>('.diagram')!;
  const others = [...box.children].filter((each) => !each.matches('.diagram-frame, .fill'));
  const height = others.reduce((left, each) => left - seenBox(each).height, box.clientHeight);
  const zoom = Math.min(
    height / drawing.viewBox.baseVal.height,
    box.clientWidth / narrowest.network,
  );
  const now = Number(box.style.getPropertyValue(zoomProperty));
  return now < zoom && zoom < now * worthwhile ? now : zoom;
}
