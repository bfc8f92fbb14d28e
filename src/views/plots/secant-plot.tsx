import { type ReactNode, useId } from 'react';
import { Symbol } from '../shared/symbol.tsx';
import type { Attributes } from './drawing.ts';
import { PlotAxis, roundTicks } from './plot-axis.tsx';
import type { QuotientRange } from './quotient-data.ts';
import { secantScales } from './quotient-drawing.ts';
import type { Frame } from './slope-drawing.ts';

interface Props {
  readonly spoken: string;
  readonly symbol: ReactNode;
  readonly range: QuotientRange;
  readonly frame: Frame;
  readonly part: (name: string) => Attributes;
}

/** The curve about the weight, with the secant between w − ε and w + ε, and the tangent. */
export function SecantPlot({ spoken, symbol, range, frame, part }: Props) {
  const clip = useId();
  const { width, height, left, right, top, bottom } = frame;
  const { x, y } = secantScales(frame, range);
  return (
    <figure className="small-plot">
      <svg
        width={width}
        height={height}
        role="img"
        aria-label={`The loss along ${spoken}, with its tangent and the secant of this epsilon`}
      >
        <clipPath id={clip}>
          <rect x={left} y={top} width={right - left} height={bottom - top} />
        </clipPath>
        <PlotAxis {...roundTicks(x, 5)} side="bottom" at={bottom} />
        <PlotAxis {...roundTicks(y, 4)} side="left" at={left} />
        <g clipPath={`url(#${clip})`}>
          <path className="curve" {...part('curve')} />
          <line className="tangent dashed" {...part('tangent')} />
          <line className="secant" {...part('secant')} />
          <circle className="end" r={4} {...part('below')} />
          <circle className="end" r={4} {...part('above')} />
        </g>
      </svg>
      <span className="axis-name up">
        <Symbol of="L" />
      </span>
      <span className="axis-name across">{symbol}</span>
    </figure>
  );
}
