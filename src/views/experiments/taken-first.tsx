import { useMemo, useState } from 'react';
import { takenFirst } from '../../equations/experiments/taken-first.ts';
import type { Layer } from '../../equations/network.ts';
import { gradientOf } from '../../expr/alphabet.ts';
import { Matrix } from '../matrix/matrix.tsx';
import { ValueMatrix } from '../matrix/value-matrix.tsx';
import { useInColumns, useModel } from '../shared/page-context.tsx';
import { Symbol } from '../shared/symbol.tsx';
import { OffBy } from './off-by.tsx';

const ways = [
  ['mean', 'Average the inputs'],
  ['sum', 'Add up the inputs'],
] as const;

/** The sum of one outer product for every example, beside one product of what was put together first. */
export function TakenFirst({ layer }: { layer: Layer }) {
  const model = useModel();
  const inColumns = useInColumns();
  const [how, setHow] = useState<'mean' | 'sum'>('mean');
  const { inputs, errors, product, right } = useMemo(
    () => takenFirst(layer, how, model),
    [layer, how, model],
  );
  const rows = [
    <ValueMatrix key="inputs" expr={inputs}>
      {how === 'mean' ? 'average of' : 'sum of'} <Symbol of={layer.input} />
    </ValueMatrix>,
    <ValueMatrix key="errors" expr={errors}>
      sum of <Symbol of={layer.delta} />
    </ValueMatrix>,
  ];
  return (
    <>
      <p>
        Could one product of totals stand for all examples? The errors are added up, and the inputs
        are put into one {inColumns ? 'column' : 'row'} as well before the two meet.
      </p>
      <div className="ways" role="group" aria-label="What is done to the inputs first">
        {ways.map(([id, title]) => (
          <button
            key={id}
            type="button"
            className="control"
            aria-pressed={how === id}
            onClick={() => setHow(id)}
          >
            {title}
          </button>
        ))}
      </div>
      <div className="tables">{rows}</div>
      <div className="tables">
        <ValueMatrix expr={product}>their product</ValueMatrix>
        <Matrix of={gradientOf(layer.weights)} />
      </div>
      <p>
        <OffBy wrong={product} right={right} />
      </p>
      <p>
        The gradient adds up products, each of one example’s inputs and that example’s errors. A
        product of totals also multiplies the inputs of one example by the errors of another.
      </p>
    </>
  );
}
