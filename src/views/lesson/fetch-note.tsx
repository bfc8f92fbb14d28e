import { headOf, isHere } from '../../lessons/contents.ts';
import { listed } from '../../lessons/listed.ts';
import { NotFetched } from '../shared/not-fetched.tsx';
import { useChoices, useGradients } from '../shared/page-context.tsx';
import { useMissing } from '../shared/parts.ts';
import { openChapter } from './open-chapter.ts';

/** Says what could not be fetched, first of all the chapter that was asked for, and offers to try again. */
export function FetchNote() {
  const store = useGradients();
  const awaited = useChoices((state) => state.awaited);
  const missing = useMissing();
  const names = [...new Set(missing.values())].map((name, n) =>
    n > 0 || awaited?.failed ? name.toLowerCase() : name,
  );
  if (awaited?.failed) {
    const { chapter, situation } = awaited.destination;
    const { number, title, id } = headOf(chapter);
    const reader = situation ? 'The situation' : 'What reads the link';
    names.unshift(isHere(id) ? reader : `Chapter ${number} (“${title}”)`);
  }
  if (names.length === 0) return null;
  // Without a connection it is all that comes late: no more is named than can be read at a glance.
  const what = names.length > 3 ? [...names.slice(0, 2), 'other parts of the page'] : names;
  return (
    <NotFetched
      what={listed(what)}
      again={() => {
        for (const again of missing.keys()) again();
        if (awaited?.failed) void openChapter(store, awaited.destination);
      }}
    />
  );
}
