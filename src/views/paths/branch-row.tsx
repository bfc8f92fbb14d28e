import { useLayoutEffect, useRef, useState } from 'react';
import { useChoices, useGradients, useModel, useNotation } from '../shared/page-context.tsx';
import type { Ref } from '../../expr/ref.ts';
import { BranchName } from './branch-name.tsx';
import type { Branch } from './branches.ts';
import { stemOf } from './path-cells.ts';
import { PathNumber } from './path-number.tsx';
import { PathProduct } from './path-product.tsx';
import { branchText } from './branch-text.ts';

interface Props {
  readonly branch: Branch;
  readonly weight: Ref;
  /** Whether what it parts into is shown before the reader asks. */
  readonly open: boolean;
}

/** Some paths in one row: whether they count, by where they go, and what they come to; below it its parts. */
export function BranchRow({ branch, weight, open }: Props) {
  const store = useGradients();
  const model = useModel();
  const { paths, parts } = branch;
  const muted = useChoices((state) => state.muted);
  const [picked, setPicked] = useState<boolean | null>(null);
  const spoken = branchText(branch, weight, model, useNotation());
  const isOpen = picked ?? open;
  const kept = paths.filter(({ id }) => !muted.includes(id));
  const isSingle = parts.length === 0;
  // A single path has its value also while it does not count.
  const counted = isSingle ? paths : kept;
  const toggle = () =>
    store.getState().mute(
      paths.map(({ id }) => id),
      kept.length > 0,
    );
  return (
    <li>
      <div
        className="path-row"
        data-muted={kept.length === 0 || undefined}
        data-term={stemOf(paths, weight, model)}
      >
        <label>
          <Tick kept={kept.length} all={paths.length} name={spoken} onChange={toggle} />
          <BranchName branch={branch} weight={weight} />
        </label>
        {!isSingle && (
          <button
            type="button"
            className="control"
            aria-expanded={isOpen}
            aria-label={`List ${spoken}`}
            onClick={() => setPicked(!isOpen)}
          >
            {paths.length} paths {isOpen ? '▾' : '▸'}
          </button>
        )}
        <span className="path-value">
          <PathNumber value={({ ofAll }) => ofAll(counted)} inputs={[branch, muted]} />
        </span>
        {isSingle && <PathProduct path={paths[0]} />}
      </div>
      {isOpen && !isSingle && (
        <ul>
          {parts.map((part) => (
            <BranchRow key={part.id} branch={part} weight={weight} open={open} />
          ))}
        </ul>
      )}
    </li>
  );
}

interface TickProps {
  readonly kept: number;
  readonly all: number;
  readonly name: string;
  readonly onChange: () => void;
}

/** Whether all of some paths count, or none of them, or some. */
function Tick({ kept, all, name, onChange }: TickProps) {
  const box = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => {
    box.current!.indeterminate = kept > 0 && kept < all;
  }, [kept, all]);
  return (
    <input ref={box} type="checkbox" checked={kept > 0} aria-label={name} onChange={onChange} />
  );
}
