import type { Line } from '../../equations/line.ts';
import type { Step } from '../../lessons/step.ts';
import type { Choices } from '../../store/choices.ts';
import { scopeOf } from '../../equations/trace.ts';
import { isLineCovered, tellingIn } from '../../store/blanks.ts';
import { focusIn, modelIn } from '../../store/derive.ts';
import { wholeTraceIn } from '../../store/unseen.ts';
import { writtenOut } from '../article/written-out.ts';
import { inNumbers } from '../copying/lines-text.ts';
import { plainLatex } from '../copying/plain-latex.ts';
import { codeRows } from '../derivation/code-line.tsx';
import { brokenText } from '../derivation/broken-line.tsx';
import { liveTexts } from '../derivation/live-text.ts';
import { displayed } from './display.ts';
import { latexListing, latexText } from './latex-words.ts';
import { latexTerms, proseLatex } from './prose-latex.tsx';

const coveredLatex = String.raw`\emph{covered}`;

/** What a step says: its prose, its lines in symbols and in numbers, and what may be opened in it. */
export function stepLatex(step: Step, choices: Choices): string {
  const [model, focus, terms] = [modelIn(choices), focusIn(choices), latexTerms(choices)];
  const { aside } = step;
  if (isLineCovered(step.id, choices)) return coveredLatex;
  const tells = tellingIn(choices);
  return [
    proseLatex(step.Prose, terms),
    ...writtenOut(step, model, focus).map(({ line, as }) =>
      tells(line) ? coveredLatex : lineLatex(line, as !== 'symbols', choices),
    ),
    ...(aside
      ? [
          `\\subsection*{${latexText(aside.title)}}`,
          proseLatex(aside.Prose, terms),
          ...aside.lines(model, focus).map((line) => lineLatex(line, false, choices)),
        ]
      : []),
  ].join('\n');
}

/** A line in symbols and, where wanted, in numbers; while a rule is broken, with whether it holds. */
export function lineLatex(line: Line, withNumbers: boolean, choices: Choices): string {
  const [model, textOf, { notation }] = [modelIn(choices), liveTexts(choices), choices];
  const said = model.broken ? brokenText(line, scopeOf(wholeTraceIn(choices), model), model) : '';
  const note = said && `\n\n\\emph{${said}}`;
  if (notation === 'numpy') {
    return latexListing(codeRows(line, withNumbers, model, textOf)) + note;
  }
  const numbers = withNumbers ? inNumbers(line, model) : 'none';
  return displayed(plainLatex({ line, notation, model, numbers }, textOf)) + note;
}
