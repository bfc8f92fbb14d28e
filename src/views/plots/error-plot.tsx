import { PlotAxis } from './plot-axis.tsx';
import type { Attributes } from './drawing.ts';
import { tenTo } from './plot-text.ts';
import type { QuotientRange } from './quotient-data.ts';
import { errorScales } from './quotient-drawing.ts';
import type { Frame } from './slope-drawing.ts';

interface Props {
  readonly range: QuotientRange;
  readonly frame: Frame;
  readonly part: (name: string) => Attributes;
}

/** How far the quotient is off, against ε, in powers of ten: a V between two kinds of error. */
export function ErrorPlot({ range, frame, part }: Props) {
  const { width, height, left, right, top, bottom } = frame;
  const { x, y } = errorScales(frame, range);
  return (
    <figure className="small-plot">
      <svg
        width={width}
        height={height}
        role="img"
        aria-label="The error of the quotient against epsilon, in powers of ten: it falls as epsilon shrinks, and then grows again"
      >
        <PlotAxis {...powerTicks(x, 2)} side="bottom" at={bottom} />
        <PlotAxis {...powerTicks(y, 3)} side="left" at={left} />
        <line className="plumb" y1={top} y2={bottom} {...part('plumb')} />
        <path className="curve errors" {...part('errors')} />
        <text className="on-curve" x={left + 8} y={bottom - 8}>
          round-off ∝ 1/ε
        </text>
        <text className="on-curve" x={right - 4} y={bottom - 8} data-anchor="end">
          truncation ∝ ε²
        </text>
        <circle className="end" r={4.5} {...part('mark')} />
      </svg>
      <span className="axis-name up">error</span>
      <span className="axis-name across">
        <i>ε</i>
      </span>
    </figure>
  );
}

/** A tick at every nth power of ten. */
function powerTicks(scale: ReturnType<typeof errorScales>['x'], nth: number) {
  const [low, high] = scale.domain().map(exponentOf);
  const powers = Array.from({ length: high - low + 1 }, (_, n) => low + n);
  return {
    scale,
    ticks: powers.filter((power) => power % nth === 0).map((power) => 10 ** power),
    format: (value: number) => tenTo(exponentOf(value)),
  };
}

const exponentOf = (value: number) => Math.round(Math.log10(value));
