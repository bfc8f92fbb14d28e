import '../late.css';
import { placeIn } from '../../equations/line.ts';
import { type Name, shapeOf } from '../../expr/alphabet.ts';
import { refsAsRead } from '../../expr/notation/reading-order.ts';
import { operatorTexts } from '../../expr/notation/text.ts';
import { refOf } from '../../expr/ref.ts';
import {
  useFocus,
  useGradients,
  useInColumns,
  useNotation,
  useModel,
} from '../shared/page-context.tsx';
import { Symbol, TransposeMark } from '../shared/symbol.tsx';
import { Sign } from './sign.tsx';
import { Strip } from './strip.tsx';

/**
 * One entry of a transposed product: a row meets a column, example by example. Where an example is a
 * column, the untransposed factor stands first, and gives the row.
 */
export function EntryByEntry({ left, right, result }: { left: Name; right: Name; result: Name }) {
  const store = useGradients();
  const notation = useNotation();
  const operators = operatorTexts[notation];
  const inColumns = useInColumns();
  const model = useModel();
  const [row, column] = placeIn(result, model, useFocus());
  const shown = refOf(result, row, column);
  const examples = Array.from({ length: model.examples }, (_, example) => example);
  const entries = refsAsRead(result, model, notation);
  const turn = (by: number) => {
    const next = (entries.indexOf(shown) + by + entries.length) % entries.length;
    store.getState().choose(entries[next]);
  };
  const strips = [
    <Strip
      key="left"
      across={!inColumns}
      refs={examples.map((example) => refOf(left, example, row))}
    >
      <Part of={left} line={inColumns ? 'column' : 'row'} at={row} />
      <TransposeMark />
    </Strip>,
    <Sign key="sign">{operators.matrixProduct}</Sign>,
    <Strip
      key="right"
      across={inColumns}
      refs={examples.map((example) => refOf(right, example, column))}
    >
      <Part of={right} line={inColumns ? 'row' : 'column'} at={column} />
    </Strip>,
  ];
  return (
    <div className="product entries">
      {inColumns ? strips.toReversed() : strips}
      <span className="signed">
        <Sign>=</Sign>
        <Strip refs={[shown]}>
          <Symbol of={result} row={row} column={column} />
        </Strip>
      </span>
      {entries.length > 1 && (
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

/** “row 2 of Δl₁”, or the quantity alone where that is all of it. */
function Part({ of, line, at }: { of: Name; line: 'row' | 'column'; at: number }) {
  const { columns } = shapeOf(of, useModel());
  return (
    <>
      {columns > 1 && `${line} ${at + 1} of `}
      <Symbol of={of} />
    </>
  );
}
