import { useLayoutEffect, useRef, useSyncExternalStore } from 'react';
import type { Live } from '../../expr/live.ts';
import { scopeIn } from '../../store/derive.ts';
import { useGradients, usePaint, usePainter } from '../shared/page-context.tsx';
import { fitToWidth } from './fit-to-width.ts';
import { holdHeight } from './hold-height.ts';
import { katexNow, loadKatex, onKatex } from './katex-loader.ts';
import { liveText } from './live-text.ts';
import { withNumbers } from './with-numbers.ts';
import { writeText } from '../shared/write-text.ts';

interface Props {
  readonly latex: string;
  readonly live: readonly Live[];
  /** The same as a line of text, for when KaTeX cannot be had. */
  readonly plain: () => string;
}

/** An element whose text is a live number. */
interface Spot {
  readonly element: Element;
  readonly live: Live;
}

/**
 * A formula by KaTeX. Its numbers are texts: it is drawn once, and then only those texts are written,
 * in each frame of a drag; what a screen reader hears, at rest. The built page comes with its
 * formulas, which are taken as they stand: React is told that the element is none of its business.
 */
export function Formula({ latex, live, plain }: Props) {
  const store = useGradients();
  const painter = usePainter();
  const katex = useSyncExternalStore(onKatex, katexNow, katexNow);
  const host = useRef<HTMLSpanElement>(null);
  const drawn = useRef<string>(null);
  const seen = useRef<readonly Spot[]>([]);
  const heard = useRef<readonly Spot[]>([]);

  useLayoutEffect(() => {
    const element = host.current!;
    drawn.current ??= element.hasChildNodes() ? latex : '';
    if (drawn.current === latex) return;
    if (typeof katex === 'function') {
      element.innerHTML = withNumbers(katex(latex), live, scopeIn(store.getState()));
      drawn.current = latex;
      // What had to wait for KaTeX missed the frame in which the cells were lit.
      if (element.dataset['state'] === 'waiting') painter?.paintSoon();
    } else {
      element.textContent = plain();
      drawn.current = '';
      void loadKatex();
    }
    element.dataset['state'] = typeof katex === 'function' ? 'drawn' : (katex ?? 'waiting');
  }, [latex, live, plain, katex, store, painter]);

  useLayoutEffect(() => {
    seen.current = spots(host.current!, 'data-live', live);
    heard.current = spots(host.current!, 'data-heard', live);
  }, [latex, live, katex]);

  useLayoutEffect(() => fitToWidth(host.current!), [latex, katex]);
  useLayoutEffect(() => {
    return live.length > 0 ? holdHeight(host.current!) : undefined;
  }, [live]);

  const write = (spots: readonly Spot[]) => {
    const scope = scopeIn(store.getState());
    for (const { element, live: number } of spots) {
      writeText(element, liveText(number, scope));
    }
  };
  usePaint(() => write(seen.current), [latex, live, katex]);
  usePaint(() => write(heard.current), [latex, live, katex], 'rest');

  const built =
    import.meta.env.SSR && typeof katex === 'function'
      ? withNumbers(katex(latex), live, scopeIn(store.getState()))
      : '';
  return (
    <span
      className="formula"
      ref={host}
      suppressHydrationWarning
      // KaTeX's own HTML, of LaTeX that this program has written.
      dangerouslySetInnerHTML={{ __html: built }}
    />
  );
}

/** The innermost element of each number; the span around a drawn one carries its cell. */
const spots = (host: Element, attribute: string, live: readonly Live[]): Spot[] =>
  [...host.querySelectorAll(`[${attribute}]`)].map((span) => {
    const number = live[Number(span.getAttribute(attribute))];
    if (number.ref && attribute === 'data-live') span.setAttribute('data-ref', number.ref);
    return { element: innermost(span), live: number };
  });

const innermost = (element: Element): Element =>
  element.firstElementChild ? innermost(element.firstElementChild) : element;
