import './dialog.css';
import { type ReactNode, useEffect, useId, useRef } from 'react';
import { createPortal } from 'react-dom';
import { useGradients } from './page-context.tsx';
import { placeOver } from './place-over.ts';

/** What opens a dialog gives it both. */
export interface Opened {
  /** When it is here: before it takes the focus. */
  readonly onOpen: () => void;
  readonly onClose: () => void;
}

interface Props extends Opened {
  readonly title: string;
  /** Whether a link has opened it, and not the reader. */
  readonly isLinked?: boolean;
  /** What is in it, given what closes it. */
  readonly children: (close: () => void) => ReactNode;
}

/** Closes a dialog by touch, where Escape does by keyboard. */
export const CloseButton = ({ close }: { close: () => void }) => (
  <button type="button" className="control" onClick={close}>
    Close
  </button>
);

/** Asks something over the page, until it is answered, Escape is pressed or the reader goes back. */
export function Dialog({ title, isLinked = false, onOpen, onClose, children }: Props) {
  const store = useGradients();
  const element = useRef<HTMLDialogElement>(null);
  const id = useId();
  useEffect(() => {
    onOpen();
    element.current!.showModal();
    return placeOver(store, isLinked, () => element.current?.close());
    // oxlint-disable-next-line react/exhaustive-deps -- once, when it is here
  }, []);
  return createPortal(
    <dialog
      ref={element}
      className="dialog"
      aria-labelledby={id}
      onClose={onClose}
      // Its keys are its own: none of them moves through the steps behind it.
      onKeyDown={(event) => event.stopPropagation()}
    >
      <h2 id={id}>{title}</h2>
      {children(() => element.current?.close())}
    </dialog>,
    document.body,
  );
}
