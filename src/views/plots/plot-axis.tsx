import type { ScaleLinear } from 'd3';
import { exactPower } from './plot-text.ts';

interface Ticked {
  readonly scale: ((value: number) => number) & { range(): number[] };
  readonly ticks: readonly number[];
  readonly format: (value: number) => string;
}

interface Props extends Ticked {
  readonly side: 'bottom' | 'left';
  /** Where the axis stands, on the other axis. */
  readonly at: number;
}

/** About so many round ticks of a linear scale, in powers of ten where they would be rows of zeros. */
export function roundTicks(scale: ScaleLinear<number, number>, count: number): Ticked {
  const format = scale.tickFormat(count);
  return {
    scale,
    ticks: scale.ticks(count),
    format: (value) =>
      value !== 0 && (Math.abs(value) < 1e-3 || Math.abs(value) >= 1e6)
        ? exactPower(value)
        : format(value),
  };
}

/** An axis: a line, ticks and their numbers. What it is an axis of is written by its owner. */
export function PlotAxis({ scale, ticks, format, side, at }: Props) {
  const [start, end] = scale.range();
  const bottom = side === 'bottom';
  return (
    <g className={`axis ${side}`} aria-hidden="true">
      <path d={bottom ? `M${start},${at}H${end}` : `M${at},${start}V${end}`} />
      {ticks.map((tick) => (
        <g
          key={tick}
          data-tick={tick}
          transform={bottom ? `translate(${scale(tick)} ${at})` : `translate(${at} ${scale(tick)})`}
        >
          <path d={bottom ? 'M0,0v4' : 'M0,0h-4'} />
          <text x={bottom ? 0 : -7} y={bottom ? 17 : 0} dy={bottom ? 0 : '0.35em'}>
            {format(tick)}
          </text>
        </g>
      ))}
    </g>
  );
}
