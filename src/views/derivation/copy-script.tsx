import { numpyScript } from '../../equations/script.ts';
import { chapterIn, chosenIn, sizesIn } from '../../store/derive.ts';
import { CopyButton } from '../shared/copy-button.tsx';
import { useGradients } from '../shared/page-context.tsx';

/** Copies the whole chapter as a NumPy script that starts from the reader’s numbers. */
export function CopyScript() {
  const store = useGradients();
  const script = () => {
    const state = store.getState();
    // A rule that is broken on the page stays on the page.
    const sizes = { ...sizesIn(state), broken: undefined };
    return numpyScript(chosenIn(state), sizes, chapterIn(state).title);
  };
  return <CopyButton title="Copy the chapter as a NumPy script" text={script} />;
}
