import { useLayoutEffect, useRef, useSyncExternalStore } from 'react';
import type { Live } from '../../expr/live.ts';
import { scopeIn } from '../../store/derive.ts';
import { useGradients, usePaint, usePainter } from '../shared/page-context.tsx';
import { writeText } from '../shared/write.ts';
import { fitToWidth } from './fit-to-width.ts';
import { holdHeight } from './hold-height.ts';
import { katexNow, loadKatex, onKatex } from './katex-loader.ts';
import { liveText } from './live-text.ts';
import { addMathml, spotsIn, type Spot } from './spots.ts';
import { withNumbers } from './with-numbers.ts';

interface Props {
  readonly latex: string;
  readonly live: readonly Live[];
  /** The same as a line of text, for when KaTeX cannot be had. */
  readonly plain: () => string;
}

/**
 * A formula by KaTeX. Its numbers are texts: it is drawn once, and then only those texts are written,
 * in each frame of a drag. What a screen reader hears is put in, and written, at rest: it is as much
 * again for a browser to lay out. The built page comes with its formulas, which are taken as they
 * stand: React is told that the element is none of its business.
 */
export function Formula({ latex, live, plain }: Props) {
  const store = useGradients();
  const painter = usePainter();
  const katex = useSyncExternalStore(onKatex, katexNow, katexNow);
  const host = useRef<HTMLSpanElement>(null);
  const drawn = useRef<string>(null);
  const seen = useRef<readonly Spot[]>([]);

  useLayoutEffect(() => {
    const element = host.current!;
    drawn.current ??= element.hasChildNodes() ? latex : '';
    if (drawn.current === latex) return;
    if (typeof katex === 'function') {
      // On paper nothing comes to rest.
      const html = katex(latex, painter ? 'html' : undefined);
      element.innerHTML = withNumbers(html, live, scopeIn(store.getState()));
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
    seen.current = spotsIn(host.current!, 'data-live', live);
    for (const { element, live: number } of seen.current) {
      if (number.ref) element.closest('[data-live]')!.setAttribute('data-ref', number.ref);
    }
  }, [latex, live, katex]);

  useLayoutEffect(() => fitToWidth(host.current!), [latex, katex]);
  useLayoutEffect(() => {
    return live.length > 0 ? holdHeight(host.current!) : undefined;
  }, [live]);

  const write = (spots: readonly Spot[]) => {
    const scope = scopeIn(store.getState());
    for (const { element, live: number } of spots) writeText(element, liveText(number, scope));
  };
  usePaint(() => write(seen.current), [latex, live, katex]);
  usePaint(
    () => {
      const element = host.current!;
      if (typeof katex === 'function' && !element.querySelector('math')) {
        addMathml(element, withNumbers(katex(latex, 'mathml'), live, scopeIn(store.getState())));
      }
      write(spotsIn(element, 'data-heard', live));
    },
    [latex, live, katex],
    'rest',
  );

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
