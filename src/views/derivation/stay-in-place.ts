/**
 * Keeps the open step where it is read while what stands above it becomes higher or lower: in another
 * notation, with more nodes, in a larger text. Where the focus is in the outline, what has it stays, since it
 * may be what makes the rest move. Browsers do a part of this by themselves, and Safari none.
 */
export function stayInPlace(outline: HTMLElement): () => void {
  let kept: Element | null = null;
  let top = 0;
  const keep = () => {
    kept = anchorIn(outline);
    top = topOf(kept);
  };
  const observer = new ResizeObserver(() => {
    const box = scrollerOf(outline);
    // What is read from the top begins at the top.
    if (kept === anchorIn(outline) && isInSight(kept) && box.scrollTop > 0) {
      box.scrollTop += topOf(kept) - top;
    }
    keep();
  });
  for (const part of outline.children) observer.observe(part);
  const heard = { capture: true, passive: true };
  addEventListener('scroll', keep, heard);
  outline.addEventListener('focusin', keep);
  keep();
  return () => {
    observer.disconnect();
    removeEventListener('scroll', keep, heard);
    outline.removeEventListener('focusin', keep);
  };
}

const anchorIn = (outline: Element): Element | null =>
  outline.querySelector(':focus') ?? outline.querySelector('[aria-current=step]');

const topOf = (element: Element | null): number => element?.getBoundingClientRect().top ?? 0;

/** Where it is narrow the document scrolls. */
const scrollerOf = (outline: Element): Element =>
  /auto|scroll/.test(getComputedStyle(outline).overflowY) ? outline : document.documentElement;

const isInSight = (element: Element | null): boolean => {
  const { top, bottom } = element?.getBoundingClientRect() ?? new DOMRect();
  return bottom > 0 && top < innerHeight;
};
