/** Makes a formula that is wider than its column smaller, and no smaller than can be read. */
export function fitToWidth(element: HTMLElement): () => void {
  const fit = () => {
    element.style.removeProperty('font-size');
    const room = element.parentElement?.clientWidth ?? 0;
    const width = element.firstElementChild?.scrollWidth ?? 0;
    if (room > 0 && width > room) element.style.fontSize = `${Math.max(room / width, 0.55)}em`;
  };
  const observer = new ResizeObserver(fit);
  if (element.parentElement) observer.observe(element.parentElement);
  return () => observer.disconnect();
}
