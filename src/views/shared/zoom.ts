/**
 * How much larger an element is seen than it is laid out, where a part of the page fills the screen: a
 * pointer tells its place in pixels of the page. Where the browser does not say it, it is reckoned.
 */
export const zoomOf = (element: Element | null): number =>
  element
    ? (element.currentCSSZoom ??
      Number(getComputedStyle(element).zoom) * zoomOf(element.parentElement))
    : 1;

/**
 * Where an element is seen on the page. Browsers that do not say how much it is zoomed tell it in pixels
 * that are zoomed with it.
 */
export function seenBox(element: Element): DOMRect {
  const { x, y, width, height } = element.getBoundingClientRect();
  const zoom = element.currentCSSZoom ? 1 : zoomOf(element);
  return new DOMRect(x * zoom, y * zoom, width * zoom, height * zoom);
}
