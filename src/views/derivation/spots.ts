import type { Live } from '../../expr/live.ts';
import { trusted } from '../shared/trusted.ts';

/** An element whose text is a live number. */
export interface Spot {
  readonly element: Element;
  readonly live: Live;
}

/** The innermost element of each number: `data-live` where it is drawn, `data-heard` in the MathML. */
export const spotsIn = (
  formula: Element,
  attribute: 'data-live' | 'data-heard',
  live: readonly Live[],
): Spot[] =>
  [...formula.querySelectorAll(`[${attribute}]`)].map((span) => ({
    element: innermost(span),
    live: live[Number(span.getAttribute(attribute))],
  }));

const innermost = (element: Element): Element =>
  element.firstElementChild ? innermost(element.firstElementChild) : element;

/**
 * What is done to a formula when its numbers have come to rest: one of a single figure gives back the room
 * that it was kept while it moved, and what is heard is put in, once.
 */
export function settle(formula: Element, mathml: () => string): void {
  for (const number of formula.querySelectorAll('[data-live]')) {
    number.toggleAttribute('data-short', isShort(number.textContent));
  }
  if (!formula.querySelector('math')) addMathml(formula, mathml());
}

/** Whether a number takes less room than one that is dragged is kept. */
export const isShort = (text: string): boolean => text.length === 1;

/** Puts the MathML that KaTeX has written by itself where KaTeX puts it beside what it draws. */
function addMathml(formula: Element, html: string): void {
  const written = document.createElement('template');
  written.innerHTML = trusted.createHTML(html);
  const math = written.content.querySelector('math');
  if (!math) return;
  const heard = document.createElement('span');
  heard.className = 'katex-mathml';
  heard.append(math);
  formula.querySelector('.katex')?.prepend(heard);
}
