import { use, useMemo } from 'react';
import { transpose } from '../../expr/build.ts';
import { underItsName } from '../../expr/live.ts';
import { onesSign } from '../../expr/notation/ones-sign.ts';
import { numpy } from '../../expr/numpy.ts';
import { exists, refOf } from '../../expr/ref.ts';
import type { Ones } from '../../expr/tree.ts';
import { useInColumns, useModel, useNotation } from '../shared/page-context.tsx';
import { SignText, TransposeMark } from '../shared/symbol.tsx';
import { Result } from './result.ts';
import { ValueMatrix } from './value-matrix.tsx';

/**
 * A matrix of ones, or the transpose of one, under its sign: it belongs to no quantity. Each chooses the
 * number of the result that it goes into, or the first of them.
 */
export function OnesMatrix({ of, transposed = false }: { of: Ones; transposed?: boolean }) {
  const notation = useNotation();
  const model = useModel();
  const expr = useMemo(() => (transposed ? transpose(of) : of), [of, transposed]);
  // Where every matrix is seen as its transpose, ones that are not transposed lie down.
  const lies = transposed !== useInColumns();
  const into = useInto(of);
  return (
    <ValueMatrix expr={expr} into={into}>
      <span aria-hidden="true">
        {notation === 'numpy' ? (
          <code className="symbol">{numpy(of, model)}</code>
        ) : (
          <span className="symbol">
            <SignText sign={onesSign(of, model)} />
          </span>
        )}
        {lies && <TransposeMark />}
      </span>
      <span className="visually-hidden">ones{lies && ', transposed'}</span>
    </ValueMatrix>
  );
}

/** Ones stand in one row or one column, along the examples or along a layer's units. */
function useInto({ rows, columns }: Ones) {
  const result = use(Result);
  const model = useModel();
  const of = result && underItsName(result);
  if (of?.kind !== 'name') return undefined;
  const axis = rows === 'one' ? columns : rows;
  return (row: number, column: number) => {
    const n = row + column;
    const ref = axis === 'example' ? refOf(of.name, n, 0) : refOf(of.name, 0, n);
    return exists(ref, model) ? ref : refOf(of.name, 0, 0);
  };
}
