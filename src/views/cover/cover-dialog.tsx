import { useEffect, useId, useRef } from 'react';
import { createPortal } from 'react-dom';
import { backwardOf, forwardOf } from '../../equations/network.ts';
import { isUpdated, type Name } from '../../expr/alphabet.ts';
import { pictureIds } from '../../store/choices.ts';
import { stepsIn } from '../../store/derive.ts';
import { pictures } from '../plots/pictures.tsx';
import { useChoices, useGradients, useModel } from '../shared/page-context.tsx';
import { CellTicks } from './cell-ticks.tsx';
import { CoverGroup, CoverTick, QuantityTick } from './cover-tick.tsx';

interface Props {
  /** When it is here: before it takes the focus. */
  readonly onOpen: () => void;
  readonly onClose: () => void;
}

/** Asks what is to be covered until it is guessed: what is ticked is covered at once. */
export function CoverDialog({ onOpen, onClose }: Props) {
  const store = useGradients();
  const model = useModel();
  const dialog = useRef<HTMLDialogElement>(null);
  const title = useId();
  useEffect(() => {
    onOpen();
    dialog.current!.showModal();
    // oxlint-disable-next-line react/exhaustive-deps -- once, when it is here
  }, []);
  const steps = useChoices(stepsIn).filter(({ key }) => key);
  const quantity = (name: Name) => <QuantityTick key={name} of={name} />;
  const backward = backwardOf(model);
  return createPortal(
    <dialog
      ref={dialog}
      className="cover-dialog"
      aria-labelledby={title}
      onClose={onClose}
      // Its keys are its own: none of them moves through the steps behind it.
      onKeyDown={(event) => event.stopPropagation()}
    >
      <h2 id={title}>Cover</h2>
      <p>
        A question mark stands in the place of a number that is covered, until its value is guessed:
        choose the number to do so.
      </p>
      <CellTicks />
      <CoverGroup title="Forward">{forwardOf(model).map(quantity)}</CoverGroup>
      <CoverGroup title="Backward">
        {backward.filter((name) => !isUpdated(name)).map(quantity)}
      </CoverGroup>
      <CoverGroup title="Update">{backward.filter(isUpdated).map(quantity)}</CoverGroup>
      <CoverGroup title="Formulas of the steps">
        {steps.map((step) => (
          <CoverTick key={step.id} term={`line.${step.id}`}>
            {step.title}
          </CoverTick>
        ))}
      </CoverGroup>
      <CoverGroup title="Pictures">
        {pictureIds.map((id) => (
          <CoverTick key={id} term={`picture.${id}`}>
            {pictures[id].title}
          </CoverTick>
        ))}
      </CoverGroup>
      <p className="buttons">
        <button
          type="button"
          className="control"
          onClick={() => store.getState().cover(store.getState().covered, false)}
        >
          Cover nothing
        </button>
        <button type="button" className="control" onClick={() => dialog.current!.close()}>
          Done
        </button>
      </p>
    </dialog>,
    document.body,
  );
}
