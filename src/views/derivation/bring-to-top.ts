import { openItem } from './step-items.ts';

/**
 * Brings the open step to where every step stands, and the first one's page to its top: the outline scrolls
 * or, where it is narrow, the document. scrollIntoView would scroll a page around a frame, too.
 */
export function bringToTop(outline: Element, isFirst = false): void {
  const step = openItem(outline);
  if (!step) return;
  const margin = Number.parseFloat(getComputedStyle(step).scrollMarginTop);
  for (const box of [outline, document.documentElement]) {
    const place = Math.max(box.getBoundingClientRect().top, 0) + margin;
    box.scrollTop = isFirst ? 0 : box.scrollTop + step.getBoundingClientRect().top - place;
  }
}
