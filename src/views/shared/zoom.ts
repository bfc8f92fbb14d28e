/**
 * How much larger an element is seen than it is laid out, where a part of the page fills the screen: a
 * pointer tells its place in pixels of the page.
 */
export const zoomOf = (element: Element): number => element.currentCSSZoom ?? 1;
