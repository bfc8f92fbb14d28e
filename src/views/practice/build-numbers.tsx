import { useState } from 'react';
import { transpose } from '../../core/matrix.ts';
import type { Verdict } from '../../equations/judging/judge.ts';
import type { Line } from '../../equations/line.ts';
import { evaluate, type Scope } from '../../expr/evaluate.ts';
import { LineView } from '../derivation/line-view.tsx';
import { numberText } from '../shared/number-text.ts';
import { useInColumns } from '../shared/page-context.tsx';

interface Props {
  readonly line: Line;
  readonly scope: Scope;
  readonly verdict: Verdict;
}

/** The step's own line and what it comes to: once the row is right, or where the reader asks. */
export function BuildNumbers({ line, scope, verdict }: Props) {
  const [isAsked, setIsAsked] = useState(false);
  if (verdict.kind !== 'right' && !isAsked) {
    return (
      <button type="button" className="control" onClick={() => setIsAsked(true)}>
        Show what it should be
      </button>
    );
  }
  return (
    <div className="numbers-beside">
      <LineView line={line} as="symbols" />
      <Numbers line={line} scope={scope} />
    </div>
  );
}

function Numbers({ line, scope }: Pick<Props, 'line' | 'scope'>) {
  const inColumns = useInColumns();
  const kept = evaluate(line.right, scope);
  const { rows, columns, values } = inColumns ? transpose(kept) : kept;
  return (
    <table className="matrix">
      <caption>
        What it comes to{' '}
        <span className="shape">
          {rows}×{columns}
        </span>
      </caption>
      <tbody>
        {Array.from({ length: rows }, (_, r) => (
          <tr key={r}>
            {Array.from({ length: columns }, (__, c) => (
              <td key={c}>{numberText(values[r * columns + c])}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
