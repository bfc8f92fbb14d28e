import type { ReactNode } from 'react';
import { placeIn } from '../../equations/line.ts';
import { type Name, shapeOf } from '../../expr/names.ts';
import { operatorTexts } from '../../expr/notation/text.ts';
import { type Ref, refOf } from '../../expr/ref.ts';
import { useFocus, useGradients, useNotation, useSizes } from '../shared/page-context.tsx';
import { Symbol, TransposeMark } from '../shared/symbol.tsx';
import { Cell } from './cell.tsx';
import { Sign } from './product.tsx';

/** One entry of a transposed product: a row meets a column, example by example. */
export function EntryByEntry({ left, right, result }: { left: Name; right: Name; result: Name }) {
  const store = useGradients();
  const operators = operatorTexts[useNotation()];
  const sizes = useSizes();
  const { rows, columns } = shapeOf(result, sizes);
  const [row, column] = placeIn(result, sizes, useFocus()) as readonly [number, number];
  const examples = Array.from({ length: sizes.examples }, (_, example) => example);
  const turn = (by: number) => {
    const next = (row * columns + column + by + rows * columns) % (rows * columns);
    store.getState().choose(refOf(result, Math.floor(next / columns), next % columns));
  };
  return (
    <div className="product entries">
      <Strip across refs={examples.map((example) => refOf(left, example, row))}>
        row {row + 1} of <Symbol of={left} />
        <TransposeMark />
      </Strip>
      <Sign>{operators.matrixProduct}</Sign>
      <Strip refs={examples.map((example) => refOf(right, example, column))}>
        column {column + 1} of <Symbol of={right} />
      </Strip>
      <Sign>=</Sign>
      <Strip refs={[refOf(result, row, column)]}>
        <Symbol of={result} row={row} column={column} />
      </Strip>
      {rows * columns > 1 && (
        <span className="turn">
          <button type="button" className="control" onClick={() => turn(-1)}>
            ← entry
          </button>
          <button type="button" className="control" onClick={() => turn(1)}>
            entry →
          </button>
        </span>
      )}
    </div>
  );
}

/** A row or a column of cells under a label. */
function Strip(props: { refs: readonly Ref[]; across?: boolean; children: ReactNode }) {
  const { refs, across = false, children } = props;
  const cells = refs.map((ref, n) => (
    <td key={ref}>
      <Cell of={ref} tabbable={n === 0} />
    </td>
  ));
  return (
    <table className="matrix">
      <caption>{children}</caption>
      <tbody>
        {across ? <tr>{cells}</tr> : cells.map((cell) => <tr key={cell.key}>{cell}</tr>)}
      </tbody>
    </table>
  );
}
