import { layerOwning } from '../../equations/network.ts';
import type { Name } from '../../expr/alphabet.ts';
import { functionOf } from '../../expr/functions/functions.ts';
import { operatorTexts } from '../../expr/notation/text.ts';
import { refOf } from '../../expr/ref.ts';
import type { Expr } from '../../expr/tree.ts';
import { useModel, useNotation } from '../shared/page-context.tsx';
import { Symbol } from '../shared/symbol.tsx';
import { ValueMatrix } from './value-matrix.tsx';

/**
 * The slope of a layer's activation as one matrix; each cell is lit with the sum or the output that it follows
 * from, and chooses the error signal that it is a factor of, where it is explained.
 */
export function SlopeMatrix({ expr, source }: { expr: Expr; source: Name }) {
  const layer = layerOwning(source, useModel());
  return (
    <ValueMatrix
      expr={expr}
      source={source}
      into={layer && ((row, column) => refOf(layer.delta, row, column))}
    >
      <span className="caption-formula">
        <Caption expr={expr} source={source} />
      </span>
    </ValueMatrix>
  );
}

function Caption({ expr, source }: { expr: Expr; source: Name }) {
  const { elementwise: sign } = operatorTexts[useNotation()];
  const symbol = <Symbol of={source} />;
  if (expr.kind === 'apply') {
    return (
      <>
        {functionOf(expr.function).text}({symbol})
      </>
    );
  }
  return expr.kind === 'minus' ? (
    <>
      1 − {symbol} {sign} {symbol}
    </>
  ) : (
    <>
      {symbol} {sign} (1 − {symbol})
    </>
  );
}
