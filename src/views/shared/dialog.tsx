import './dialog.css';
import { type ReactNode, useEffect, useId, useRef } from 'react';
import { createPortal } from 'react-dom';

/** What opens a dialog gives it both. */
export interface Opened {
  /** When it is here: before it takes the focus. */
  readonly onOpen: () => void;
  readonly onClose: () => void;
}

interface Props extends Opened {
  readonly title: string;
  /** What is in it, given what closes it. */
  readonly children: (close: () => void) => ReactNode;
}

/** Closes a dialog by touch, where Escape does by keyboard. */
export const CloseButton = ({ close }: { close: () => void }) => (
  <button type="button" className="control" onClick={close}>
    Close
  </button>
);

/** Asks something over the page, until it is answered or Escape is pressed. */
export function Dialog({ title, onOpen, onClose, children }: Props) {
  const element = useRef<HTMLDialogElement>(null);
  const id = useId();
  useEffect(() => {
    onOpen();
    element.current!.showModal();
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
