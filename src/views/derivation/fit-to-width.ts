/** Keeps a formula that is wider than its column smaller, and no smaller than can be read. */
export function fitToWidth(element: HTMLElement): () => void {
  const column = element.parentElement;
  if (!column) return () => undefined;
  inColumn.set(column, element);
  observer ??= new ResizeObserver((entries) => {
    fit(entries.flatMap(({ target }) => inColumn.get(target) ?? []));
  });
  // Observing tells the size for the first time too, before the next paint.
  observer.observe(column);
  return () => observer?.unobserve(column);
}

const inColumn = new WeakMap<Element, HTMLElement>();
let observer: ResizeObserver | undefined;

/** All at once: to read a size after a change costs a layout, and so it costs two, however many. */
export function fit(formulas: readonly HTMLElement[]): void {
  for (const element of formulas) element.style.removeProperty('font-size');
  const shares = formulas.map((element) => {
    const room = element.parentElement?.clientWidth ?? 0;
    const width = element.offsetWidth;
    return room > 0 && width > room ? room / width : 1;
  });
  formulas.forEach((element, n) => {
    if (shares[n] < 1) element.style.fontSize = `${Math.max(shares[n], 0.55)}em`;
  });
}
