import { useId } from 'react';
import type { Name } from '../../expr/names.ts';
import { type Ref, refOf } from '../../expr/ref.ts';
import { layersOf } from '../../equations/network.ts';
import { useLiveCell } from '../shared/cell-props.ts';
import { useFocus, useNotation, useSizes } from '../shared/page-context.tsx';
import { useStageStep } from '../shared/stage-step.ts';
import { type Node, radius } from './layout.ts';
import { SymbolText } from './symbol-text.tsx';

/** The error signals at the nodes they belong to, and the way one takes back to a hidden node. */
export function BackwardPath({ columns }: { columns: readonly (readonly Node[])[] }) {
  const sizes = useSizes();
  const { lit, pass } = useStageStep();
  const { example, node } = useFocus();
  const arrow = useId();
  if (pass !== 'backward') return null;
  const layers = layersOf(sizes);
  const [output] = columns.at(-1)!;
  const hidden = sizes.layers === 2 ? columns[1][node] : null;
  const known = layers.filter(({ delta }) => lit.includes(delta)).map(({ delta }) => delta);
  const knowsOutput = known.includes(layers.at(-1)!.delta);
  const showsHidden = hidden !== null && known.includes('delta1');
  return (
    <g className="backward-path">
      {knowsOutput && (
        <ErrorSignal
          of={layers.at(-1)!.delta}
          value={refOf(layers.at(-1)!.delta, example, 0)}
          x={output.x + radius + 8}
          y={output.y}
          column={0}
        />
      )}
      {showsHidden && (
        <>
          {/* While both are in question, one comes of the other. */}
          {knowsOutput && (
            <>
              <marker id={arrow} viewBox="0 0 8 8" refX={6} refY={4} markerWidth={6} orient="auto">
                <path className="arrow-of-return" d="M0,0.5 8,4 0,7.5Z" />
              </marker>
              <path className="returning" d={bow(output, hidden)} markerEnd={`url(#${arrow})`} />
            </>
          )}
          <ErrorSignal
            of="delta1"
            value={refOf('delta1', example, node)}
            x={hidden.x + radius + 10}
            y={hidden.y - (hidden.crowded ? 21 : 25) * innerSide(output, hidden)}
            column={node}
            inLine={hidden.crowded}
          />
        </>
      )}
    </g>
  );
}

/** The side of a node’s edge that faces the middle of the drawing: 1 below it, −1 above. */
const innerSide = (output: Node, hidden: Node) => (hidden.y <= output.y ? 1 : -1);

/**
 * A curve from the output back to a hidden node, on the inner side of its edge; where other nodes
 * have edges there, on the outer side and closer to it.
 */
function bow(output: Node, hidden: Node): string {
  const side = innerSide(output, hidden) * (hidden.crowded ? -1 : 1);
  const outermost = side > 0 ? Math.max : Math.min;
  const start = [output.x - radius * 0.7, output.y + side * radius * 0.9];
  const bend = hidden.crowded
    ? [output.x - 0.35 * (output.x - hidden.x), hidden.y + 0.25 * (output.y - hidden.y) + side * 8]
    : [(output.x + hidden.x) / 2, outermost(output.y, hidden.y) + side * 42];
  const end = [hidden.x + radius * 0.95, hidden.y + side * radius * (hidden.crowded ? 0.4 : 0.8)];
  return `M${start.join(',')}Q${[...bend, ...end].join(',')}`;
}

interface SignalProps {
  readonly of: Name;
  readonly value: Ref;
  readonly column: number;
  readonly x: number;
  readonly y: number;
  /** Its number behind the symbol and not below it: where there is room for one line. */
  readonly inLine?: boolean;
}

function ErrorSignal({ of, value, column, x, y, inLine = false }: SignalProps) {
  const { text, spoken, sign, style } = useLiveCell(value);
  const symbolWidth = useNotation() === 'numpy' ? 72 : 42;
  return (
    <g>
      <SymbolText of={of} column={column} x={x} y={inLine ? y : y - 11} anchor="start" />
      <text
        className="diagram-number signal live"
        role="button"
        tabIndex={0}
        data-ref={value}
        data-sign={sign}
        data-label={`${spoken}, in the diagram`}
        aria-label={`${spoken}, in the diagram: ${text}`}
        style={style}
        x={inLine ? x + symbolWidth : x}
        y={inLine ? y : y + 11}
        dy="0.35em"
      >
        {text}
      </text>
    </g>
  );
}
