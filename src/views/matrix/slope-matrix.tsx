import type { Name } from '../../expr/alphabet.ts';
import { operatorTexts } from '../../expr/notation/text.ts';
import type { Expr } from '../../expr/tree.ts';
import { useNotation } from '../shared/page-context.tsx';
import { Symbol } from '../shared/symbol.tsx';
import { ValueMatrix } from './value-matrix.tsx';

/** The slope of a layer's sigmoid or tanh as one matrix; each cell is lit with the output that it follows from. */
export function SlopeMatrix({ expr, output }: { expr: Expr; output: Name }) {
  const { elementwise: sign } = operatorTexts[useNotation()];
  return (
    <ValueMatrix expr={expr} source={output}>
      <span className="caption-formula">
        {expr.kind === 'minus' ? (
          <>
            1 − <Symbol of={output} /> {sign} <Symbol of={output} />
          </>
        ) : (
          <>
            <Symbol of={output} /> {sign} (1 − <Symbol of={output} />)
          </>
        )}
      </span>
    </ValueMatrix>
  );
}
