/** All that drawing formulas takes, KaTeX included, drawing them ahead, and staying in place meanwhile: fetched as one by katex-loader.ts. */
import katex, { type KatexOptions } from 'katex';
import type { Live } from '../../expr/live.ts';
import { type Drawable, formulaLatex } from './formula-latex.ts';
import { withIntents } from './intents.ts';
import { withClasses } from './style-classes.ts';

export { keepAll } from '../shared/keeping.ts';
export { type Drawable, formulaLatex };
export { liveTexts } from './live-text.ts';
export { settle, spotsIn } from './spots.ts';
export { stayInPlace } from './stay-in-place.ts';
export { withNumbers } from './with-numbers.ts';

/** As it is drawn, as it is heard, or both. */
export type Output = 'html' | 'mathml' | 'htmlAndMathml';

const options: KatexOptions = {
  displayMode: false,
  throwOnError: true,
  // Nothing but the two commands that link a symbol or a number to its cell.
  trust: ({ command }) => command === '\\htmlData' || command === '\\htmlClass',
  strict: (code) => (code === 'htmlExtension' ? 'ignore' : 'error'),
};

/** A formula's LaTeX, and the numbers in it in the order of their sentinels. */
export function print(formula: Drawable) {
  const live: Live[] = [];
  const latex = formulaLatex(formula, live, true);
  return { latex: `${formula.small ? '\\textstyle' : '\\displaystyle'} ${latex}`, live };
}

const templates = new Map<string, string>();

/** LaTeX to HTML, with a sentinel in the place of each number. */
export function draw(latex: string, output: Output): string {
  const key = `${output} ${latex}`;
  const known = templates.get(key);
  if (known !== undefined) return known;
  // The TeX that KaTeX adds for machines would carry sentinels; a step's LaTeX is copied elsewhere.
  const bare = withIntents(
    katex
      .renderToString(latex, { ...options, output })
      .replaceAll(/<annotation[^>]*>.*?<\/annotation>/gs, ''),
  );
  // What is drawn by the build has its rules in the page's own stylesheet; see vite/style-rules.ts.
  const html = import.meta.env.SSR ? bare : withClasses(bare);
  templates.set(key, html);
  return html;
}
