import '../late.css';
import { useId } from 'react';
import { allWeights } from '../../equations/network.ts';
import { exampleIn, selectedWeight, traceIn } from '../../store/derive.ts';
import { wholeTraceIn } from '../../store/unseen.ts';
import { pathOver } from '../../store/descent.ts';
import { useChoices, useGradients, useModel } from '../shared/page-context.tsx';
import { CellSymbol } from '../shared/symbol.tsx';
import { PlotAxis, roundTicks } from './plot-axis.tsx';
import { ContourMap } from './contour-map.tsx';
import { useDrawing } from './drawing.ts';
import {
  aspectOf,
  landscapeDrawing,
  landscapeFrame,
  mapScales,
  standingOf,
} from './landscape-drawing.ts';
import { LandscapeHandle } from './landscape-handle.tsx';
import { LandscapeNumbers } from './landscape-numbers.tsx';
import { holdsLandscape, landscapeRange, suitsLandscape } from './landscape-range.ts';
import { LandscapeText } from './landscape-text.tsx';
import { weightsOn } from './landscape-weights.ts';
import { useRange } from './use-range.ts';
import { useWidth } from '../shared/use-width.ts';

/**
 * The loss over two weights, as contours, with the gradient at right angles to them and the step that
 * descent would take. The point drags both weights.
 */
export function Landscape() {
  return allWeights(useModel()).length > 1 ? (
    <Map />
  ) : (
    <p className="hint">This network has one weight alone: the slope shows all of its loss.</p>
  );
}

function Map() {
  const store = useGradients();
  const model = useModel();
  const selected = useChoices(selectedWeight);
  const example = useChoices(exampleIn);
  const picked = useChoices((state) => state.axes);
  const { across, up } = weightsOn(picked, selected, model);
  const { element, width } = useWidth(560);
  const id = useId();

  const frame = landscapeFrame(width);
  const { left, right, top, bottom, height } = frame;
  const aspect = aspectOf(frame);
  const weights = { across, up };
  const inputs = [model, across, up, example, width];
  const range = useRange(
    {
      make: (state) => landscapeRange(wholeTraceIn(state), model, weights, aspect),
      holds: (range, state) => holdsLandscape(range, wholeTraceIn(state), weights),
      suits: (range, state) => suitsLandscape(range, wholeTraceIn(state), model, weights),
    },
    inputs,
  );
  const standing = () => {
    const state = store.getState();
    return standingOf(wholeTraceIn(state), model, weights, pathOver(state, across, up));
  };
  const seen = () => standingOf(traceIn(store.getState()), model, weights);
  const { root, part } = useDrawing(
    () => landscapeDrawing(standing(), frame, range),
    [...inputs, range],
  );
  const { x, y } = mapScales(frame, range);

  return (
    <div className="picture landscape" ref={root}>
      <div className="drawing" ref={element}>
        <h3>
          The loss over <CellSymbol of={across} /> and <CellSymbol of={up} />
        </h3>
        <div className="layers" style={{ height }}>
          <div className="map-place" style={{ left, top }}>
            <ContourMap {...{ model, weights, range }} width={right - left} height={bottom - top} />
          </div>
          <svg width={width} height={height} role="group" aria-labelledby={`${id}-text`}>
            <clipPath id={id}>
              <rect x={left} y={top} width={right - left} height={bottom - top} />
            </clipPath>
            <PlotAxis {...roundTicks(x, width > 460 ? 9 : 6)} side="bottom" at={bottom} />
            <PlotAxis {...roundTicks(y, 5)} side="left" at={left} />
            <g clipPath={`url(#${id})`} aria-hidden="true">
              <path className="path ahead" {...part('ahead')} />
              <path className="path" {...part('passed')} />
              <line className="arrow halo" {...part('arrow')} />
              <polygon className="arrow-head" {...part('head')} />
              <line className="arrow" {...part('arrow')} />
            </g>
            <LandscapeHandle {...{ weights, range, frame }} part={part('point')} />
            {/* Over the handle: a small step leads no further than its knob. */}
            <g className="next" clipPath={`url(#${id})`} aria-hidden="true">
              <line className="step-line" {...part('step')} />
              <g {...part('ghost')}>
                <circle className="ghost" r={10} />
              </g>
            </g>
          </svg>
        </div>
        <span className="axis-name up">
          <CellSymbol of={up} />
        </span>
        <span className="axis-name across">
          <CellSymbol of={across} />
        </span>
        <LandscapeText id={`${id}-text`} {...{ weights, range }} standing={seen} />
      </div>
      <LandscapeNumbers {...{ weights, range }} pick={store.getState().pickAxes} />
    </div>
  );
}
