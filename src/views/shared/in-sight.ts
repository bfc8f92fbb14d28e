import { seenBox } from './zoom.ts';

/**
 * Scrolls the boxes that an element stands in until it is seen, as little as that takes. As scrollIntoView
 * does, but for the page around a frame, which that would scroll too.
 */
export function bringIntoSight(element: Element): void {
  const page = document.documentElement;
  for (let box = element.parentElement; box; box = box.parentElement) {
    const style = getComputedStyle(box);
    if (box !== page && !/auto|scroll/.test(style.overflow)) continue;
    const own = seenBox(element);
    const around =
      box === page ? new DOMRect(0, 0, page.clientWidth, page.clientHeight) : seenBox(box);
    const padding = Number.parseFloat(style.scrollPaddingTop) || 0;
    const margin = Number.parseFloat(getComputedStyle(element).scrollMarginTop);
    box.scrollBy({
      left: between(own.left - around.left - margin, own.right - around.right + margin),
      top: between(own.top - around.top - padding - margin, own.bottom - around.bottom + margin),
      behavior: 'instant',
    });
  }
}

/** By how much to move so that neither end is outside, the first of them above all. */
const between = (first: number, last: number): number =>
  first < 0 ? first : Math.min(Math.max(last, 0), first);
