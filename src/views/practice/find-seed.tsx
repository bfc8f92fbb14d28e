import { CopyButton } from '../shared/copy-button.tsx';
import { useGradients } from '../shared/page-context.tsx';
import { CloseButton } from '../shared/dialog.tsx';
import { linkWith, seedAfter } from './seeds.ts';

/** The next slip, and the link to this one. */
export function FindSeed({ seed, close }: { seed: number; close: () => void }) {
  const store = useGradients();
  const next = () => store.getState().practise({ exercise: 'find', seed: seedAfter(seed) });
  return (
    <div className="buttons seed">
      <span className="hint">Slip {seed}</span>
      <CopyButton
        title="Copy link"
        text={() => linkWith(store.getState(), { exercise: 'find', seed })}
      />
      <button type="button" className="control" onClick={next}>
        Next slip
      </button>
      <CloseButton close={close} />
    </div>
  );
}
