import type { Name } from '../../expr/alphabet.ts';
import type { Sign } from '../../expr/notation/notation.ts';
import { notations } from '../../expr/notation/notations.ts';
import { numpyEntry } from '../../expr/numpy-name.ts';
import { roleOf } from '../../expr/role.ts';
import { useFocus, useNotation, useModel } from '../shared/page-context.tsx';

interface Props {
  readonly of: Name;
  readonly column: number;
  readonly x: number;
  readonly y: number;
  readonly anchor: 'end' | 'middle' | 'start';
}

/** The symbol of one example's entry as SVG text, in the reader's notation. */
export function SymbolText({ of, column, x, y, anchor }: Props) {
  const notation = useNotation();
  const model = useModel();
  const { example } = useFocus();
  const className = `diagram-symbol role-${roleOf(of)}`;
  if (notation === 'numpy') {
    return (
      <text className={`${className} code`} x={x} y={y} textAnchor={anchor} dy="0.35em">
        {numpyEntry(of, example, column, model).replace(', ', ',')}
      </text>
    );
  }
  const sign = notations[notation].sign(of, { row: example, column }, model);
  const shift = { start: 0, middle: 0.5, end: 1 }[anchor] * signWidth(sign);
  return (
    <text className={className} x={x - shift} y={y} dy="0.35em">
      {sign.before && <tspan className="upright">{sign.before}</tspan>}
      {sign.base}
      {sign.accent === 'hat' && '\u0302'}
      <Scripts sign={sign} />
    </text>
  );
}

/** Both indices start where the letter ends: the one above goes back over the one below. */
function Scripts({ sign: { below, above } }: { sign: Sign }) {
  return (
    <>
      {below && (
        <tspan className="script" dy="5">
          {below}
        </tspan>
      )}
      {above && (
        <tspan className="script" dx={below ? -scriptWidth(below) : 0} dy={below ? -13 : -8}>
          {above}
        </tspan>
      )}
    </>
  );
}

const scriptSize = 11.5;

/** As wide as KaTeX’s digits are: half an em, a comma or bracket less. */
const scriptWidth = (script = ''): number =>
  Array.from(script).reduce((sum, c) => sum + (/[,()]/.test(c) ? 0.34 : 0.5) * scriptSize, 0);

const letterWidth = 10;

const signWidth = ({ before, below, above }: Sign): number =>
  letterWidth * (before ? 2.2 : 1) + Math.max(scriptWidth(below), scriptWidth(above));
