import '../late.css';
import { linkToHandOn } from '../../store/link/write-link.ts';
import { fetchWriting } from '../lesson/clipboard.ts';
import { CopyButton, TellingButton } from '../shared/copy-button.tsx';
import { onDemand } from '../shared/on-demand.tsx';
import { pageAddress } from '../shared/page-address.ts';
import { useGradients } from '../shared/page-context.tsx';
import { DialogItem } from './dialog-item.tsx';

const EmbedDialog = onDemand(
  'The dialog',
  () => import('../embedding/embed-dialog.tsx'),
  (here) => here.EmbedDialog,
);
const PrintDialog = onDemand(
  'The dialog',
  () => import('../sheets/print-dialog.tsx'),
  (here) => here.PrintDialog,
);
const PictureDialog = onDemand(
  'The dialog',
  () => import('../picture/picture-dialog.tsx'),
  (here) => here.PictureDialog,
);
const CoverDialog = onDemand(
  'The dialog',
  () => import('../cover/cover.ts'),
  (here) => here.CoverDialog,
);

/** What can be taken along or handed on, an item each. */
export function ShareList({ onChoice }: { onChoice: () => void }) {
  const store = useGradients();
  return (
    <ul>
      <li>
        <CopyButton title="Copy link" text={() => pageAddress(linkToHandOn(store.getState()))} />
      </li>
      <li>
        <DialogItem title="Print…" of={PrintDialog} onChoice={onChoice} />
      </li>
      <li>
        <DialogItem title="Save a picture…" of={PictureDialog} onChoice={onChoice} />
      </li>
      <li>
        <CopyButton
          title="Copy LaTeX document"
          text={async () => (await fetchWriting()).chapterDocument(store.getState(), pageAddress())}
        />
      </li>
      <li>
        <TellingButton
          title="Download LaTeX document"
          act={async () => (await fetchWriting()).saveChapter(store.getState(), pageAddress())}
          done="Downloaded"
          refused="It could not be downloaded"
        />
      </li>
      <li>
        <button
          type="button"
          onClick={() => {
            onChoice();
            store.getState().fill('step');
          }}
        >
          Fill the screen
        </button>
      </li>
      <li>
        <DialogItem title="Cover…" of={CoverDialog} onChoice={onChoice} />
      </li>
      {/* A page that was opened as a file has no script for others beside it. */}
      {location.protocol !== 'file:' && (
        <li>
          <DialogItem title="Embed…" of={EmbedDialog} onChoice={onChoice} />
        </li>
      )}
    </ul>
  );
}
