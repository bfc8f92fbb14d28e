import type { Line } from '../../equations/line.ts';
import { brokenHeading, whatIsBroken } from '../../lessons/what-is-broken.ts';
import type { Step } from '../../lessons/step.ts';
import type { Choices } from '../../store/choices.ts';
import { hasCoveredLine } from '../../store/covered.ts';
import { linkToHandOn } from '../../store/link/write-link.ts';
import { chapterIn, modelIn, stepsIn } from '../../store/derive.ts';
import { isInColumns } from '../../expr/notation/notations.ts';
import { columnsText } from '../lesson/columns-note.tsx';
import { givenLatex } from './given-latex.ts';
import { latexText } from './latex-words.ts';
import { networkWords } from './network-words.ts';
import { latexTerms, proseLatex } from './prose-latex.tsx';
import { lineLatex, stepLatex } from './step-latex.ts';

/** The open chapter as a document; `page` is the address of the page. */
export const chapterDocument = (choices: Choices, page: string): string =>
  documentOf(choices, chapterIn(choices).title, page, [
    ...stepsIn(choices).map((step) => section(step.title, stepLatex(step, choices))),
    ...(hasCoveredLine(choices)
      ? []
      : [
          section(
            'What to take away',
            proseLatex(chapterIn(choices).Takeaway, latexTerms(choices)),
          ),
        ]),
  ]);

/** The same as a file. */
export function saveChapter(choices: Choices, page: string): void {
  const file = new Blob([chapterDocument(choices, page)], { type: 'application/x-tex' });
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = `${choices.chapter}.tex`;
  link.click();
  URL.revokeObjectURL(link.href);
}

/** One step of it. */
export const stepDocument = (step: Step, choices: Choices, page: string): string =>
  documentOf(choices, step.title, page, [stepLatex(step, choices)]);

/** A line of it alone, in symbols and with its numbers. */
export const lineDocument = (step: Step, line: Line, choices: Choices, page: string): string =>
  documentOf(choices, step.title, page, [lineLatex(line, true, choices)]);

const section = (title: string, body: string) => `\\section{${latexText(title)}}\n${body}`;

/** A document that TeX takes with nothing but what comes with every TeX: the network, its numbers, the rest. */
function documentOf(
  choices: Choices,
  title: string,
  page: string,
  body: readonly string[],
): string {
  const { notation } = choices;
  const model = modelIn(choices);
  const notes = [
    ...(isInColumns(notation) ? [latexText(columnsText(model))] : []),
    ...(model.broken
      ? [
          `\\textbf{${latexText(brokenHeading(model.broken, model))}} ` +
            latexText(whatIsBroken(model.broken, model, notation)),
        ]
      : []),
  ];
  return `${[
    `% Gradients, by hand: ${new URL(linkToHandOn(choices), page).href}`,
    '\\documentclass[a4paper]{article}',
    '\\usepackage{amsmath}',
    '\\usepackage[margin=2.5cm]{geometry}',
    '\\allowdisplaybreaks',
    `\\title{${latexText(title)}}`,
    '\\author{}',
    '\\date{}',
    '\\begin{document}',
    '\\maketitle',
    ...notes.map((note) => `${note}\n`),
    section('The network', latexText(networkWords(model.network))),
    ...givenLatex(choices),
    'Numbers below are rounded as they are shown; they were not rounded before they were used.\n',
    ...body,
    '\\end{document}',
  ].join('\n')}\n`;
}
