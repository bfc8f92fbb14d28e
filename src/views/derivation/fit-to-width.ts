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

/** The size below which nobody can read, as a share of the formula's own. */
const smallest = 0.55;

const inColumn = new WeakMap<Element, HTMLElement>();
let observer: ResizeObserver | undefined;

/** All at once: to read a size after a change costs a layout, and so it costs one, however many. */
export function fit(formulas: readonly HTMLElement[]): void {
  const shares = formulas.map((element) => {
    const room = element.parentElement?.clientWidth ?? 0;
    const width = element.offsetWidth / shareOf(element);
    return room > 0 && width > room ? Math.max(room / width, smallest) : 1;
  });
  formulas.forEach((element, n) => {
    // What is too wide even then is scrolled.
    element.parentElement?.classList.toggle('scrolls', shares[n] === smallest);
    // A hundredth is no more than what rounding does to the widths.
    if (Math.abs(shares[n] - shareOf(element)) < 0.01) return;
    element.style.fontSize = shares[n] < 1 ? `${shares[n]}em` : '';
  });
}

const shareOf = (element: HTMLElement): number => parseFloat(element.style.fontSize) || 1;
