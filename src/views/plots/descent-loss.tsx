import { line, scaleLinear } from 'd3';
import { type PointerEvent, useRef } from 'react';
import { useShallow } from 'zustand/react/shallow';
import { cellValue } from '../../equations/trace.ts';
import { traceIn } from '../../store/derive.ts';
import { descentIn } from '../../store/descent.ts';
import { lengthOf } from '../../store/descent-run.ts';
import { seenIn } from '../../store/unseen.ts';
import { numberText } from '../shared/number-text.ts';
import { useChoices, useGradients, usePaint } from '../shared/page-context.tsx';
import { Symbol } from '../shared/symbol.tsx';
import { seenBox, zoomOf } from '../shared/zoom.ts';
import { useWidth } from '../shared/use-width.ts';
import { drawnLosses, extentOf, lossScale, lossText, lossTicks } from './descent-curve.ts';

const height = 196;
const room = { top: 10, right: 22, bottom: 34, left: 54 };

/** The loss over the steps of the run. Drag along it to go to another step. */
export function LossCurve({ goTo }: { goTo: (step: number) => void }) {
  const store = useGradients();
  const { element: frame, width } = useWidth(420);
  const log = useChoices(({ plots }) => plots.log);
  const extent = useChoices(useShallow((state) => extentOf(descentIn(state).run, log)));
  const x = scaleLinear([0, extent.steps], [room.left, width - room.right]);
  const y = lossScale(extent, log).range([height - room.bottom, room.top]);

  const plot = useRef<SVGSVGElement>(null);
  const curve = useRef<SVGPathElement>(null);
  const now = useRef<SVGGElement>(null);
  usePaint(() => {
    const { run, step } = descentIn(store.getState());
    const path = line(
      ([n]) => x(n),
      ([, loss]) => y(loss),
    );
    curve.current!.setAttribute('d', path(drawnLosses(run.losses, 2 * width))!);
    now.current!.setAttribute('transform', `translate(${x(step)} 0)`);
    now.current!.lastElementChild!.setAttribute('cy', String(y(run.losses[step])));
  }, [width, extent, log]);

  const spoken = () => {
    const { run, step } = descentIn(store.getState());
    const { [step]: loss, 0: first } = run.losses;
    const [start, now, least, most] = [first, loss, run.lowest, run.highest].map((each) =>
      numberText(seenIn(store.getState())(each)),
    );
    return `The loss over ${lengthOf(run)} steps: ${start} at the start, ${now} at step ${step}; the least was ${least} and the greatest ${most}.`;
  };
  usePaint(() => plot.current!.setAttribute('aria-label', spoken()), [], 'rest');

  const follow = (event: PointerEvent<SVGSVGElement>) => {
    if (!event.currentTarget.hasPointerCapture(event.pointerId)) return;
    const { left } = seenBox(event.currentTarget);
    goTo(x.invert((event.clientX - left) / zoomOf(event.currentTarget)));
  };

  return (
    <section className="descent-plot descent-loss">
      <div className="descent-head">
        <h3>The loss, step by step</h3>
        <span className="descent-now">
          <Symbol of="L" /> =&nbsp;
          <span className="live" data-ref="L.0.0">
            {numberText(cellValue(traceIn(store.getState()), 'L.0.0'))}
          </span>
        </span>
        <button
          type="button"
          className="control"
          aria-pressed={log}
          onClick={() => store.getState().setPlots({ log: !log })}
        >
          Log scale
        </button>
      </div>
      <div className="drawing" ref={frame}>
        <svg
          ref={plot}
          width={width}
          height={height}
          role="img"
          aria-label={spoken()}
          onPointerDown={(event) => {
            if (event.button !== 0) return;
            event.currentTarget.setPointerCapture(event.pointerId);
            follow(event);
          }}
          onPointerMove={follow}
        >
          {lossTicks(extent, log).map((loss) => (
            <g key={loss} transform={`translate(0 ${y(loss)})`}>
              <line className="descent-grid" x1={room.left} x2={width - room.right} />
              <text className="descent-tick" x={room.left - 7} dy="0.35em" textAnchor="end">
                {lossText(loss)}
              </text>
            </g>
          ))}
          {x.ticks(Math.max(2, Math.floor(width / 110))).map((step) => (
            <text
              key={step}
              className="descent-tick"
              x={x(step)}
              y={height - room.bottom + 16}
              textAnchor="middle"
            >
              {step.toLocaleString('en')}
            </text>
          ))}
          <text className="descent-axis" x={width - room.right} y={height - 3} textAnchor="end">
            step
          </text>
          <text
            className="descent-axis"
            transform={`translate(11 ${(height - room.bottom + room.top) / 2}) rotate(-90)`}
            textAnchor="middle"
          >
            loss
          </text>
          <path ref={curve} className="descent-curve" />
          <g ref={now} className="descent-here">
            <line y1={room.top} y2={height - room.bottom} />
            <circle r={5} />
          </g>
        </svg>
      </div>
    </section>
  );
}
