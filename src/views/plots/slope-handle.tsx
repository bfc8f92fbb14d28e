import type { Ref } from '../../expr/ref.ts';
import { useSpoken } from '../shared/cell-props.ts';
import type { Attributes } from './drawing.ts';
import type { Frame } from './slope-drawing.ts';
import type { SlopeRange } from './slope-range.ts';
import { useHandle } from './use-handle.ts';

interface Props {
  readonly weight: Ref;
  readonly range: SlopeRange;
  readonly frame: Frame;
  readonly part: Attributes;
}

/** The point on the curve at which the weight is now: a slider along the curve. */
export function SlopeHandle({ weight, range: { from, to }, frame: { left, right }, part }: Props) {
  const spoken = useSpoken(weight);
  const handlers = useHandle({ weight, from, to, perPixel: (to - from) / (right - left) });
  return (
    <g
      className="handle sideways"
      role="slider"
      tabIndex={0}
      data-ref={weight}
      aria-label={`${spoken}, on the curve`}
      aria-valuemin={from}
      aria-valuemax={to}
      {...part}
      aria-valuenow={Number(part['aria-valuenow'])}
      {...handlers}
    >
      <circle className="hold" r={22} />
      <circle className="knob" r={7.5} />
    </g>
  );
}
