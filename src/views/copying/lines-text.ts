import type { Line } from '../../equations/line.ts';
import type { Model } from '../../equations/network.ts';
import { shape } from '../../expr/shape.ts';
import type { Choices } from '../../store/choices.ts';
import { modelIn } from '../../store/derive.ts';
import { codeRows } from '../derivation/code-line.tsx';
import { liveTexts } from '../derivation/live-text.ts';
import type { Drawable } from '../derivation/katex.ts';
import { plainLatex } from './plain-latex.ts';

/**
 * Lines for another program, in the reader's notation: as LaTeX or as code, and where asked for with
 * the numbers of the moment, which in code are comments.
 */
export function linesText(lines: readonly Line[], withNumbers: boolean, choices: Choices): string {
  const [model, textOf, { notation }] = [modelIn(choices), liveTexts(choices), choices];
  const texts = lines.flatMap((line) => {
    if (notation === 'numpy') {
      const [symbols, ...numbers] = codeRows(line, withNumbers, model, textOf);
      return [symbols, ...numbers.map((row) => `# ${row}`)];
    }
    const numbers = withNumbers ? inNumbers(line, model) : 'none';
    return [plainLatex({ line, notation, model, numbers }, textOf)];
  });
  return texts.join('\n');
}

/** How a line is written with numbers: one of a number or of one row, or one of matrices. */
export const inNumbers = ({ left, right }: Line, model: Model): Drawable['numbers'] =>
  shape(left, model).rows === 1 && right.kind !== 'grid' ? 'scalars' : 'matrices';
