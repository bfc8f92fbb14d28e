import { restAfter } from '../shared/clock.ts';

/**
 * The size of a formula in its column: no wider than the column is, and, where its numbers are
 * dragged, in a column that is held at the formula's height. A number that changes is then laid out
 * inside the column, and a browser need not look whether anything outside has moved.
 */
export function keepSized(formula: HTMLElement, latex: string | null, held: boolean): () => void {
  const column = formula.parentElement;
  if (!column) return () => undefined;
  sized.set(formula, { latex, held });
  // Right from the start where it has been drawn before: to find out is to lay it out twice.
  const share = latex === null ? undefined : shares.get(latex);
  if (share !== undefined) setShare(formula, share, true);
  observer ??= new ResizeObserver(onResize);
  for (const element of [column, formula]) observer.observe(element);
  return () => {
    for (const element of [column, formula]) observer?.unobserve(element);
    sized.delete(formula);
    release(column);
  };
}

interface Sized {
  /** Nothing while KaTeX is not here. */
  readonly latex: string | null;
  readonly held: boolean;
}

const sized = new WeakMap<Element, Sized>();
/** By LaTeX, the share of its own size at which a formula was last drawn. */
const shares = new Map<string, number>();
let observer: ResizeObserver | undefined;

const changed = new Set<HTMLElement>();
let rest: ReturnType<typeof setTimeout> | undefined;

/** Before the paint when a column is new or has another width; what is only in a formula can wait. */
function onResize(entries: readonly ResizeObserverEntry[]) {
  const formulas: HTMLElement[] = [];
  for (const { target } of entries) {
    if (sized.has(target)) changed.add(target as HTMLElement);
    else
      formulas.push(...([...target.children] as HTMLElement[]).filter((each) => sized.has(each)));
  }
  fit(formulas);
  clearTimeout(rest);
  rest = setTimeout(settle, restAfter);
}

/** Numbers may have become wider than the column. In a drag, a line that changes size trembles. */
function settle() {
  const formulas = [...changed].filter((each) => sized.has(each));
  changed.clear();
  fit(formulas);
  hold(formulas);
}

/**
 * The same for what was put in closed, so that it is right when it is opened: one after the other, since a
 * browser lays it out for each, and an event should not have to wait for both.
 */
export function settlingIn(element: Element): (() => void)[] {
  const formulas = [...element.querySelectorAll<HTMLElement>('.formula')];
  return [
    () => fit(formulas),
    () => {
      hold(formulas);
      // What holds no formula is laid out all the same: to read a size is to do it.
      void (element.lastElementChild as HTMLElement | null)?.offsetHeight;
    },
  ];
}

/** The size below which nobody can read: of a formula, whose letters are a little larger. In rem. */
const smallest = 0.6875;

/** All at once: to read a size after a change costs a layout, and so it costs one, however many. */
export function fit(formulas: readonly HTMLElement[]): void {
  const fitting = formulas.flatMap((formula) => {
    const room = formula.parentElement?.clientWidth;
    // Inside what is closed, nothing has a width.
    if (!room) return [];
    const width = formula.offsetWidth / shareOf(formula);
    const share = shareAt(width, room, leastShareOf(formula));
    return { formula, share, isOver: formula.offsetWidth > room, scrolls: share > room / width };
  });
  for (const { formula, share, isOver, scrolls } of fitting) {
    setScrolls(formula.parentElement!, scrolls);
    setShare(formula, share, isOver);
    const latex = sized.get(formula)?.latex;
    if (latex) shares.set(latex, share);
  }
}

/** The share of its own size at which a formula of a width stands in some room, and no smaller than at `least`. */
export const shareAt = (width: number, room: number, least: number): number =>
  Math.min(Math.max(room / width, least), 1);

/** The share of its own size below which a formula is not made smaller. */
export const leastShareOf = (formula: HTMLElement): number =>
  (smallest * sizeOf(document.documentElement)) / sizeOf(formula.parentElement!);

const sizeOf = (element: Element): number => parseFloat(getComputedStyle(element).fontSize);

function setShare(formula: HTMLElement, share: number, isOver: boolean) {
  // To grow by a hundredth is no more than what rounding does to the widths.
  if (!isOver && Math.abs(share - shareOf(formula)) < 0.01) return;
  formula.style.fontSize = share < 1 ? `${share}em` : '';
}

/** What is too wide even at the smallest size is scrolled, by key too. */
function setScrolls(column: HTMLElement, scrolls: boolean) {
  column.classList.toggle('scrolls', scrolls);
  if (scrolls) column.tabIndex = 0;
  else column.removeAttribute('tabindex');
}

/** The share at which it stands there now. */
export const shareOf = (formula: HTMLElement): number => parseFloat(formula.style.fontSize) || 1;

/** Holds the columns of those that are dragged. */
function hold(formulas: readonly HTMLElement[]) {
  const dragged = formulas.filter((formula) => sized.get(formula)?.held);
  const heights = dragged.map((formula) => formula.offsetHeight);
  dragged.forEach((formula, n) => {
    const [column, height] = [formula.parentElement!, `${heights[n]}px`];
    // Inside what is closed, nothing has a height.
    if (heights[n] === 0 || column.style.height === height) return;
    column.style.height = height;
    column.classList.add('held');
  });
}

function release(column: HTMLElement) {
  column.classList.remove('held');
  column.style.removeProperty('height');
}
