import { linkOf } from '../../store/link/write-link.ts';
import { fetchWriting } from '../lesson/clipboard.ts';
import { SavePicture } from '../picture/save-picture.tsx';
import { fill } from '../room/fill-button.tsx';
import { CopyButton, TellingButton } from '../shared/copy-button.tsx';
import { usePage } from '../shared/page-context.tsx';
import { CoverItem } from './cover-item.tsx';
import { PrintItem } from './print-item.tsx';

/** What can be taken along or handed on, an item each. */
export function ShareList({ onChoice }: { onChoice: () => void }) {
  const page = usePage();
  const { store } = page;
  return (
    <ul>
      <li>
        <CopyButton title="Copy link" text={() => addressOf(linkOf(store.getState()))} />
      </li>
      <li>
        <PrintItem onChoice={onChoice} />
      </li>
      <li>
        <SavePicture onChoice={onChoice} />
      </li>
      <li>
        <CopyButton
          title="Copy LaTeX document"
          text={async () => (await fetchWriting()).chapterDocument(store.getState(), location.href)}
        />
      </li>
      <li>
        <TellingButton
          title="Download LaTeX document"
          act={async () => (await fetchWriting()).saveChapter(store.getState(), location.href)}
          done="Downloaded"
          refused="It could not be downloaded"
        />
      </li>
      <li>
        <button
          type="button"
          onClick={() => {
            onChoice();
            fill(page, 'step');
          }}
        >
          Fill the screen
        </button>
      </li>
      <li>
        <CoverItem onChoice={onChoice} />
      </li>
    </ul>
  );
}

const addressOf = (hash: string): string => new URL(hash, location.href).href;
