import '../late.css';
import type { SituationId } from '../../store/choices.ts';
import { headOf } from '../../lessons/contents.ts';
import { whoseIn } from '../../store/derive.ts';
import { chapterShowing, situationIn, situations } from '../../store/situations.ts';
import { useChoices, useGradients } from '../shared/page-context.tsx';
import { openChapter } from './open-chapter.ts';

/** The situations by their titles; one is set by a click. */
export function SituationList({ onChoice }: { onChoice: () => void }) {
  const store = useGradients();
  const open = useChoices(situationIn);
  const whose = useChoices(whoseIn);
  const offered = situations.filter(({ chapters }) => headOf(chapters[0]).numbers === whose);
  const choose = (id: SituationId) => {
    const chapter = chapterShowing(id, store.getState().chapter);
    void openChapter(store, { chapter, situation: id });
    onChoice();
  };
  return (
    <ul>
      {offered.map(({ id, title }) => (
        <li key={id}>
          <button
            type="button"
            aria-current={id === open?.id ? 'true' : undefined}
            onClick={() => choose(id)}
          >
            {title}
          </button>
        </li>
      ))}
    </ul>
  );
}

/**
 * What to look for in the situation that the page shows, until it is dismissed or edited away; not while a
 * rule is broken, for then it is not what there is to see.
 */
export function SituationText({ onDismiss }: { onDismiss: () => void }) {
  const situation = useChoices(situationIn);
  const isSound = useChoices(({ broken }) => broken === null);
  return (
    situation &&
    isSound && (
      <>
        <p>
          <strong>{situation.title}.</strong> {situation.look}
        </p>
        <button type="button" className="control" aria-label="Dismiss the note" onClick={onDismiss}>
          ×
        </button>
      </>
    )
  );
}
