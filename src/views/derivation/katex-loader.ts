import type { KatexOptions } from 'katex';

/** LaTeX to HTML, with a sentinel in the place of each number. */
type Render = (latex: string) => string;
/** As much of KaTeX as is needed. */
interface Katex {
  renderToString(latex: string, options: KatexOptions): string;
}

const options: KatexOptions = {
  displayMode: false,
  throwOnError: true,
  // Nothing but the two commands that link a symbol or a number to its cell.
  trust: ({ command }) => command === '\\htmlData' || command === '\\htmlClass',
  strict: (code) => (code === 'htmlExtension' ? 'ignore' : 'error'),
};

let state: Render | 'failed' | null = null;
let loading: Promise<void> | null = null;
const listeners = new Set<() => void>();

/** KaTeX, once it is here; `failed` when it could not be had. It is not part of the first load. */
export const katexNow = (): Render | 'failed' | null => state;

export function onKatex(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Fetches KaTeX, and once more where that has failed before. */
export function loadKatex(): Promise<void> {
  if (typeof state === 'function') return Promise.resolve();
  loading ??= import('katex')
    .then(
      ({ default: katex }) => provideKatex(katex),
      () => {
        state = 'failed';
      },
    )
    .finally(() => {
      loading = null;
      for (const listener of listeners) listener();
    });
  return loading;
}

/** Takes up a KaTeX that is already here; `mathml` writes formulas without what KaTeX draws. */
export function provideKatex(katex: Katex, output: 'htmlAndMathml' | 'mathml' = 'htmlAndMathml') {
  const templates = new Map<string, string>();
  state = (latex) => {
    const known = templates.get(latex);
    if (known !== undefined) return known;
    // The TeX that KaTeX adds for machines would carry sentinels; a step's LaTeX is copied elsewhere.
    const html = katex
      .renderToString(latex, { ...options, output })
      .replaceAll(/<annotation[^>]*>.*?<\/annotation>/gs, '');
    templates.set(latex, html);
    return html;
  };
}
