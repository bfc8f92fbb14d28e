import { late } from '../shared/late.tsx';
import { useChoices } from '../shared/page-context.tsx';

const what = 'What is said of the link';
const fetchNote = () => import('./link-note.tsx');
const LinkNote = late(what, fetchNote, (here) => here.LinkNote);
const LastTimeNote = late(what, fetchNote, (here) => here.LastTimeNote);
export const LostNote = late(what, fetchNote, (here) => here.LostNote);

/** What there is to say of the link by which the reader came, or of having come without one. */
export function LinkNotes() {
  const isCut = useChoices(({ leftOut }) => leftOut.length > 0);
  const isOffered = useChoices(({ offered }) => offered !== null);
  return (
    <div role="status">
      {isCut && <LinkNote />}
      {isOffered && <LastTimeNote />}
    </div>
  );
}
