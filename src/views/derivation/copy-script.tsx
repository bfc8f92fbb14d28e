import { pytorchScript } from '../../equations/pytorch-script.ts';
import { numpyScript } from '../../equations/script.ts';
import { chapterIn, chosenIn, modelIn } from '../../store/derive.ts';
import { Opened } from '../experiments/opened.tsx';
import { onDemand } from '../shared/on-demand.tsx';
import { CopyButton } from '../shared/copy-button.tsx';
import { useGradients, useModel } from '../shared/page-context.tsx';

const RepeatedBackward = onDemand<object>(
  async () => (await import('../experiments/repeated-backward.tsx')).RepeatedBackward,
);

/** Copies the whole chapter as a script that starts from the reader’s numbers, in NumPy or in PyTorch. */
export function CopyScript() {
  const store = useGradients();
  const { broken } = useModel();
  const script = (write: typeof numpyScript) => () => {
    const state = store.getState();
    return write(chosenIn(state), modelIn(state), chapterIn(state).title);
  };
  // A rule that is broken on the page stays on the page.
  const numpy: typeof numpyScript = (chosen, model, title) =>
    numpyScript(chosen, { ...model, broken: undefined }, title);
  return (
    <>
      <p className="onward">
        <CopyButton title="Copy the chapter as a NumPy script" text={script(numpy)} />
      </p>
      <p className="onward">
        <CopyButton title="Copy the chapter as a PyTorch script" text={script(pytorchScript)} />
      </p>
      {!broken && (
        <Opened title="In PyTorch: backward, run more than once">
          <RepeatedBackward />
        </Opened>
      )}
    </>
  );
}
