/** What the build writes into index.html: run by vite/prerender.ts in Node, never by a browser. */
import { existsSync, readFileSync } from 'node:fs';
import { renderToStaticMarkup } from 'react-dom/server';
import { prerender } from 'react-dom/static';
import { modelOf } from '../equations/network.ts';
import { notations } from '../expr/notation/notations.ts';
import { chapters } from '../lessons/chapters.ts';
import { initialChoices, mostNodes } from '../store/choices.ts';
import { policyOf } from '../lessons/score-function/policy-of.ts';
import { mostActions, mostStates } from '../store/policies.ts';
import { largest } from '../store/own.ts';
import { createGradientsStore } from '../store/store.ts';
import { Article } from '../views/article/article.tsx';
import { staticPicture } from '../views/article/static-picture.tsx';
import * as katex from '../views/derivation/katex.ts';
import { provideKatex } from '../views/derivation/katex-loader.ts';
import { fetchLateViews } from '../views/shared/late.tsx';
import { StillProvider } from '../views/shared/still.tsx';
import { Foreword } from '../views/article/foreword.tsx';
import { thinned } from '../views/article/thin-mathml.ts';
import { alphabet, numberGlyphs } from './alphabet.ts';
import { Start } from './start.tsx';

// While this module is loaded: whoever has loaded it can load no other afterwards.
await fetchLateViews();

/** The page at its first step, as React will find it. */
export async function pageHtml(): Promise<string> {
  provideKatex(katex);
  const { prelude } = await prerender(<Start store={createGradientsStore()} />);
  return new Response(prelude).text();
}

const Picture = staticPicture((file) => {
  const path = `public/${file}`;
  const svg = existsSync(path) ? readFileSync(path, 'utf8') : '';
  const [, width, height] = /width="(\d+)" height="(\d+)"/.exec(svg) ?? [];
  return svg ? { width: Number(width), height: Number(height) } : null;
});

/**
 * Every chapter as an article. Its formulas are MathML alone: browsers draw it by themselves, and it
 * is a seventh of what KaTeX's drawing would take in a page that most readers see alive.
 */
export function articlesHtml(): string {
  provideKatex({ ...katex, draw: (latex) => thinned(katex.draw(latex, 'mathml')) });
  const articles = renderToStaticMarkup(
    <main className="articles">
      <Foreword />
      {chapters.map(({ id }) => (
        <StillProvider key={id} store={createGradientsStore({ ...initialChoices(), chapter: id })}>
          <Article Picture={Picture} />
        </StillProvider>
      ))}
    </main>,
  );
  // Nothing in them is ever lit, written or laid out again: what does that finds nothing to do, and takes no bytes.
  return articles.replaceAll(/ (?:data-(?:heard|term|ref)|style|title|loading)="[^"]*"/g, '');
}

/** KaTeX's drawing of every sign that a formula of the page can hold: for the choice of glyphs. */
export function alphabetHtml(): string {
  const networks = [
    ...chapters
      .filter(({ numbers }) => numbers !== 'policy')
      .map(({ network }) => network(mostNodes, largest)),
    policyOf(mostActions, mostStates),
    { ...largest, layers: [{ ...largest.layers[0] }] },
  ].map((network) => modelOf(network));
  const drawn = Object.values(notations)
    .flatMap((notation) => alphabet(notation, networks))
    .map((latex) => katex.draw(latex, 'html'));
  return [...drawn, `<span class="mord text">${numberGlyphs}</span>`].join('');
}
