import type { ReactNode } from 'react';
import { destinationOf } from '../../lessons/contents.ts';
import { chapterIn, stepIn, stepsIn } from '../../store/derive.ts';
import { useChoices, useGradients } from '../shared/page-context.tsx';
import { openChapter } from './open-chapter.ts';

/** Says that the address named no step of this page, and which step is open in its place. */
export function LostNote() {
  const lost = useChoices((state) => state.lost);
  const { number } = useChoices(chapterIn);
  const { title } = useChoices(stepIn);
  if (lost === null) return null;
  return (
    <p className="note" role="status">
      There is no step at {cutShort(lost)}. Here is chapter {number}, “{title}”, instead.
    </p>
  );
}

const cutShort = (address: string) => (address.length > 60 ? `${address.slice(0, 59)}…` : address);

/** What is said at once; the rest can be opened. */
const atOnce = 4;

/** Says by name what of a link could not be read. */
export function LinkNote() {
  const { dismissLeftOut } = useGradients().getState();
  const leftOut = useChoices((state) => state.leftOut);
  const rest = leftOut.slice(atOnce);
  return (
    <Note onDismiss={dismissLeftOut}>
      <p>Not all of the link could be read. What it does not say is as at the start.</p>
      <List texts={leftOut.slice(0, atOnce)} />
      {rest.length > 0 && (
        <details>
          <summary>{rest.length} more</summary>
          <List texts={rest} />
        </details>
      )}
    </Note>
  );
}

const List = ({ texts }: { texts: readonly string[] }) => (
  <ul>
    {texts.map((text) => (
      <li key={text}>{text}</li>
    ))}
  </ul>
);

/** Offers the numbers of last time, as long as nobody has taken them or gone on without. */
export function LastTimeNote() {
  const store = useGradients();
  const offered = useChoices((state) => state.offered);
  // It is said where a chapter begins, and does not stand before what is read after that.
  const isAtStart = useChoices((state) => stepIn(state) === stepsIn(state)[0]);
  const { offer } = store.getState();
  if (!offered || !isAtStart) return null;
  const { head, step } = destinationOf(offered.hash);
  if (!head) return null;
  const openLast = () => {
    offer(null);
    void openChapter(store, { chapter: head.id, step, link: offered });
  };
  return (
    <Note onDismiss={() => offer(null)}>
      <p>Last time you had numbers of your own in chapter {head.number}.</p>
      <button type="button" className="control" onClick={openLast}>
        Open them
      </button>
    </Note>
  );
}

const Note = ({ onDismiss, children }: { onDismiss: () => void; children: ReactNode }) => (
  <div className="note clipboard">
    <div>{children}</div>
    <button type="button" className="control" aria-label="Dismiss the note" onClick={onDismiss}>
      ×
    </button>
  </div>
);
