import { fit, leastShareOf, shareAt, shareOf } from '../derivation/formula-size.ts';
import { isWithin, largestThat, most, setZoom } from './fitting.ts';

/** Formulas that would not be at least so large above the product have all of the left side. */
const largeIn = (box: HTMLElement) => box.clientWidth / 440;

/** Many lines are a little smaller than on the page before they are scrolled. */
const leastZoom = 0.85;

/** No line is larger than the widest by more than that: they belong together. */
const widestShare = 0.72;

/** After so many, what is still too high is scrolled. */
const mostTries = 5;

/** What a step's formulas take at their own size, and what else stands in it. CSS pixels of the page. */
interface Natural {
  readonly formulas: readonly Record<'width' | 'height' | 'least', number>[];
  /** What is not a formula: how high it is, and by how much it makes a line narrower than the box. */
  readonly height: number;
  readonly inset: number;
}

/**
 * How large the open step's formulas can be. A formula that is too wide gives way by itself, down to where
 * it would be scrolled. It is reckoned from their own sizes, because to try one is to lay them all out.
 */
export function zoomOfFormulas(box: HTMLElement): number {
  const formulas = [...box.querySelectorAll<HTMLElement>('.line > .formula')];
  const root = document.documentElement;
  const natural = naturalOf(box, formulas);
  root.removeAttribute('data-tall');
  let zoom = reckoned(natural, box);
  if (zoom < largeIn(box)) {
    root.setAttribute('data-tall', '');
    zoom = reckoned(natural, box);
  }
  for (let tries = 0; tries < mostTries; tries++) {
    setZoom(box, zoom);
    fit(formulas);
    if (isWithin(box)) break;
    // What is rounded, or has another line now, is higher than was reckoned.
    zoom = Math.max(zoom * Math.min(box.clientHeight / box.scrollHeight, 0.99), leastZoom);
  }
  return zoom;
}

function naturalOf(box: HTMLElement, elements: readonly HTMLElement[]): Natural {
  // A step that is not built yet has none.
  const body = box.querySelector<HTMLElement>('.step-body') ?? box;
  const formulas = elements.map((formula) => ({
    width: formula.offsetWidth / shareOf(formula),
    height: formula.offsetHeight / shareOf(formula),
    least: leastShareOf(formula),
  }));
  const taken = elements.reduce((sum, { offsetHeight }) => sum + offsetHeight, 0);
  const [line] = box.querySelectorAll('.line');
  return {
    formulas,
    height: body.offsetHeight - taken,
    inset: line ? body.clientWidth - line.clientWidth : 0,
  };
}

/** The largest zoom at which they fit the box as it is now. */
function reckoned({ formulas, height, inset }: Natural, box: HTMLElement): number {
  const [room, large] = [box.clientWidth, largeIn(box)];
  const fits = (zoom: number) => {
    const shares = formulas.map(({ width, least }) => shareAt(width, room / zoom - inset, least));
    const all = formulas.reduce((sum, each, n) => sum + each.height * shares[n], height);
    const isEven = shares.every((share) => share > widestShare);
    return all * zoom <= box.clientHeight && (isEven || zoom < large);
  };
  return largestThat(fits, Math.min(most, room / 250), leastZoom);
}
