import { backwardOf, forwardOf } from '../../equations/network.ts';
import { isUpdated, type Name } from '../../expr/alphabet.ts';
import { picturesIn, stepsIn } from '../../store/derive.ts';
import { pictures } from '../plots/pictures.tsx';
import { Dialog, type Opened } from '../shared/dialog.tsx';
import { useChoices, useGradients, useModel } from '../shared/page-context.tsx';
import { CellTicks } from './cell-ticks.tsx';
import { CoverGroup, CoverTick, QuantityTick } from './cover-tick.tsx';

/** Asks what is to be covered until it is guessed: what is ticked is covered at once. */
export function CoverDialog(opened: Opened) {
  const store = useGradients();
  const model = useModel();
  const steps = useChoices(stepsIn).filter(({ key }) => key);
  const offered = useChoices(picturesIn);
  const quantity = (name: Name) => <QuantityTick key={name} of={name} />;
  const backward = backwardOf(model);
  return (
    <Dialog title="Cover" {...opened}>
      {(close) => (
        <>
          <p className="hint">
            A question mark stands in the place of a number that is covered, until its value is
            guessed: choose the number to do so.
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
            {offered.map((id) => (
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
            <button type="button" className="control" onClick={close}>
              Done
            </button>
          </p>
        </>
      )}
    </Dialog>
  );
}
