import { memo } from 'react';
import { sigmoid } from '../../core/sigmoid.ts';
import type { Ref } from '../../expr/ref.ts';
import { useLiveCell } from '../shared/cell-props.ts';
import { EditableText } from './editable-text.tsx';
import { type Node, radius } from './layout.ts';
import { SymbolText } from './symbol-text.tsx';

/** σ as it is drawn in each node that computes: from −6 to 6, as wide as the node. */
const curve = `M${Array.from({ length: 25 }, (_, n) => n / 2 - 6)
  .map((z) => [(z / 6) * radius * 0.82, (0.5 - sigmoid(z)) * radius * 1.1])
  .map((point) => point.map((part) => part.toFixed(2)).join(','))
  .join('L')}`;

interface Props {
  readonly node: Node;
  readonly value: Ref;
  readonly about: boolean;
}

/** A node with its symbol above and its number inside; inputs are set in their place. */
export const NodeView = memo(function NodeView({ node, value, about }: Props) {
  const { of, column, x, y } = node;
  const isInput = of === 'X';
  return (
    <g className={`node ${of === 'X' ? 'input' : 'computing'} ${about ? 'about' : ''}`}>
      <circle cx={x} cy={y} r={radius} />
      {!isInput && <path className="sigmoid" d={curve} transform={`translate(${x} ${y})`} />}
      <SymbolText of={of} column={column} {...symbolPlace(node)} />
      {isInput ? <EditableText of={value} x={x} y={y} /> : <NodeNumber of={value} x={x} y={y} />}
    </g>
  );
});

/** Above a node; beside it where it is an input, or where another node is close above. */
function symbolPlace({ of, x, y, crowded }: Node) {
  if (of === 'X') return { x: x - radius - 10, y, anchor: 'end' } as const;
  return crowded
    ? ({ x: x - radius * 0.8, y: y - radius * 0.95, anchor: 'end' } as const)
    : ({ x, y: y - radius - 13, anchor: 'middle' } as const);
}

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
