import { layerOwning } from '../../equations/network.ts';
import type { Name } from '../../expr/alphabet.ts';
import { operatorTexts } from '../../expr/notation/text.ts';
import { refOf } from '../../expr/ref.ts';
import type { Expr } from '../../expr/tree.ts';
import { useModel, useNotation } from '../shared/page-context.tsx';
import { Symbol } from '../shared/symbol.tsx';
import { ValueMatrix } from './value-matrix.tsx';

/**
 * The slope of a layer's sigmoid or tanh as one matrix; each cell is lit with the output that it follows
 * from, and chooses the error signal that it is a factor of, where it is explained.
 */
export function SlopeMatrix({ expr, output }: { expr: Expr; output: Name }) {
  const { elementwise: sign } = operatorTexts[useNotation()];
  const layer = layerOwning(output, useModel());
  return (
    <ValueMatrix
      expr={expr}
      source={output}
      into={layer && ((row, column) => refOf(layer.delta, row, column))}
    >
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
