import type { Model } from '../../equations/network.ts';
import type { NotationId } from '../../expr/notation/notation.ts';
import { spokenRef } from '../../expr/notation/spoken.ts';
import type { Ref } from '../../expr/ref.ts';
import type { Branch } from './branches.ts';
import { cellsAlong } from './path-cells.ts';

/** A branch as it is said aloud: "path through l1, node 2, then y hat, node 1". */
export function branchText(
  { paths, parts, by, example }: Branch,
  weight: Ref,
  model: Model,
  notation: NotationId,
): string {
  const spoken = (ref: Ref) => spokenRef(ref, model, notation);
  if (parts.length === 0) {
    const { nodes } = cellsAlong(paths[0], weight, model);
    return `path through ${nodes.map(spoken).join(', then ')}`;
  }
  const all = `all ${paths.length} paths`;
  return by === 'example' ? `${all} of example ${example + 1}` : `${all} through ${spoken(by)}`;
}
