import { useMemo } from 'react';
import { transpose } from '../../expr/build.ts';
import { onesSign } from '../../expr/notation/ones-sign.ts';
import { numpy } from '../../expr/numpy.ts';
import type { Ones } from '../../expr/tree.ts';
import { useInColumns, useModel, useNotation } from '../shared/page-context.tsx';
import { SignText, TransposeMark } from '../shared/symbol.tsx';
import { ValueMatrix } from './value-matrix.tsx';

/** A matrix of ones, or the transpose of one, under its sign: it belongs to no quantity. */
export function OnesMatrix({ of, transposed = false }: { of: Ones; transposed?: boolean }) {
  const notation = useNotation();
  const model = useModel();
  const expr = useMemo(() => (transposed ? transpose(of) : of), [of, transposed]);
  // Where every matrix is seen as its transpose, ones that are not transposed lie down.
  const lies = transposed !== useInColumns();
  return (
    <ValueMatrix expr={expr}>
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
