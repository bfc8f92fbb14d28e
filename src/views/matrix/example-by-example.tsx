import '../late.css';
import { useMemo, useState } from 'react';
import { outerProduct } from '../../equations/definitions.ts';
import { plus } from '../../expr/build.ts';
import { type Name, shapeOf } from '../../expr/alphabet.ts';
import { refOf } from '../../expr/ref.ts';
import { calledIn } from '../../lessons/called.ts';
import { useInColumns, useModel } from '../shared/page-context.tsx';
import { Symbol, TransposeMark } from '../shared/symbol.tsx';
import { Cell } from './cell.tsx';
import { Sign } from './sign.tsx';
import { useValues, ValueMatrix } from './value-matrix.tsx';

interface Factors {
  /** The quantity whose rows lie down: X or l1. */
  readonly left: Name;
  readonly right: Name;
  /** What the product comes to: each of its terms is lit with it. */
  readonly result: Name;
}

/**
 * A transposed product as a sum of one outer product an example, each a multiplication table of the
 * example's inputs by its errors. An example that is taken out leaves the sum.
 */
export function ExampleByExample({ left, right, result }: Factors) {
  const model = useModel();
  const { examples } = model;
  const [muted, setMuted] = useState<ReadonlySet<number>>(new Set());
  const all = Array.from({ length: examples }, (_, example) => example);
  const counted = all.filter((example) => !muted.has(example));
  return (
    <div className="product examples">
      {all.map((example) => (
        <div key={example} className="signed">
          {example > 0 && <Sign>+</Sign>}
          <OuterProduct
            left={left}
            right={right}
            result={result}
            example={example}
            muted={muted.has(example)}
            onToggle={() => setMuted(toggled(muted, example))}
          />
        </div>
      ))}
      <div className="signed">
        <Sign>=</Sign>
        {counted.length === 0 ? (
          <p className="hint">
            Every {calledIn(model).example} is taken out: nothing is left to sum.
          </p>
        ) : (
          <SumOfExamples
            left={left}
            right={right}
            result={result}
            counted={counted}
            muted={[...muted].toSorted((a, b) => a - b)}
          />
        )}
      </div>
    </div>
  );
}

function toggled(set: ReadonlySet<number>, item: number): ReadonlySet<number> {
  const next = new Set(set);
  if (!next.delete(item)) next.add(item);
  return next;
}

function OuterProduct(props: Factors & { example: number; muted: boolean; onToggle: () => void }) {
  const { left, right, result, example, muted, onToggle } = props;
  const model = useModel();
  const expr = useMemo(() => outerProduct(left, right, example), [left, right, example]);
  const { body, rows, columns, cell } = useValues(expr, result);
  // What lies across the top is transposed where examples are columns: δ xᵀ, and else xᵀ Δ.
  const [down, across] = useInColumns() ? [right, left] : [left, right];
  return (
    <table className={`matrix outer ${muted ? 'muted' : ''}`}>
      <caption>
        <label>
          <input type="checkbox" checked={!muted} onChange={onToggle} /> {calledIn(model).example}{' '}
          {example + 1}
        </label>{' '}
        {/* Over the row that it names. */}
        <Symbol of={across} row={example} />
        {across === left && <TransposeMark />}
      </caption>
      <thead>
        <tr>
          <td>
            <Symbol of={down} row={example} />
            {down === left && <TransposeMark />}
          </td>
          {Array.from({ length: shapeOf(across, model).columns }, (_, c) => (
            <th key={c} scope="col">
              <Cell of={refOf(across, example, c)} tabbable={false} />
            </th>
          ))}
        </tr>
      </thead>
      <tbody ref={body}>
        {Array.from({ length: rows }, (_, r) => (
          <tr key={r}>
            <th scope="row" data-turned="">
              <Cell of={refOf(down, example, r)} tabbable={false} />
            </th>
            {Array.from({ length: columns }, (__, c) => (
              <td key={c}>{cell(r, c)}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function SumOfExamples(props: Factors & Record<'counted' | 'muted', readonly number[]>) {
  const { left, right, result, counted, muted } = props;
  const expr = useMemo(
    () => plus(...counted.map((example) => outerProduct(left, right, example))),
    [left, right, counted],
  );
  const named = (examples: readonly number[]) => examples.map((n) => n + 1).join(', ');
  // The shorter of the two, for the cells below are to be no wider.
  const which =
    counted.length < muted.length ? `only ${named(counted)}` : `all but ${named(muted)}`;
  return (
    <ValueMatrix expr={expr} source={result}>
      {muted.length === 0 ? 'sum of all' : which}
    </ValueMatrix>
  );
}
