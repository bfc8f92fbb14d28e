import type { KatexOptions } from 'katex';

/** As it is drawn, as it is heard, or both. */
type Output = 'html' | 'mathml' | 'htmlAndMathml';
/** LaTeX to HTML, with a sentinel in the place of each number. */
export type Render = (latex: string, output?: Output) => string;
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

/** Takes up a KaTeX that is already here, to write as `whole` where nothing else is asked for. */
export function provideKatex(katex: Katex, whole: Output = 'htmlAndMathml') {
  const templates = new Map<string, string>();
  state = (latex, output = whole) => {
    const key = `${output} ${latex}`;
    const known = templates.get(key);
    if (known !== undefined) return known;
    // The TeX that KaTeX adds for machines would carry sentinels; a step's LaTeX is copied elsewhere.
    const html = katex
      .renderToString(latex, { ...options, output })
      .replaceAll(/<annotation[^>]*>.*?<\/annotation>/gs, '');
    templates.set(key, html);
    return html;
  };
}
