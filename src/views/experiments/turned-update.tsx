import { turnedUpdate } from '../../equations/experiments/turned-update.ts';
import type { Layer } from '../../equations/network.ts';
import { gradientOf, type Name, shapeOf, updatedOf } from '../../expr/alphabet.ts';
import { name } from '../../expr/build.ts';
import { refSeen } from '../../expr/notation/reading-order.ts';
import { Cell } from '../matrix/cell.tsx';
import { Matrix } from '../matrix/matrix.tsx';
import { Sign } from '../matrix/sign.tsx';
import { ValueMatrix } from '../matrix/value-matrix.tsx';
import { useInColumns, useModel } from '../shared/page-context.tsx';
import { Symbol, TransposeMark } from '../shared/symbol.tsx';
import { OffBy } from './off-by.tsx';

/** The gradient laid over the weights, place by place; and what a step by its transpose would be. */
export function TurnedUpdate({ layer }: { layer: Layer }) {
  const model = useModel();
  const { weights } = layer;
  const gradient = gradientOf(weights);
  const wrong = turnedUpdate(layer, model);
  return (
    <>
      <p>
        Each weight, and below it the slope of the loss along it. <Symbol of={gradient} /> has the
        shape of <Symbol of={weights} />, so that every slope stands where its weight does.
      </p>
      <div className="tables">
        <LaidOver weights={weights} />
      </div>
      <p>
        Some books keep it the other way round. What they call the gradient is then this, and has to
        be turned before a step:
      </p>
      <div className="tables">
        <Matrix of={weights} />
        <span className="with-sign">
          <Sign>−</Sign>
          <Sign>
            <Symbol of="rate" />
          </Sign>
          <Matrix of={gradient} transposed />
        </span>
        {wrong && (
          <span className="with-sign">
            <Sign>=</Sign>
            <ValueMatrix expr={wrong}>not the step</ValueMatrix>
          </span>
        )}
      </div>
      <p>{wrong ? <Fits /> : <Misfit weights={weights} />}</p>
      {wrong && (
        <p>
          <OffBy wrong={wrong} right={name(updatedOf(weights))} />
        </p>
      )}
    </>
  );
}

/** Every weight over its slope. */
function LaidOver({ weights }: { weights: Name }) {
  const { rows, columns } = shapeOf(weights, useModel());
  const inColumns = useInColumns();
  const [down, across] = inColumns ? [columns, rows] : [rows, columns];
  const at = (of: Name, r: number, c: number) => refSeen(of, r, c, inColumns);
  return (
    <table className="matrix laid-over" data-turned={inColumns ? '' : undefined}>
      <caption>
        <Symbol of={weights} /> over <Symbol of={gradientOf(weights)} />{' '}
        <span className="shape">
          {down}×{across}
        </span>
      </caption>
      <tbody>
        {Array.from({ length: down }, (_, r) => (
          <tr key={r}>
            {Array.from({ length: across }, (__, c) => (
              <td key={c}>
                <Cell of={at(weights, r, c)} tabbable={false} />
                <Cell of={at(gradientOf(weights), r, c)} tabbable={false} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const Fits = () => (
  <>
    There are as many rows as columns here, so the shapes do not object: every weight that is not on
    the diagonal takes the step of another one.
  </>
);

function Misfit({ weights }: { weights: Name }) {
  const model = useModel();
  const inColumns = useInColumns();
  const { rows, columns } = shapeOf(weights, model);
  const [down, across] = inColumns ? [columns, rows] : [rows, columns];
  const isLine = rows === 1 || columns === 1;
  const most = Math.max(rows, columns);
  return (
    <>
      {down}×{across} less {across}×{down} is no difference of matrices: there are slopes without a
      weight, and weights without a slope.
      {isLine && (
        <>
          {' '}
          NumPy does not object to a row and a column: it repeats both, and gives {most}×{most}.
        </>
      )}{' '}
      <Symbol of={gradientOf(weights)} />
      <TransposeMark /> does not fit the update; turned once more it does.
    </>
  );
}
