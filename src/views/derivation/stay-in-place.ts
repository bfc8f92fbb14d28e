import { bringToTop } from './bring-to-top.ts';
import { openItem } from './step-items.ts';

/**
 * Keeps the open step where it is read while what stands above it becomes higher or lower: in another
 * notation, with more nodes, in a larger text, on a phone that is turned. Where the focus is in the outline,
 * what has it stays, since it may be what makes the rest move. Browsers keep what stands at the top instead,
 * and Safari nothing.
 */
export function stayInPlace(outline: HTMLElement): () => void {
  let kept: Element | null = null;
  let top = 0;
  let wasInSight = false;
  let scrolled = 0;
  const keep = () => {
    kept = anchorIn(outline);
    top = topOf(kept);
    wasInSight = isInSight(kept);
    scrolled = scrollerOf(outline).scrollTop;
  };
  const observer = new ResizeObserver(() => {
    const box = scrollerOf(outline);
    // What is read from the top begins at the top; and where it was scrolled, it was meant to move.
    const isStill = box.scrollTop > 0 && box.scrollTop === scrolled;
    if (isStill && kept === anchorIn(outline) && wasInSight) {
      // On a phone that was turned its place may be none any more.
      if (top < innerHeight) box.scrollTop += topOf(kept) - top;
      else bringToTop(outline);
    }
    keep();
  });
  outline.style.overflowAnchor = 'none';
  for (const part of outline.children) observer.observe(part);
  const heard = { capture: true, passive: true };
  // What scrolls elsewhere on the page moves nothing here.
  const onScroll = ({ target }: Event) => {
    if (target === outline || target === document) keep();
  };
  addEventListener('scroll', onScroll, heard);
  outline.addEventListener('focusin', keep);
  keep();
  return () => {
    observer.disconnect();
    removeEventListener('scroll', onScroll, heard);
    outline.removeEventListener('focusin', keep);
  };
}

function anchorIn(outline: Element): Element | null {
  const focused = document.activeElement;
  return outline.contains(focused) ? focused : (openItem(outline) ?? null);
}

const topOf = (element: Element | null): number => element?.getBoundingClientRect().top ?? 0;

/** Where it is narrow the document scrolls. */
const scrollerOf = (outline: Element): Element =>
  /auto|scroll/.test(getComputedStyle(outline).overflowY) ? outline : document.documentElement;

const isInSight = (element: Element | null): boolean => {
  const { top, bottom } = element?.getBoundingClientRect() ?? new DOMRect();
  return bottom > 0 && top < innerHeight;
};
