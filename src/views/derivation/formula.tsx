import { useLayoutEffect, useMemo, useRef } from 'react';
import type { Live } from '../../expr/live.ts';
import { usePage, usePaint } from '../shared/page-context.tsx';
import { nothing, trusted } from '../shared/trusted.ts';
import { writeText } from '../shared/write.ts';
import { formulaAt } from './formula-at.ts';
import { keepSized } from './formula-size.ts';
import type { Drawable, Output } from './katex.ts';
import { loadKatex, useKatex } from './katex-loader.ts';
import { liveAt } from './live-at.ts';
import type { Spot } from './spots.ts';

/**
 * A formula by KaTeX. Its numbers are texts: it is drawn once, and then only those texts are written,
 * in each frame of a drag. What a screen reader hears is put in, and written, at rest: it is as much
 * again for a browser to lay out. The built page comes with its formulas, which are taken as they
 * stand: React is told that the element is none of its business.
 */
export function Formula({ formula }: { formula: Drawable }) {
  const { store, clock, figures } = usePage();
  const known = useKatex();
  const katex = known === 'failed' ? null : known;
  const { latex, live } = useMemo(
    () => katex?.print(formula) ?? { latex: null, live: noNumbers },
    [katex, formula],
  );
  const host = useRef<HTMLSpanElement>(null);
  /** What stands there: LaTeX that was drawn, or the formula that the built page came with. */
  const drawn = useRef<string | Drawable | null>(null);
  const seen = useRef<readonly Spot[]>([]);
  const textOf = (heard?: boolean) => figures?.live ?? katex!.liveTexts(store.getState(), heard);
  const html = (output: Output) =>
    katex!.withNumbers(katex!.draw(latex!, output), live, formula, textOf(), textOf(true));

  useLayoutEffect(() => {
    const element = host.current!;
    if (drawn.current === null && element.hasChildNodes()) drawn.current = formula;
    const stands = drawn.current === formula || (latex !== null && drawn.current === latex);
    if (latex !== null) {
      // On paper nothing comes to rest.
      if (!stands) element.innerHTML = trusted.createHTML(html(clock ? 'html' : 'htmlAndMathml'));
      // What had to wait for KaTeX missed the frame in which the cells were lit.
      if (element.dataset['state'] === 'waiting') clock?.soon();
      drawn.current = latex;
      element.dataset['state'] = 'drawn';
    } else if (!stands) {
      element.textContent = '';
      drawn.current = '';
      element.dataset['state'] = 'waiting';
      void loadKatex();
    }
    // oxlint-disable-next-line react/exhaustive-deps -- what is written follows from the LaTeX
  }, [formula, latex, known, clock]);

  useLayoutEffect(() => void formulaAt.set(host.current!, formula), [formula]);

  useLayoutEffect(() => {
    seen.current = katex?.spotsIn(host.current!, 'data-live', live) ?? [];
    liveAt.set(host.current!, live);
  }, [katex, latex, live]);

  useLayoutEffect(() => keepSized(host.current!, latex, live.length > 0), [latex, live]);

  const write = (spots: readonly Spot[], heard?: boolean) => {
    if (spots.length === 0) return;
    const text = textOf(heard);
    for (const { element, live: number } of spots) writeText(element, text(number));
  };
  usePaint(() => write(seen.current), [latex, live]);
  usePaint(
    () => {
      if (!katex || latex === null) return;
      const element = host.current!;
      katex.settle(element, () => html('mathml'));
      write(katex.spotsIn(element, 'data-heard', live), true);
    },
    [latex, live],
    'rest',
  );

  return (
    <span
      className="formula"
      ref={host}
      suppressHydrationWarning
      // KaTeX's own HTML, of LaTeX that this program has written.
      dangerouslySetInnerHTML={
        import.meta.env.SSR && latex !== null ? { __html: html('htmlAndMathml') } : nothing
      }
    />
  );
}

/** One list for all, so that a formula without numbers stays as it is when its view renders again. */
const noNumbers: readonly Live[] = [];
