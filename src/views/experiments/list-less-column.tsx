import { useMemo } from 'react';
import { listLessColumn } from '../../equations/experiments/list-less-column.ts';
import { ValueMatrix } from '../matrix/value-matrix.tsx';
import { useModel } from '../shared/page-context.tsx';

/** Labels in a list less predictions in a column: as NumPy stretches both, and as it should be. */
export function ListLessColumn() {
  const model = useModel();
  const { right, stretched, rightMean, stretchedMean } = useMemo(
    () => listLessColumn(model),
    [model],
  );
  const { examples: n } = model;
  return (
    <>
      <p>
        In NumPy and PyTorch <code>y.shape</code> may be <code>({n},)</code>, a list, while{' '}
        <code>y_hat.shape</code> is <code>({n}, 1)</code>, a column. Then <code>y - y_hat</code>{' '}
        takes the list for a row and repeats both until they meet: every label less every
        prediction. There is no error message.
      </p>
      <div className="tables">
        <ValueMatrix expr={stretched}>
          <code>y - y_hat</code>, the labels a list
        </ValueMatrix>
        <ValueMatrix expr={right}>
          <code>y - y_hat</code>, both columns
        </ValueMatrix>
      </div>
      <p>
        A sum or a mean hides it, because a single number comes out of either. The mean of the
        squares:
      </p>
      <div className="tables">
        <ValueMatrix expr={stretchedMean}>
          of all {n} by {n}
        </ValueMatrix>
        <ValueMatrix expr={rightMean}>of the {n} that belong together</ValueMatrix>
      </div>
      <p>
        Looking at shapes finds it: <code>y.reshape(-1, 1)</code> makes a column of the list.
      </p>
    </>
  );
}
