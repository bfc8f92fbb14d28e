import { useState } from 'react';
import { useGradients } from '../shared/page-context.tsx';

/** Opens what saves a part of the page as a picture, which is fetched then. */
export function SavePicture({ onChoice }: { onChoice: () => void }) {
  const store = useGradients();
  const [failed, setFailed] = useState(false);
  const ask = () =>
    void import('./picture-dialog.tsx').then(
      ({ open }) => {
        onChoice();
        open(store);
      },
      () => setFailed(true),
    );
  return (
    <>
      <button type="button" onClick={ask}>
        Save a picture…
      </button>
      <span role="status">{failed && 'It could not be fetched'}</span>
    </>
  );
}
