/** What the build writes into index.html: run by vite/prerender.ts in Node, never by a browser. */
import { renderToStaticMarkup } from 'react-dom/server';
import { prerender } from 'react-dom/static';
import { notations } from '../expr/notation/notations.ts';
import { chapters } from '../lessons/chapters.ts';
import type { Chapter } from '../lessons/step.ts';
import { initialChoices, mostNodes } from '../store/choices.ts';
import { createGradientsStore } from '../store/store.ts';
import { Article } from '../views/article/article.tsx';
import * as katex from '../views/derivation/katex.ts';
import { provideKatex } from '../views/derivation/katex-loader.ts';
import { fetchLateViews } from '../views/shared/late.tsx';
import { StillProvider } from '../views/shared/page-context.tsx';
import { Foreword } from '../views/article/foreword.tsx';
import { Start } from './start.tsx';

// While this module is loaded: whoever has loaded it can load no other afterwards.
await fetchLateViews();

/** The page at its first step, as React will find it. */
export async function pageHtml(): Promise<string> {
  provideKatex(katex);
  const { prelude } = await prerender(<Start store={createGradientsStore()} />);
  return new Response(prelude).text();
}

/**
 * Every chapter as an article. Its formulas are MathML alone: browsers draw it by themselves, and it
 * is a seventh of what KaTeX's drawing would take in a page that most readers see alive.
 */
export function articlesHtml(): string {
  provideKatex({ ...katex, draw: (latex) => katex.draw(latex, 'mathml') });
  return renderToStaticMarkup(
    <main className="articles">
      <Foreword />
      {chapters.map(({ id }) => (
        <StillProvider key={id} store={createGradientsStore({ ...initialChoices(), chapter: id })}>
          <Article />
        </StillProvider>
      ))}
    </main>,
  );
}

/** KaTeX's drawing of every formula that the page can come to show: for the choice of glyphs. */
export const allFormulas = (): string =>
  chapters
    .flatMap(formulasOf)
    .map((formula) => katex.draw(katex.print(formula).latex, 'html'))
    .join('');

function formulasOf(chapter: Chapter): katex.Formula[] {
  const networks = Array.from({ length: mostNodes }, (_, n) => chapter.sizes(n + 1));
  const focus = { example: 0, component: 0, node: 0 };
  return mathematical.flatMap((notation) =>
    networks.flatMap((sizes) =>
      chapter.steps
        .flatMap(({ lines, product, key, aside }) => [lines, product, key, aside?.lines])
        .flatMap((equation) => equation?.(sizes, focus) ?? [])
        .flatMap((line) => [
          { line, notation, sizes, small: true, numbers: 'none' as const },
          { line, notation, sizes, small: false, numbers: 'none' as const },
          { line, notation, sizes, small: false, numbers: 'scalars' as const },
        ]),
    ),
  );
}

const mathematical = Object.keys(notations) as (keyof typeof notations)[];
