import { Fragment } from 'react';
import type { Ref } from '../../expr/ref.ts';
import { useModel } from '../shared/page-context.tsx';
import { CellSymbol, Symbol } from '../shared/symbol.tsx';
import type { Branch } from './branches.ts';
import { cellsAlong } from './path-cells.ts';

/** A branch as it is seen: a single path by all its nodes, several by what they have in common. */
export function BranchName({ branch, weight }: { branch: Branch; weight: Ref }) {
  const model = useModel();
  const { paths, parts, by, example } = branch;
  if (parts.length === 0) {
    return (
      <span className="path-name">
        {cellsAlong(paths[0], weight, model).nodes.map((node) => (
          <Fragment key={node}>
            <CellSymbol of={node} /> →{' '}
          </Fragment>
        ))}
        <Symbol of="L" />
      </span>
    );
  }
  return (
    <span className="path-name">
      {by === 'example' ? (
        `example ${example + 1}`
      ) : (
        <>
          through <CellSymbol of={by} />
        </>
      )}
    </span>
  );
}
