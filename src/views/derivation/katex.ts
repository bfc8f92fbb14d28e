/** All that drawing formulas takes, KaTeX included, and drawing them ahead: fetched as one by katex-loader.ts. */
import katex, { type KatexOptions } from 'katex';
import type { Line } from '../../equations/line.ts';
import { latexEquality, latexEqualityInNumbers } from '../../expr/latex-line.ts';
import type { Live } from '../../expr/live.ts';
import type { Model } from '../../equations/network.ts';
import type { NotationId } from '../../expr/notation/notation.ts';
import { notations } from '../../expr/notation/notations.ts';
import { latexInValues } from './values-latex.ts';

export { keepAll } from '../shared/keeping.ts';
export { liveTexts } from './live-text.ts';
export { addMathml, spotsIn } from './spots.ts';
export { withNumbers } from './with-numbers.ts';

/** A line as it is to be drawn. */
export interface Drawable {
  readonly line: Line;
  readonly notation: Exclude<NotationId, 'numpy'>;
  readonly model: Model;
  /** The size of the outline's formulas, or of those that stand by themselves. */
  readonly small: boolean;
  /** Whether the line comes again with numbers, or with each of its matrices in numbers. */
  readonly numbers: 'none' | 'scalars' | 'matrices';
}

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
export function print({ line, notation, model, small, numbers }: Drawable) {
  const live: Live[] = [];
  const printing = { notation: notations[notation], sizes: model, linked: true };
  const latex = {
    none: () => latexEquality(line.left, line.right, printing),
    scalars: () => latexEqualityInNumbers(line.left, line.right, printing, live),
    matrices: () => latexInValues(line, printing, live),
  }[numbers]();
  return { latex: `${small ? '\\textstyle' : '\\displaystyle'} ${latex}`, live };
}

const templates = new Map<string, string>();

/** LaTeX to HTML, with a sentinel in the place of each number. */
export function draw(latex: string, output: Output): string {
  const key = `${output} ${latex}`;
  const known = templates.get(key);
  if (known !== undefined) return known;
  // The TeX that KaTeX adds for machines would carry sentinels; a step's LaTeX is copied elsewhere.
  const html = katex
    .renderToString(latex, { ...options, output })
    .replaceAll(/<annotation[^>]*>.*?<\/annotation>/gs, '');
  templates.set(key, html);
  return html;
}

/** A line as LaTeX for another document. */
export const copied = ({ left, right }: Line, notation: Drawable['notation'], model: Model) =>
  latexEquality(left, right, { notation: notations[notation], sizes: model, linked: false });
