import '../late.css';
import { useId } from 'react';
import { cellValue } from '../../equations/trace.ts';
import type { Name } from '../../expr/alphabet.ts';
import { functionOf } from '../../expr/functions/functions.ts';
import { refOf } from '../../expr/ref.ts';
import { traceIn } from '../../store/derive.ts';
import { wholeTraceIn } from '../../store/unseen.ts';
import { LiveNumber } from '../shared/live-number.tsx';
import { useFocus, useGradients, useModel } from '../shared/page-context.tsx';
import { Symbol } from '../shared/symbol.tsx';
import {
  activationAt,
  activationDrawing,
  activationFrame,
  activationNumbers,
  activationRange,
  type Entrywise,
} from './activation-drawing.ts';
import { useDrawing } from './drawing.ts';
import { PlotAxis, roundTicks } from './plot-axis.tsx';
import { scalesOf } from './slope-drawing.ts';
import { useRange } from './use-range.ts';

/**
 * The activation of the layer with such sums, as a curve, with its tangent at the sum of the node in
 * focus. Nothing where a node has no slope of its own, as in a softmax.
 */
export function ActivationCurve({ of }: { of: Name }) {
  const layer = useModel().layers.find(({ z }) => z === of);
  if (!layer || layer.activation === 'softmax') return null;
  const { activation, output, number } = layer;
  return <Curve {...{ activation, of, output, number }} />;
}

interface Props {
  readonly activation: Entrywise;
  readonly of: Name;
  readonly output: Name;
  readonly number: number;
}

function Curve({ activation, of, output, number }: Props) {
  const store = useGradients();
  const { example, units } = useFocus();
  const id = useId();
  const place = { row: example, column: units[number] };
  const sum = refOf(of, place.row, place.column);
  const result = refOf(output, place.row, place.column);
  const z = () => cellValue(wholeTraceIn(store.getState()), sum);
  /** What is at the sum, as it may be seen: the slope tells of either. */
  const seen = () => {
    const [sumSeen, l] = [sum, result].map((ref) => cellValue(traceIn(store.getState()), ref));
    const there = activationAt(activation, z());
    const slope = Number.isNaN(sumSeen + l) ? Number.NaN : there.slope;
    return { ...there, z: sumSeen, l, slope };
  };
  const range = useRange(
    {
      make: () => activationRange(activation, z()),
      holds: ({ from, to }) => z() >= from && z() <= to,
      suits: ({ to }) => activationRange(activation, z()).to === to,
    },
    [activation, sum],
  );
  const name = activation === 'identity' ? 'the identity' : functionOf(activation).text;
  const { root, part } = useDrawing(
    () => ({
      ...activationDrawing(activation, z(), range),
      ...activationNumbers(name, seen()),
    }),
    [activation, sum, range],
  );
  const { x, y } = scalesOf(activationFrame, range);
  const { width, height, left, right, top, bottom } = activationFrame;
  return (
    <div className="activation-curve" ref={root}>
      <div className="drawing">
        <svg width={width} height={height} role="img" aria-labelledby={`${id}-words`}>
          <clipPath id={id}>
            <rect x={left} y={top - 6} width={right - left} height={bottom - top + 12} />
          </clipPath>
          <PlotAxis {...roundTicks(x, 4)} side="bottom" at={bottom} />
          <PlotAxis {...roundTicks(y, 3)} side="left" at={left} />
          <g clipPath={`url(#${id})`}>
            <path className="curve" {...part('curve')} />
            <line className="tangent" {...part('tangent')} />
            <circle className="end" r={4.5} {...part('dot')} />
          </g>
        </svg>
      </div>
      <p id={`${id}-words`} className="visually-hidden" {...part('words')} />
      <dl>
        <dt>
          <Symbol of={of} {...place} />
        </dt>
        <dd>
          <LiveNumber of={sum} />
        </dd>
        <dt>
          <Symbol of={output} {...place} />
        </dt>
        <dd>
          <LiveNumber of={result} />
        </dd>
        <dt>slope</dt>
        <dd className="slope-there" {...part('slope')} />
      </dl>
      <p className="hint" {...part('corner')} />
    </div>
  );
}
