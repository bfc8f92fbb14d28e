import { type Name, type Sizes } from '../../expr/names.ts';
import { notations } from '../../expr/notation/notations.ts';
import { numpyEntry } from '../../expr/numpy.ts';
import { roleOf } from '../../expr/role.ts';
import { useFocus, useChoices } from '../shared/page-context.tsx';
import { sizesIn } from '../../store/derive.ts';

interface Props {
  readonly of: Name;
  readonly column: number;
  readonly x: number;
  readonly y: number;
  readonly anchor: 'end' | 'middle' | 'start';
}

/** The symbol of one example's entry as SVG text, in the reader's notation. */
export function SymbolText({ of, column, x, y, anchor }: Props) {
  const notation = useChoices((state) => state.notation);
  const sizes: Sizes = useChoices(sizesIn);
  const { example } = useFocus();
  const className = `diagram-symbol role-${roleOf(of)}`;
  if (notation === 'numpy') {
    return (
      <text className={`${className} code`} x={x} y={y} textAnchor={anchor} dy="0.35em">
        {numpyEntry(of, example, column)}
      </text>
    );
  }
  const sign = notations[notation].sign(of, { row: example, column }, sizes);
  return (
    <text className={className} x={x} y={y} textAnchor={anchor} dy="0.35em">
      {sign.before && <tspan className="upright">{sign.before}</tspan>}
      {sign.base}
      {sign.accent === 'hat' && '\u0302'}
      {sign.below && (
        <tspan className="script" dy="0.4em">
          {sign.below}
        </tspan>
      )}
      {sign.above && (
        // Above the letter's shoulder, whether or not something stands below.
        <tspan className="script" dy={sign.below ? '-1.1em' : '-0.6em'}>
          {sign.above}
        </tspan>
      )}
    </text>
  );
}
