import { elementwise } from '../../expr/build.ts';
import type { Name } from '../../expr/names.ts';
import { operatorTexts } from '../../expr/notation/text.ts';
import type { Expr } from '../../expr/tree.ts';
import { useNotation } from '../shared/page-context.tsx';
import { Symbol } from '../shared/symbol.tsx';
import { ValueMatrix } from './value-matrix.tsx';

/** The l of a formula l ∗ (1 − l), which is the slope of a sigmoid; null for any other formula. */
export const outputOfSlope = (expr: Expr): Name | null =>
  expr.kind === 'elementwise' && expr.factors.length === 2
    ? sameOutput(expr.factors[0], expr.factors[1])
    : null;

/** The factors of an elementwise product, with each l and the 1 − l after it put together. */
export function slopesTogether(factors: readonly Expr[]): readonly Expr[] {
  if (factors.length < 2) return factors;
  const [first, second, ...rest] = factors;
  return sameOutput(first, second)
    ? [elementwise(first, second), ...slopesTogether(rest)]
    : [first, ...slopesTogether([second, ...rest])];
}

function sameOutput(l: Expr, rest: Expr): Name | null {
  if (l.kind !== 'name' || rest.kind !== 'minus') return null;
  const { left, right } = rest;
  const fromOne = left.kind === 'number' && left.value === 1;
  return fromOne && right.kind === 'name' && right.name === l.name ? l.name : null;
}

/** The slope of a layer's sigmoid as one matrix; each cell is lit with the output that it follows from. */
export function SlopeMatrix({ expr, output }: { expr: Expr; output: Name }) {
  const { elementwise: sign } = operatorTexts[useNotation()];
  return (
    <ValueMatrix expr={expr} source={output}>
      <span className="caption-formula">
        <Symbol of={output} /> {sign} (1 − <Symbol of={output} />)
      </span>
    </ValueMatrix>
  );
}
