import { useStore } from 'zustand';
import { keepDraft, workbook } from '../../store/workbook.ts';
import { useGradients } from '../shared/page-context.tsx';
import { CloseButton } from '../shared/dialog.tsx';
import { DerivationHead } from './derivation-head.tsx';
import { DerivedLines } from './derived-lines.tsx';
import { draftOf, type Goal, useDerivation } from './use-derivation.ts';

interface Props {
  readonly of: Goal;
  readonly seed: number;
  readonly texts: readonly string[];
  readonly close: () => void;
}

/** The lines that a link has brought, judged as the reader's own would be, which stay as they are. */
export function DerivationOfLink({ of, seed, texts, close }: Props) {
  const store = useGradients();
  const { lines, isWhole } = useDerivation(texts, of);
  const draft = draftOf(of);
  const hasOwn = useStore(workbook, ({ drafts }) => (drafts[draft] ?? []).length > 0);
  const goOn = () => store.getState().practise({ exercise: 'derive', seed });
  return (
    <div className="practice derivation-page">
      <DerivationHead of={of} seed={seed} what="These lines came with the link." />
      <DerivedLines
        label="The derivation of the link"
        lines={lines}
        scope={of.scope}
        isWhole={isWhole}
      />
      <p className="buttons">
        <button type="button" className="control" onClick={goOn}>
          {hasOwn ? 'Back to my own lines' : 'Write my own'}
        </button>
        <button
          type="button"
          className="control"
          onClick={() => {
            keepDraft(draft, texts);
            goOn();
          }}
        >
          {hasOwn ? 'Take these in place of mine' : 'Go on with these'}
        </button>
        <button type="button" className="control" onClick={() => print()}>
          Print
        </button>
        <CloseButton close={close} />
      </p>
    </div>
  );
}
