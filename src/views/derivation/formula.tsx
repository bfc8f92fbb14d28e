import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { type Live, sentinel } from '../../expr/live.ts';
import { scopeIn } from '../../store/derive.ts';
import { useGradients, usePaint } from '../shared/page-context.tsx';
import { fitToWidth } from './fit-to-width.ts';
import { loadedKatex, loadKatex } from './katex-loader.ts';
import { liveText } from './live-text.ts';

/** An element whose text is a live number. */
interface Spot {
  readonly element: Element;
  readonly live: Live;
}

/**
 * A formula by KaTeX. Its numbers are texts in the place of sentinels: it is rendered once, and then
 * only those texts are written, in each frame of a drag; what a screen reader hears, at rest.
 */
export function Formula({ latex, live }: { latex: string; live: readonly Live[] }) {
  const store = useGradients();
  const host = useRef<HTMLSpanElement>(null);
  const seen = useRef<readonly Spot[]>([]);
  const heard = useRef<readonly Spot[]>([]);
  const html = useKatex(latex);

  useLayoutEffect(() => {
    if (html === null) return;
    const element = host.current!;
    element.innerHTML = html;
    seen.current = seenSpots(element, live);
    heard.current = heardSpots(element, live);
    return fitToWidth(element);
  }, [html, live]);

  const write = (spots: readonly Spot[]) => {
    const scope = scopeIn(store.getState());
    for (const { element, live: number } of spots) {
      const text = liveText(number, scope);
      if (element.textContent !== text) element.textContent = text;
    }
  };
  usePaint(() => write(seen.current), [html, live]);
  usePaint(() => write(heard.current), [html, live], 'rest');

  return <span className="formula" ref={host} />;
}

/** KaTeX’s HTML of a formula, or nothing until KaTeX is here. */
function useKatex(latex: string): string | null {
  const [, setLoaded] = useState(loadedKatex() !== null);
  useEffect(() => {
    if (!loadedKatex()) void loadKatex().then(() => setLoaded(true));
  }, []);
  return loadedKatex()?.(latex) ?? null;
}

/** The innermost element of each number that is drawn; the span around it carries its cell. */
const seenSpots = (host: Element, live: readonly Live[]): Spot[] =>
  [...host.querySelectorAll('[data-live]')].map((span) => {
    const number = live[Number(span.getAttribute('data-live'))];
    if (number.ref) span.setAttribute('data-ref', number.ref);
    return { element: innermost(span), live: number };
  });

const innermost = (element: Element): Element =>
  element.firstElementChild ? innermost(element.firstElementChild) : element;

/** The MathML twin of each number, found by the sentinel that stands in its place. */
const heardSpots = (host: Element, live: readonly Live[]): Spot[] =>
  [...host.querySelectorAll('mtext')].flatMap((element) => {
    const n = live.findIndex((_, index) => sentinel(index) === element.textContent);
    return n < 0 ? [] : [{ element, live: live[n] }];
  });
