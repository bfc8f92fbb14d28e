/**
 * Holds a formula's column at the formula's height. A number that changes in the formula is then laid
 * out inside the column, and a browser need not look whether anything outside has moved.
 */
export function holdHeight(formula: HTMLElement): () => void {
  const column = formula.parentElement;
  if (!column) return () => undefined;
  // Sizes come after a layout that was due anyway: to ask for them would be to lay out once more.
  observer ??= new ResizeObserver((entries) => {
    for (const { target, borderBoxSize } of entries) hold(target.parentElement, borderBoxSize[0]);
  });
  observer.observe(formula);
  return () => {
    observer?.unobserve(formula);
    column.classList.remove('held');
    column.style.removeProperty('height');
  };
}

let observer: ResizeObserver | undefined;

function hold(column: HTMLElement | null, { blockSize }: ResizeObserverSize) {
  const height = `${blockSize}px`;
  // Inside what is closed, nothing has a height.
  if (!column || blockSize === 0 || column.style.height === height) return;
  column.style.height = height;
  column.classList.add('held');
}
