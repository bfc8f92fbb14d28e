import { memo } from 'react';
import { matrixOf } from '../../core/matrix.ts';
import type { Layer } from '../../equations/network.ts';
import { functionOf } from '../../expr/functions/functions.ts';
import type { Name } from '../../expr/alphabet.ts';
import { type Ref, refOf } from '../../expr/ref.ts';
import { useLiveCell } from '../shared/cell-props.ts';
import { useNames } from '../shared/step-marks.ts';
import { EditableText } from './editable-text.tsx';
import type { Node } from './drawn.ts';
import { SymbolText } from './symbol-text.tsx';

/** An activation as it is drawn in each node that has it: from −6 to 6, as wide as the node. */
function curveOf(activation: Exclude<Layer['activation'], 'softmax'>, radius: number): string {
  const z = Array.from({ length: 25 }, (_, n) => n / 2 - 6);
  const { values } =
    activation === 'identity' ? { values: z } : functionOf(activation).values(matrixOf([z]));
  const [least, most] = [Math.round(values[0]), Math.round(values[values.length - 1])];
  const points = z.map((at, n) => [
    (at / 6) * radius * 0.82,
    (0.5 - (values[n] - least) / (most - least)) * radius * 1.1,
  ]);
  return `M${points.map((point) => point.map((part) => part.toFixed(2)).join(',')).join('L')}`;
}

interface Props {
  readonly node: Node;
  readonly value: Ref;
  /** Its layer’s bias, should there be room for it. */
  readonly biasName?: Name;
}

/** A node with its symbol, where there is room for it, and its number inside; inputs are set in place. */
export const NodeView = memo(function NodeView({ node, value, biasName }: Props) {
  const { of, column, x, y, radius, activation, symbol, bias } = node;
  const names = useNames();
  const isInput = activation === undefined;
  // A softmax is of its whole layer: no curve of one number.
  const curve = isInput || activation === 'softmax' ? undefined : curveOf(activation, radius);
  const isAbove = symbol?.x === x;
  return (
    <g className={`node ${isInput ? 'input' : 'computing'}`} {...names(of)}>
      <circle cx={x} cy={y} r={radius} />
      {curve && <path className="activation" d={curve} transform={`translate(${x} ${y})`} />}
      {symbol && (
        <SymbolText
          of={of}
          column={column}
          x={symbol.x + (isAbove ? 0 : symbol.width / 2)}
          y={symbol.y}
          anchor={isAbove ? 'middle' : 'end'}
        />
      )}
      {bias && biasName && (
        <g className="bias">
          <SymbolText of={biasName} column={column} x={x - 6} y={bias.y} anchor="end" />
          <EditableText of={refOf(biasName, 0, column)} x={x + 14} y={bias.y} reach={7} />
        </g>
      )}
      {isInput ? <EditableText of={value} x={x} y={y} /> : <NodeNumber of={value} x={x} y={y} />}
    </g>
  );
});

function NodeNumber({ of, x, y }: { of: Ref; x: number; y: number }) {
  const { text, spoken, sign, style } = useLiveCell(of);
  return (
    <text
      className="diagram-number live"
      role="button"
      tabIndex={0}
      data-ref={of}
      data-sign={sign}
      data-label={`${spoken}, in the diagram`}
      aria-label={`${spoken}, in the diagram: ${text}`}
      style={style}
      x={x}
      y={y}
      dy="0.35em"
    >
      {text}
    </text>
  );
}
