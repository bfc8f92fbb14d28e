import { pytorchScript } from '../../equations/pytorch-script.ts';
import { sampledScript } from '../../equations/sampled-script.ts';
import { numpyScript } from '../../equations/script.ts';
import type { Choices } from '../../store/choices.ts';
import { chapterIn, chosenIn, modelIn } from '../../store/derive.ts';
import { Opened } from '../experiments/opened.tsx';
import { onDemand } from '../shared/on-demand.tsx';
import { CopyButton } from '../shared/copy-button.tsx';
import { useChoices, useGradients, useModel } from '../shared/page-context.tsx';

const RepeatedBackward = onDemand(
  'The example',
  () => import('../experiments/repeated-backward.tsx'),
  (here) => here.RepeatedBackward,
);

/** A script that draws what the page draws. */
function drawsScriptOf(choices: Choices): string {
  const { X, W, y, baseline } = chosenIn(choices);
  const { seed, count } = choices.draws;
  const sampling = { baseline: baseline!.values[0], seed, count: Math.max(count, 1) };
  return sampledScript(X, W!, y, sampling, chapterIn(choices).title);
}

/** Copies the whole chapter as a script that starts from the reader’s numbers, in NumPy or in PyTorch. */
export function CopyScript() {
  const store = useGradients();
  const { broken, policy } = useModel();
  const hasCovers = useChoices(({ covered }) => covered.length > 0);
  const script = (write: typeof numpyScript) => () => {
    const state = store.getState();
    return write(chosenIn(state), modelIn(state), chapterIn(state).title);
  };
  // A rule that is broken on the page stays on the page.
  const numpy: typeof numpyScript = (chosen, model, title) =>
    numpyScript(chosen, { ...model, broken: undefined }, title);
  if (hasCovers)
    return <p className="hint">The chapter can be copied as a script when nothing is covered.</p>;
  return (
    <>
      <p className="onward">
        <CopyButton title="Copy the chapter as a NumPy script" text={script(numpy)} />
      </p>
      <p className="onward">
        <CopyButton title="Copy the chapter as a PyTorch script" text={script(pytorchScript)} />
      </p>
      {policy && (
        <p className="onward">
          <CopyButton
            title="Copy the draws as a NumPy script"
            text={() => drawsScriptOf(store.getState())}
          />
        </p>
      )}
      {!broken && (
        <Opened title="In PyTorch: backward, run more than once">
          <RepeatedBackward />
        </Opened>
      )}
    </>
  );
}
