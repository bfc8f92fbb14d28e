import { useState } from 'react';
import type { Verdict } from '../../equations/judging/judge.ts';
import type { Line } from '../../equations/line.ts';
import { evaluate, type Scope } from '../../expr/evaluate.ts';
import { LineView } from '../derivation/line-view.tsx';
import { useShapeText } from './shape-text.ts';
import { ValueTable } from './value-table.tsx';

interface Props {
  readonly line: Line;
  readonly scope: Scope;
  readonly verdict: Verdict;
}

/** The step's own line and what it comes to: once the row is right, or where the reader asks. */
export function BuildNumbers({ line, scope, verdict }: Props) {
  const [isAsked, setIsAsked] = useState(false);
  const shapeText = useShapeText();
  if (verdict.kind !== 'right' && !isAsked) {
    return (
      <button type="button" className="control" onClick={() => setIsAsked(true)}>
        Show what it should be
      </button>
    );
  }
  const value = evaluate(line.right, scope);
  return (
    <div className="numbers-beside">
      <LineView line={line} as="symbols" />
      <ValueTable of={value}>
        What it comes to <span className="shape">{shapeText(value)}</span>
      </ValueTable>
    </div>
  );
}
