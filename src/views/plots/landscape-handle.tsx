import { spokenRef } from '../../expr/notation/spoken.ts';
import { useNotation, useModel } from '../shared/page-context.tsx';
import type { Attributes } from './drawing.ts';
import { endsOf, type LandscapeRange, type WeightPair } from './landscape-range.ts';
import type { Frame } from './slope-drawing.ts';
import { useHandle } from './use-handle.ts';

interface Props {
  readonly weights: WeightPair;
  readonly range: LandscapeRange;
  readonly frame: Frame;
  readonly part: Attributes;
}

/** The point of the map at which the two weights are now: ← → move one of them, ↑ ↓ the other. */
export function LandscapeHandle({ weights, range, frame, part }: Props) {
  const model = useModel();
  const notation = useNotation();
  const ends = endsOf(range);
  const perPixel = (ends.across[1] - ends.across[0]) / (frame.right - frame.left);
  const rangeOf = (weight: WeightPair['up'], [from, to]: readonly [number, number]) => ({
    weight,
    from,
    to,
    perPixel,
  });
  const handlers = useHandle(rangeOf(weights.across, ends.across), rangeOf(weights.up, ends.up));
  const spoken = (weight: WeightPair['up']) => spokenRef(weight, model, notation);
  return (
    <g
      className="handle"
      role="slider"
      aria-roledescription="point on the map"
      tabIndex={0}
      aria-label={`${spoken(weights.across)}, and up the page ${spoken(weights.up)}`}
      aria-valuemin={ends.across[0]}
      aria-valuemax={ends.across[1]}
      {...part}
      aria-valuenow={Number(part['aria-valuenow'])}
      {...handlers}
    >
      <circle className="hold" r={22} />
      <circle className="knob" r={7.5} />
    </g>
  );
}
