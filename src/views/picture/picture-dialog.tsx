import './picture-dialog.css';
import { useEffect, useId, useRef, useState } from 'react';
import { figuresOn } from './figures.ts';
import { PictureChoices } from './picture-choices.tsx';

/** Saves a part of the page as a picture, over the page and by itself. */
export function PictureDialog({ onClose }: { onClose: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null);
  const title = useId();
  const [figures] = useState(() => figuresOn(document));
  useEffect(() => dialog.current!.showModal(), []);
  return (
    <dialog ref={dialog} className="picture-dialog" aria-labelledby={title} onClose={onClose}>
      <h2 id={title}>Save a picture</h2>
      {figures.length > 0 ? (
        <PictureChoices figures={figures} />
      ) : (
        <p>
          Open the network, the product, the numbers or a plot first: what is seen can be saved.
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
