import type { Model } from '../../equations/network.ts';
import type { Name } from '../../expr/alphabet.ts';
import { isInColumns } from '../../expr/notation/notations.ts';
import { numpyName } from '../../expr/numpy-name.ts';
import type { Finding } from '../../equations/run/compare-run.ts';
import { modelIn } from '../../store/derive.ts';
import type { BroughtRun } from '../../store/run/bring-run.ts';
import { mostInSize, type Part, whyUnknown } from '../../store/run/read-run.ts';
import { useChoices, useNotation } from '../shared/page-context.tsx';
import { problemText } from '../shared/problem-text.ts';
import { shortened } from '../shared/shortened.ts';
import { placeSeen } from './run-words.ts';

/** What is said of so many at a glance; the others are only counted. */
const atOnce = 4;

interface Props {
  readonly run: BroughtRun;
  readonly call: (name: Name) => string;
}

/** What could not be read or named, and what was taken for granted. */
export function RunNotes({ run, call }: Props) {
  const notation = useNotation();
  const open = useChoices(modelIn);
  const { model, findings, parts, guessed, unnamed, unknown, repeated } = run;
  const notes = [
    ...sizesTexts(run.model === open || isSameSize(model, open), model),
    ...(areAllTurned(findings) ? [turnedText(isInColumns(notation))] : []),
    ...findings
      .filter(({ verdict }) => verdict.kind === 'unread' || verdict.kind === 'shape')
      .flatMap(({ name }) => unreadTexts(call(name), parts.get(name)!, notation)),
    ...firstOf(unknown, ({ title }) => `${whyUnknown(title, model)}. It was left out.`),
    ...guessed.map(
      (name) =>
        `Numbers without a name were taken for ${numpyName(name, model)}: they can be nothing else.`,
    ),
    ...firstOf(unnamed, ({ part, candidates }) => unnamedText(part, candidates, model)),
    ...repeated.map((name) => `${call(name)} stands there more than once: the first is compared.`),
  ];
  return (
    notes.length > 0 && (
      <ul className="run-notes">
        {[...new Set(notes)].map((note) => (
          <li key={note}>{note}</li>
        ))}
      </ul>
    )
  );
}

function firstOf<T>(of: readonly T[], text: (each: T) => string): string[] {
  const more = of.length - atOnce;
  return [...of.slice(0, atOnce).map(text), ...(more > 0 ? [`And so were ${more} more.`] : [])];
}

const isSameSize = (a: BroughtRun['model'], b: BroughtRun['model']) =>
  a.examples === b.examples && a.inputs === b.inputs && a.widths.join() === b.widths.join();

const sizesTexts = (
  isSame: boolean,
  { examples, inputs, widths }: BroughtRun['model'],
): string[] =>
  isSame
    ? []
    : [
        `Your numbers are of other sizes than the page’s: ${examples} by ${inputs} inputs, and layers of ${widths.join(', ')}. They are compared by the same formulas in these sizes.`,
      ];

/** Whether all that is told by its shape is the transpose of what it should be. */
function areAllTurned(findings: readonly Finding[]): boolean {
  const shapes = findings.flatMap(({ verdict }) => (verdict.kind === 'shape' ? [verdict] : []));
  return shapes.length > 1 && shapes.every(({ isTransposed }) => isTransposed);
}

const turnedText = (inColumns: boolean): string =>
  inColumns
    ? 'In your program an example seems to be a row. It is compared so in every other notation than “Columns”.'
    : 'In your program an example seems to be a column. It is compared so in the notation “Columns”.';

function unreadTexts(called: string, { cells }: Part, notation: Parameters<typeof placeSeen>[2]) {
  const columns = cells[0].length;
  const problems = cells
    .flat()
    .flatMap(({ text, reading }, n) =>
      'problem' in reading
        ? [
            `${called}, ${placeSeen(n, { rows: cells.length, columns }, notation === 'columns' ? 'blog' : notation)}: ${problemText({ text, problem: reading.problem }, mostInSize)}.`,
          ]
        : [],
    );
  return firstOf(problems, (text) => text);
}

function unnamedText({ cells }: Part, candidates: readonly Name[], model: Model): string {
  const numbers = cells.flat();
  const start = shortened(numbers[0].text);
  const what =
    numbers.length === 1
      ? `The number ${start}`
      : `The ${cells.length}×${cells[0].length} numbers from ${start} on`;
  if (candidates.length === 0)
    return `${what} have the shape of no quantity here: put a name before them.`;
  return `${what} may be ${candidates
    .slice(0, 6)
    .map((name) => numpyName(name, model))
    .join(' or ')}: put a name before them.`;
}
