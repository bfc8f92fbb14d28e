import type { Live } from '../../expr/live.ts';

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

/** Puts the MathML that KaTeX has written by itself where KaTeX puts it beside what it draws. */
export function addMathml(formula: Element, html: string): void {
  const written = document.createElement('template');
  written.innerHTML = html;
  const math = written.content.querySelector('math');
  if (!math) return;
  const heard = document.createElement('span');
  heard.className = 'katex-mathml';
  heard.append(math);
  formula.querySelector('.katex')?.prepend(heard);
}
