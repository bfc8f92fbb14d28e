import { useState } from 'react';
import { useGradients } from '../shared/page-context.tsx';

/** Opens what saves a part of the page as a picture, which is fetched then. */
export function SavePicture({ onChoice }: { onChoice: () => void }) {
  const store = useGradients();
  const [failed, setFailed] = useState(false);
  const open = () =>
    void import('./picture-dialog.tsx').then(
      ({ openPictureDialog }) => {
        onChoice();
        openPictureDialog(store);
      },
      () => setFailed(true),
    );
  return (
    <>
      <button type="button" onClick={open}>
        Save a picture…
      </button>
      <span role="status">{failed && 'A part of the page could not be fetched'}</span>
    </>
  );
}
