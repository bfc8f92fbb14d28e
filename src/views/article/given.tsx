import { useMemo } from 'react';
import { cellValue } from '../../equations/trace.ts';
import { entries } from '../../expr/entry.ts';
import { grid, name } from '../../expr/build.ts';
import { type Name, shapeOf } from '../../expr/alphabet.ts';
import { numpyName } from '../../expr/numpy-name.ts';
import { type Ref, refOf } from '../../expr/ref.ts';
import { traceIn } from '../../store/derive.ts';
import { codeText } from '../derivation/code-rows.ts';
import { CodeText } from '../derivation/code-text.tsx';
import { LineView } from '../derivation/line-view.tsx';
import { cellText } from '../shared/painter.ts';
import { useNotation, useModel, usePage } from '../shared/page-context.tsx';

/** A quantity that the reader sets, with its entries by their names and by their numbers. */
export function GivenView({ of }: { of: Name }) {
  const notation = useNotation();
  const model = useModel();
  const line = useMemo(
    () => ({ id: `given-${of}`, left: name(of), right: grid(entries(name(of), model)) }),
    [of, model],
  );
  return (
    <div className="article-line">
      {notation === 'numpy' ? <GivenCode of={of} /> : <LineView line={line} as="values" />}
    </div>
  );
}

/** In Python an array has no names for its entries but itself. */
function GivenCode({ of }: { of: Name }) {
  const { store, model, figures } = usePage();
  const trace = traceIn(store.getState());
  const textOf = figures?.cell ?? ((ref: Ref) => cellText(ref, cellValue(trace, ref)));
  const { rows, columns } = shapeOf(of, model);
  const text = Array.from({ length: rows }, (_, row) => {
    const cells = Array.from({ length: columns }, (__, column) => refOf(of, row, column));
    return `[${cells.map((ref) => codeText(textOf(ref))).join(', ')}]`;
  }).join(', ');
  return (
    <code className="code-line">
      <CodeText of={`${numpyName(of, model)} = np.array([${text}])`} />
    </code>
  );
}
