import { headOf } from '../../lessons/contents.ts';
import { useChoices, useGradients } from '../shared/page-context.tsx';
import { openChapter } from './open-chapter.ts';

/** Says that a chapter the reader asked for could not be fetched, and offers to try again. */
export function FetchNote() {
  const store = useGradients();
  const awaited = useChoices((state) => state.awaited);
  if (!awaited?.failed) return null;
  const { number, title } = headOf(awaited.destination.chapter);
  return (
    <div className="note" role="status">
      <p>
        Chapter {number}, “{title}”, could not be fetched.
      </p>
      <button
        type="button"
        className="control"
        onClick={() => void openChapter(store, awaited.destination)}
      >
        Try again
      </button>
    </div>
  );
}
