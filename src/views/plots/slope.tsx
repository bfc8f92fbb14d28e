import { Fragment, useId } from 'react';
import { cellOf } from '../../expr/ref.ts';
import { exampleIn, selectedWeight, traceIn } from '../../store/derive.ts';
import { wholeTraceIn } from '../../store/unseen.ts';
import {
  useChoices,
  useFocus,
  useGradients,
  useNotation,
  useModel,
} from '../shared/page-context.tsx';
import { Symbol } from '../shared/symbol.tsx';
import { PlotAxis, roundTicks } from './plot-axis.tsx';
import { useDrawing } from './drawing.ts';
import { LiveNumber } from '../shared/live-number.tsx';
import { gradientRef } from './plot-data.ts';
import { entryText, shareText } from './plot-text.ts';
import {
  scalesOf,
  type SlopeData,
  slopeDrawing,
  nameGap,
  slopeFrame,
  slopeNumbers,
  slopeOf,
  slopeSeen,
} from './slope-drawing.ts';
import { SlopeHandle } from './slope-handle.tsx';
import { holdsSlope, slopeRange, suitsSlope } from './slope-range.ts';
import { SlopeSum } from './slope-sum.tsx';
import { SlopeText } from './slope-text.tsx';
import { useRange } from './use-range.ts';
import { useWidth } from '../shared/use-width.ts';

/** About how wide a letter at the tangent is. Pixels. */
const letterWidth = 7.8;

/**
 * The loss as a function of the selected weight alone, with the tangent whose slope is that entry of
 * the gradient, and each example's share of both. The handle drags the weight.
 */
export function Slope() {
  const store = useGradients();
  const model = useModel();
  const notation = useNotation();
  const weight = useChoices(selectedWeight);
  // A one-example chapter shows another network when another example is picked.
  const example = useChoices(exampleIn);
  const focus = useFocus();
  const { element, width } = useWidth(560);
  const clip = useId();

  const range = useRange(
    {
      make: (state) => slopeRange(wholeTraceIn(state), model, weight),
      holds: (range, state) => holdsSlope(range, wholeTraceIn(state), weight),
      suits: (range, state) => suitsSlope(range, wholeTraceIn(state), model, weight),
    },
    [model, weight, example],
  );
  const frame = slopeFrame(width);
  const words = `${entryText(gradientRef(weight), model, notation)} = −0.000`;
  const data = () => slopeOf(wholeTraceIn(store.getState()), model, weight, range);
  const seen = (of: SlopeData) => slopeSeen(of, traceIn(store.getState()), model, weight);
  const { root, part } = useDrawing(() => {
    const now = data();
    const picture = slopeDrawing(now, frame, range, words.length * letterWidth);
    return { ...picture, ...slopeNumbers(seen(now)) };
  }, [model, weight, example, range, width, words]);
  const { x, y } = scalesOf(frame, range);
  const { left, right, top, bottom, height } = frame;
  const shares = model.examples === 1 ? [] : Array.from({ length: model.examples }, (_, i) => i);
  const about = (i: number) => (i === focus.example ? 'about' : '');
  const { name, row, column } = cellOf(weight);

  return (
    <div className="picture slope" ref={root}>
      <div className="drawing" ref={element}>
        <h3>
          The loss along <Symbol of={name} row={row} column={column} />, all else held
        </h3>
        <svg width={width} height={height} role="group" aria-labelledby={`${clip}-text`}>
          <clipPath id={clip}>
            <rect x={left} y={top - 8} width={right - left} height={bottom - top + 8} />
          </clipPath>
          <PlotAxis {...roundTicks(x, width > 460 ? 7 : 4)} side="bottom" at={bottom} />
          <PlotAxis {...roundTicks(y, 5)} side="left" at={left} />
          <g clipPath={`url(#${clip})`} aria-hidden="true">
            {shares.map((i) => (
              <g key={i} className={`share ${about(i)}`}>
                <path className="curve" {...part(`loss-${i}`)} />
                <line className="tangent" {...part(`tangent-${i}`)} />
              </g>
            ))}
            <path className="curve" {...part('loss')} />
            <line className="tangent" {...part('tangent')} />
          </g>
          {shares.map((i) => (
            <Fragment key={i}>
              <path className="lead" {...part(`lead-${i}`)} />
              <text
                className={`curve-name ${about(i)}`}
                x={right + nameGap}
                dy="0.35em"
                {...part(`name-${i}`)}
              >
                {shareText(i)}
              </text>
            </Fragment>
          ))}
          <path className="lead" {...part('lead')} />
          <text className="curve-name whole" x={right + nameGap} dy="0.35em" {...part('name')}>
            L
          </text>
          <text className="on-curve tangent-value" dy="0.35em" {...part('value')}>
            {entryText(gradientRef(weight), model, notation)} ={' '}
            <LiveNumber as="tspan" of={gradientRef(weight)} />
          </text>
          <SlopeHandle weight={weight} range={range} frame={frame} part={part('handle')} />
        </svg>
        <span className="axis-name up">
          <Symbol of="L" />
        </span>
        <span className="axis-name across">
          <Symbol of={name} row={row} column={column} />
        </span>
        <SlopeText id={`${clip}-text`} weight={weight} data={() => seen(data())} range={range} />
      </div>
      <SlopeSum weight={weight} shares={shares} part={part} />
    </div>
  );
}
