import './picture-dialog.css';
import { useEffect, useId, useRef } from 'react';
import { createRoot } from 'react-dom/client';
import type { GradientsStore } from '../../store/store.ts';
import { type Figure, figuresOn } from './figures.ts';
import { PictureChoices } from './picture-choices.tsx';

/** Opens over the page what saves a part of it as a picture, until it is closed. */
export function open(store: GradientsStore): void {
  const place = document.createElement('div');
  document.body.append(place);
  const root = createRoot(place);
  const onClose = () => {
    root.unmount();
    place.remove();
  };
  root.render(<PictureDialog store={store} figures={figuresOn(document)} onClose={onClose} />);
}

interface Props {
  readonly store: GradientsStore;
  readonly figures: readonly Figure[];
  readonly onClose: () => void;
}

function PictureDialog({ store, figures, onClose }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const title = useId();
  useEffect(() => dialog.current!.showModal(), []);
  return (
    <dialog ref={dialog} className="picture-dialog" aria-labelledby={title} onClose={onClose}>
      <h2 id={title}>Save a picture</h2>
      {figures.length > 0 ? (
        <PictureChoices store={store} figures={figures} />
      ) : (
        <p>
          Only what is seen can be saved: open the network, the product, the numbers or a plot
          first.
        </p>
      )}
      <button
        type="button"
        className="control picture-close"
        onClick={() => dialog.current!.close()}
      >
        Close
      </button>
    </dialog>
  );
}
