import { scaleLinear } from 'd3';
import { useRef } from 'react';
import { useShallow } from 'zustand/react/shallow';
import { cellOf, type Ref, refOf, refsOf } from '../../expr/ref.ts';
import { exampleIn, traceIn } from '../../store/derive.ts';
import { wholeTraceIn } from '../../store/unseen.ts';
import type { State } from '../../store/store.ts';
import { chosenText, numberText } from '../shared/number-text.ts';
import { useChoices, useGradients, usePaint, useModel } from '../shared/page-context.tsx';
import { useWidth } from '../shared/use-width.ts';

const height = 196;
const room = { top: 12, right: 58, bottom: 34, left: 34 };

/** Each example's prediction beside its label, as they come together. */
export function Predictions() {
  const store = useGradients();
  const plot = useRef<SVGSVGElement>(null);
  const { element: frame, width } = useWidth(300);
  const model = useModel();
  const refs = refsOf('yHat', model);
  const outputs = model.widths.at(-1)!;
  const picked = useChoices(exampleIn);
  const [low, high] = useChoices(useShallow(domainIn));
  const x = scaleLinear([low, high], [room.left, width - room.right]);
  const rowHeight = (height - room.top - room.bottom) / refs.length;
  const numberOf = (n: number) => {
    const { row, column } = cellOf(refs[n]);
    const example = (model.examples === 1 ? picked : row) + 1;
    return outputs === 1 ? String(example) : `${example}.${column + 1}`;
  };

  usePaint(() => {
    const { y, yHat } = wholeTraceIn(store.getState());
    plot.current!.querySelectorAll('.descent-example').forEach((row, n) => {
      if (n >= y!.values.length) return;
      const [label, prediction] = [x(y!.values[n]), x(yHat!.values[n])].map(String);
      setAll(row.querySelector('.descent-error')!, { x1: label, x2: prediction });
      setAll(row.querySelector('.descent-label')!, { x1: label, x2: label });
      setAll(row.querySelector('.descent-prediction')!, { cx: prediction });
    });
  }, [width, low, high, model]);

  const spoken = () => {
    const { y, yHat } = traceIn(store.getState());
    const pairs = [...yHat!.values].map(
      (value, n) =>
        `example ${numberOf(n)} ${numberText(value)}, label ${chosenText(y!.values[n])}`,
    );
    return `Predictions: ${pairs.join('; ')}.`;
  };
  usePaint(() => plot.current!.setAttribute('aria-label', spoken()), [model, picked], 'rest');

  const state = store.getState();
  return (
    <section className="descent-plot">
      <div className="descent-head">
        <h3>Predictions and labels</h3>
        <Keys />
      </div>
      <div className="drawing" ref={frame}>
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
          {refs.map((ref, n) => (
            <g
              key={ref}
              className="descent-example"
              transform={`translate(0 ${room.top + (n + 0.5) * rowHeight})`}
            >
              <text className="descent-tick" x={room.left - 9} dy="0.35em" textAnchor="end">
                {numberOf(n)}
              </text>
              <line className="descent-grid" x1={room.left} x2={width - room.right} />
              <line className="descent-error" />
              <circle className="descent-prediction" data-ref={ref} r={5.5} />
              <line className="descent-label" data-ref={labelOf(ref)} y1={-10} y2={10} />
              <text
                className="descent-value live"
                data-ref={ref}
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

/** The label that a prediction stands beside. */
const labelOf = (prediction: Ref): Ref => {
  const { row, column } = cellOf(prediction);
  return refOf('y', row, column);
};

/** From 0 to 1, where most predictions are, and on to what lies outside. */
function domainIn(state: State): [number, number] {
  const { y, yHat } = wholeTraceIn(state);
  const all = [...y!.values, ...yHat!.values];
  const [low, high] = scaleLinear([Math.min(0, ...all), Math.max(1, ...all)], [0, 1])
    .nice()
    .domain();
  return [low, high];
}

function setAll(element: Element, attributes: Readonly<Record<string, string>>) {
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
}
