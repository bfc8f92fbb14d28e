export const zoomProperty = '--room-zoom';

/** How large a part of the page is seen, times its size on the page. */
export const setZoom = (box: HTMLElement, zoom: number) =>
  box.style.setProperty(zoomProperty, String(Math.floor(zoom * 100) / 100));

/** As large as anyone would need. */
export const most = 4;

/** By halves, which of the sizes is the largest that fits; the smallest where none does. */
export function largestThat(fits: (zoom: number) => boolean, to: number, from = 1): number {
  if (fits(to)) return to;
  if (!fits(from)) return from;
  let [low, high] = [from, to];
  for (let half = 0; half < 7; half++) {
    const middle = (low + high) / 2;
    if (fits(middle)) low = middle;
    else high = middle;
  }
  return low;
}

export const isAsWide = (each: Element) => each.scrollWidth <= each.clientWidth + 1;
export const isWithin = (each: Element) =>
  isAsWide(each) && each.scrollHeight <= each.clientHeight + 1;
