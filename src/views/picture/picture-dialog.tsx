import './picture-dialog.css';
import { useState } from 'react';
import { CloseButton, Dialog, type Opened } from '../shared/dialog.tsx';
import { useGradients } from '../shared/page-context.tsx';
import { figuresOn } from './figures.ts';
import { PictureChoices } from './picture-choices.tsx';

/** Saves a part of the page as a picture. */
export function PictureDialog(opened: Opened) {
  const store = useGradients();
  const [figures] = useState(() => figuresOn(document));
  return (
    <Dialog title="Save a picture" {...opened}>
      {(close) => {
        const end = <CloseButton close={close} />;
        return figures.length > 0 ? (
          <PictureChoices store={store} figures={figures} end={end} />
        ) : (
          <>
            <p>
              Only what is seen can be saved: open the network, the product, the numbers or a plot
              first.
            </p>
            <p className="buttons">{end}</p>
          </>
        );
      }}
    </Dialog>
  );
}
