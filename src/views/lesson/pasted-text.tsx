import { useStore } from 'zustand';
import type { Model } from '../../equations/network.ts';
import { isNumber } from '../../expr/alphabet.ts';
import type { NotationId } from '../../expr/notation/notation.ts';
import { isInColumns } from '../../expr/notation/notations.ts';
import { spokenName } from '../../expr/notation/spoken.ts';
import { numpyEntry } from '../../expr/numpy-name.ts';
import { count } from '../../lessons/count.ts';
import { isSince, type Pasted, type Unread } from '../../store/block/paste-block.ts';
import { largest } from '../../store/store.ts';
import { problemText } from '../shared/problem-text.ts';
import { useChoices, useGradients, useModel, useNotation } from '../shared/page-context.tsx';
import { shortened } from '../shared/shortened.ts';
import { useStayAt } from './stay.ts';

export { pasteBlock } from '../../store/block/paste-block.ts';

/** What is said of so many cells is read at a glance; the rest can be opened. */
const atOnce = 4;

interface Props {
  readonly pasted: Pasted;
  readonly onDismiss: () => void;
}

/** What has become of a block: aloud always, and seen where a part of it was not taken. */
export function PastedText({ pasted, onDismiss }: Props) {
  const { temporal } = useGradients();
  const notation = useNotation();
  const model = useModel();
  useStayAt(pasted.at);
  const isHere = useChoices((state) => isSince(pasted, state));
  const isToCome = useStore(temporal, ({ futureStates }) =>
    futureStates.some((state) => isSince(pasted, { ...pasted.since, ...state })),
  );
  // What was undone may have been something else, which came later.
  if (isToCome && !isHere) return null;
  const named = [pasted.name, pasted.beside].flatMap((each) => each ?? []);
  const name = pasted.name
    ? named.map((each) => spokenName(each, notation, model)).join(' and ')
    : `the ${isInColumns(notation) ? 'column' : 'row'} to predict`;
  const parts = [...outsideTexts(pasted, name), ...headingTexts(pasted)];
  const unread = pasted.unread.map((cell) => unreadText(cell, pasted, notation, model));
  const done = [
    `${count(pasted.set, 'number')} of ${name} ${pasted.set === 1 ? 'was' : 'were'} set.`,
    ...(pasted.added === 0 ? [] : [`${count(pasted.added, 'example')} came with them.`]),
  ].join(' ');
  if (parts.length + unread.length === 0) return <p className="visually-hidden">{done}</p>;
  return (
    <div className="note clipboard">
      <div>
        <p>{[done, ...parts].join(' ')}</p>
        <List texts={unread.slice(0, atOnce)} />
        {unread.length > atOnce && (
          <details>
            <summary>{count(unread.length - atOnce, 'more cell')}</summary>
            <List texts={unread.slice(atOnce)} />
          </details>
        )}
      </div>
      <button type="button" className="control" aria-label="Dismiss the note" onClick={onDismiss}>
        ×
      </button>
    </div>
  );
}

const List = ({ texts }: { texts: readonly string[] }) =>
  texts.length > 0 && (
    <ul>
      {texts.map((text) => (
        <li key={text}>{text}</li>
      ))}
    </ul>
  );

function outsideTexts({ outside, block, room }: Pasted, name: string): string[] {
  if (block.rows === 0) return ['There was no number in what was pasted.'];
  if (outside === 0) return [];
  const size = ({ rows, columns }: typeof room) => `${rows}×${columns}`;
  return [
    `${count(outside, 'cell')} of what was pasted fell outside: it is ${size(block)}, and from that place on ${name} is ${size(room)}.`,
  ];
}

const headingTexts = ({ headings }: Pasted): string[] =>
  headings.length === 0
    ? []
    : [`Taken as headings: ${headings.slice(0, 8).map(shortened).join(', ')}.`];

function unreadText(cell: Unread, { beside }: Pasted, notation: NotationId, model: Model): string {
  const of = beside && cell.name ? ` of ${spokenName(cell.name, notation, model)}` : '';
  const place = placeText(cell, notation, model);
  return `${place}${of}: ${problemText(cell, largest)}; it was left as it is`;
}

/** Where a cell stands in its matrix as the notation has it, counted as the notation counts. */
function placeText({ name, row, column }: Unread, notation: NotationId, model: Model): string {
  if (name === null) return `component ${column + 1}`;
  if (isNumber(name)) return spokenName(name, notation, model);
  if (notation === 'numpy') return numpyEntry(name, row, column, model);
  const [down, across] = isInColumns(notation) ? [column, row] : [row, column];
  return `row ${down + 1}, column ${across + 1}`;
}
