import { Fragment, useId } from 'react';
import { type Layer, nextLayer } from '../../equations/network.ts';
import type { Name } from '../../expr/alphabet.ts';
import { type Ref, refOf } from '../../expr/ref.ts';
import { useLiveCell } from '../shared/cell-props.ts';
import { useFocus, useModel, useNotation } from '../shared/page-context.tsx';
import { useNames } from '../shared/step-marks.ts';
import type { Node, SignalPlace } from './drawn.ts';
import { SymbolText } from './symbol-text.tsx';
import { wayBack } from './way-back.ts';

/**
 * The error signals at the nodes they belong to, and the ways by which the one in focus comes back to a
 * hidden node. All of them stand there, and those are seen that the step is about.
 */
export function BackwardPath({ columns }: { columns: readonly (readonly Node[])[] }) {
  const model = useModel();
  const names = useNames();
  const { example, units } = useFocus();
  const arrow = useId();
  const nodeOf = ({ number }: Layer) => columns[number][units[number]];
  return (
    <g className="backward-path">
      <marker id={arrow} viewBox="0 0 8 8" refX={6} refY={4} markerWidth={6} orient="auto">
        <path className="arrow-of-return" d="M0,0.5 8,4 0,7.5Z" />
      </marker>
      {model.layers.map((layer) => {
        const { delta, number } = layer;
        const node = nodeOf(layer);
        const next = nextLayer(layer, model);
        return (
          <Fragment key={delta}>
            {/* While both are in question, one comes of the other. */}
            {next &&
              columns[next.number].map((from) => (
                <line
                  key={from.column}
                  className="returning"
                  {...wayBack(from, node)}
                  markerEnd={`url(#${arrow})`}
                  {...names(delta, next.delta)}
                />
              ))}
            <g {...names(delta)}>
              <circle cx={node.x} cy={node.y} r={node.radius + 2} />
              {node.signal?.isApart && <path className="leads" d={leadTo(node, node.signal)} />}
              {columns[number].map(
                ({ column, signal }) =>
                  signal && (
                    <ErrorSignal
                      key={column}
                      of={delta}
                      value={refOf(delta, example, column)}
                      column={column}
                      at={signal}
                    />
                  ),
              )}
            </g>
          </Fragment>
        );
      })}
    </g>
  );
}

/** From a node down beside its column to its error signal. */
const leadTo = ({ x, y, radius }: Node, signal: SignalPlace) =>
  `M${x + radius + 2} ${y}h6V${signal.y}H${signal.x + signal.width - 6}`;

interface SignalProps {
  readonly of: Name;
  readonly value: Ref;
  readonly column: number;
  readonly at: SignalPlace;
}

function ErrorSignal({ of, value, column, at: { x, y, inLine } }: SignalProps) {
  const { text, spoken, sign, style } = useLiveCell(value);
  const symbolWidth = useNotation() === 'numpy' ? 90 : 42;
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
