import type { KatexOptions } from 'katex';

type Render = (latex: string) => string;

const options: KatexOptions = {
  displayMode: false,
  output: 'htmlAndMathml',
  throwOnError: true,
  // Nothing but the two commands that link a symbol or a number to its cell.
  trust: ({ command }) => command === '\\htmlData' || command === '\\htmlClass',
  strict: (code) => (code === 'htmlExtension' ? 'ignore' : 'error'),
};

let render: Render | null = null;
const templates = new Map<string, string>();

/** KaTeX, once it is here; it is not part of the page's first load. */
export const loadedKatex = (): Render | null => render;

export async function loadKatex(): Promise<Render> {
  const { default: katex } = await import('katex');
  render = (latex) => {
    const known = templates.get(latex);
    if (known !== undefined) return known;
    // The TeX that KaTeX adds for machines would carry sentinels; a step's LaTeX is copied elsewhere.
    const html = katex
      .renderToString(latex, options)
      .replaceAll(/<annotation[^>]*>.*?<\/annotation>/gs, '');
    templates.set(latex, html);
    return html;
  };
  return render;
}
