import { scaleLinear } from 'd3';
import { useRef } from 'react';
import { useShallow } from 'zustand/react/shallow';
import { refOf } from '../../expr/ref.ts';
import { traceIn } from '../../store/derive.ts';
import type { State } from '../../store/store.ts';
import { chosenText, numberText } from '../shared/number-text.ts';
import { useChoices, useGradients, usePaint, useSizes } from '../shared/page-context.tsx';
import { useWidth } from '../shared/use-width.ts';

const height = 196;
const room = { top: 12, right: 58, bottom: 34, left: 34 };

/** Each example's prediction beside its label, as they come together. */
export function Predictions() {
  const store = useGradients();
  const plot = useRef<SVGSVGElement>(null);
  const { element: frame, width } = useWidth(300);
  const { examples } = useSizes();
  const picked = useChoices((state) => state.example);
  const [low, high] = useChoices(useShallow(domainIn));
  const x = scaleLinear([low, high], [room.left, width - room.right]);
  const rowHeight = (height - room.top - room.bottom) / examples;
  const numberOf = (row: number) => (examples === 1 ? picked : row) + 1;

  usePaint(() => {
    const { y, yHat } = traceIn(store.getState());
    plot.current!.querySelectorAll('.descent-example').forEach((row, n) => {
      if (n >= y!.values.length) return;
      const [label, prediction] = [x(y!.values[n]), x(yHat!.values[n])].map(String);
      setAll(row.querySelector('.descent-error')!, { x1: label, x2: prediction });
      setAll(row.querySelector('.descent-label')!, { x1: label, x2: label });
      setAll(row.querySelector('.descent-prediction')!, { cx: prediction });
    });
  }, [width, low, high, examples]);

  const spoken = () => {
    const { y, yHat } = traceIn(store.getState());
    const pairs = [...yHat!.values].map(
      (value, n) =>
        `example ${numberOf(n)} ${numberText(value)}, label ${chosenText(y!.values[n])}`,
    );
    return `Predictions: ${pairs.join('; ')}.`;
  };
  usePaint(() => plot.current!.setAttribute('aria-label', spoken()), [examples, picked], 'rest');

  const state = store.getState();
  return (
    <section className="descent-plot">
      <div className="descent-head">
        <h3>Predictions and labels</h3>
        <Keys />
      </div>
      <div ref={frame}>
        <svg ref={plot} width={width} height={height} role="img" aria-label={spoken()}>
          {x.ticks(Math.max(2, Math.floor((width - 80) / 70))).map((value) => (
            <g key={value} transform={`translate(${x(value)} 0)`}>
              <line className="descent-grid" y1={room.top} y2={height - room.bottom} />
              <text className="descent-tick" y={height - room.bottom + 16} textAnchor="middle">
                {chosenText(value)}
              </text>
            </g>
          ))}
          <text className="descent-axis" x={width - room.right} y={height - 3} textAnchor="end">
            prediction, label
          </text>
          <text
            className="descent-axis"
            transform={`translate(11 ${(height - room.bottom + room.top) / 2}) rotate(-90)`}
            textAnchor="middle"
          >
            example
          </text>
          {Array.from({ length: examples }, (_, n) => (
            <g
              key={n}
              className="descent-example"
              transform={`translate(0 ${room.top + (n + 0.5) * rowHeight})`}
            >
              <text className="descent-tick" x={room.left - 9} dy="0.35em" textAnchor="end">
                {numberOf(n)}
              </text>
              <line className="descent-grid" x1={room.left} x2={width - room.right} />
              <line className="descent-error" />
              <circle className="descent-prediction" data-ref={refOf('yHat', n, 0)} r={5.5} />
              <line className="descent-label" data-ref={refOf('y', n, 0)} y1={-10} y2={10} />
              <text
                className="descent-value live"
                data-ref={refOf('yHat', n, 0)}
                x={width - 2}
                dy="0.35em"
                textAnchor="end"
              >
                {numberText(traceIn(state).yHat!.values[n])}
              </text>
            </g>
          ))}
        </svg>
      </div>
    </section>
  );
}

const Keys = () => (
  <span className="descent-keys" aria-hidden="true">
    <svg width="12" height="12">
      <circle className="descent-prediction" cx="6" cy="6" r="5" />
    </svg>
    prediction
    <svg width="4" height="14">
      <line className="descent-label" x1="2" x2="2" y1="0" y2="14" />
    </svg>
    label
  </span>
);

/** From 0 to 1, where predictions are, and on to a label that lies outside. */
function domainIn(state: State): [number, number] {
  const labels = [...traceIn(state).y!.values];
  const [low, high] = scaleLinear([Math.min(0, ...labels), Math.max(1, ...labels)], [0, 1])
    .nice()
    .domain();
  return [low, high];
}

function setAll(element: Element, attributes: Readonly<Record<string, string>>) {
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
}
