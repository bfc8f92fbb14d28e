import { type ComponentType, useState } from 'react';
import { createPortal } from 'react-dom';

type Dialog = ComponentType<{ onClose: () => void }>;

/** Opens what saves a part of the page as a picture, which is fetched then. */
export function SavePicture({ onChoice }: { onChoice: () => void }) {
  const [Dialog, setDialog] = useState<{ Here: Dialog } | 'unreachable' | null>(null);
  const open = async () => {
    try {
      const { PictureDialog } = await import('./picture-dialog.tsx');
      onChoice();
      setDialog({ Here: PictureDialog });
    } catch {
      setDialog('unreachable');
    }
  };
  return (
    <>
      <button type="button" onClick={() => void open()}>
        Save a picture…
      </button>
      <span role="status">
        {Dialog === 'unreachable' && 'A part of the page could not be fetched'}
      </span>
      {Dialog !== null &&
        Dialog !== 'unreachable' &&
        // A menu that is closed shows nothing of what is in it.
        createPortal(<Dialog.Here onClose={() => setDialog(null)} />, document.body)}
    </>
  );
}
