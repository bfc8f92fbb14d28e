import { late } from '../shared/late.tsx';
import { useChoices } from '../shared/page-context.tsx';

const LinkNote = late(async () => (await import('./link-note.tsx')).LinkNote);
const LastTimeNote = late(async () => (await import('./link-note.tsx')).LastTimeNote);

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
