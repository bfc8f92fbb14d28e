import { useState } from 'react';
import { useModel, useNotation } from '../shared/page-context.tsx';
import type { Ref } from '../../expr/ref.ts';
import { BranchName } from './branch-name.tsx';
import type { Branch } from './branches.ts';
import { stemOf } from './path-cells.ts';
import { PathNumber } from './path-number.tsx';
import { PathProduct } from './path-product.tsx';
import { Tick } from './tick.tsx';
import { useTicked } from './ticked.ts';
import { branchText } from './branch-text.ts';

interface Props {
  readonly branch: Branch;
  readonly weight: Ref;
  readonly gradient: Ref;
  /** Whether what it parts into is shown before the reader asks. */
  readonly open: boolean;
  /** The same of its parts. */
  readonly openParts: boolean;
}

/** Some paths in one row: whether they count, by where they go, and what they come to; below it its parts. */
export function BranchRow({ branch, weight, gradient, open, openParts }: Props) {
  const model = useModel();
  const { paths, parts } = branch;
  const [picked, setPicked] = useState<boolean | null>(null);
  const spoken = branchText(branch, weight, model, useNotation());
  const isOpen = picked ?? open;
  const ticked = useTicked(paths);
  const isSingle = parts.length === 0;
  // A single path has its value also while it does not count.
  const counted = isSingle ? paths : ticked;
  return (
    <li>
      <div
        className="path-row"
        data-muted={ticked.length === 0 || undefined}
        data-term={stemOf(paths, weight, model)}
      >
        <Tick paths={paths} name={spoken}>
          <BranchName branch={branch} weight={weight} />
        </Tick>
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
          <PathNumber
            of={gradient}
            value={({ ofAll }) => ofAll(counted)}
            inputs={[branch, counted]}
          />
        </span>
        {isSingle && <PathProduct path={paths[0]} into={gradient} />}
      </div>
      {isOpen && !isSingle && (
        <ul>
          {parts.map((part) => (
            <BranchRow
              key={part.id}
              branch={part}
              {...{ weight, gradient, openParts }}
              open={openParts}
            />
          ))}
        </ul>
      )}
    </li>
  );
}
