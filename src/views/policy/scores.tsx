import { refOf } from '../../expr/ref.ts';
import { seenIn, wholeTraceIn } from '../../store/unseen.ts';
import { symbolWidthIn } from '../diagram/drawn.ts';
import { SymbolText } from '../diagram/symbol-text.tsx';
import { useDrawing } from '../plots/drawing.ts';
import { numberText } from '../shared/number-text.ts';
import { LiveNumber } from '../shared/live-number.tsx';
import { useFocus, useGradients, useModel, useNotation } from '../shared/page-context.tsx';
import { Symbol } from '../shared/symbol.tsx';
import { useWidth } from '../shared/use-width.ts';
import { BarHandle } from './bar-handle.tsx';
import { longestOf, placesOf, pullsOf, scoresDrawing } from './scores-drawing.ts';
import { ScoresText } from './scores-text.tsx';
import './policy.css';

/**
 * The probabilities as bars that can be dragged; beside each action its score, as an arrow for each
 * preference, and that arrow counted by probability and advantage. The columns add up to the gradient.
 */
export function Scores() {
  const store = useGradients();
  const model = useModel();
  const { example: state } = useFocus();
  const { element, width } = useWidth(520);
  const [actions] = model.widths;
  const symbolWidth = symbolWidthIn(useNotation());
  const places = placesOf(width, actions, symbolWidth);
  const { root, part } = useDrawing<string>(() => {
    const now = pullsOf(wholeTraceIn(store.getState()), state);
    const longest = { text: numberText(seenIn(store.getState())(longestOf(now))) };
    return { ...scoresDrawing(now, places), longest };
  }, [model, state, width, symbolWidth]);
  const { height, bars, share, reward, column, row, sum } = places;
  const all = Array.from({ length: actions }, (_, action) => action);
  return (
    <div className="picture scores" ref={root}>
      <div className="drawing" ref={element}>
        <svg width={width} height={height} role="group" aria-labelledby="scores-text">
          <text className="axis-word" x={bars[0]} y={14}>
            probability
          </text>
          <text className="axis-word" x={reward} y={14} textAnchor="end">
            reward
          </text>
          {all.map((action) => (
            <SymbolText
              key={action}
              of="z"
              column={action}
              x={column(action)}
              y={10}
              anchor="middle"
            />
          ))}
          {all.map((action) => (
            <g key={action} className="action">
              <SymbolText of="yHat" column={action} x={bars[0] - 8} y={row(action)} anchor="end" />
              <rect
                className="whole"
                x={bars[0]}
                y={row(action) - 9}
                width={bars[1] - bars[0]}
                height={18}
              />
              <rect
                className="bar"
                x={bars[0]}
                y={row(action) - 9}
                height={18}
                {...part(`bar-${action}`)}
              />
              <text className="number" x={share} y={row(action)} dy="0.35em" textAnchor="end">
                <LiveNumber as="tspan" of={refOf('yHat', state, action)} />
              </text>
              <text className="number" x={reward} y={row(action)} dy="0.35em" textAnchor="end">
                <LiveNumber as="tspan" of={refOf('y', state, action)} />
              </text>
              {all.map((of) => (
                <g key={of} aria-hidden="true">
                  <path className="score" {...part(`score-${action}-${of}`)} />
                  <path className="pull" {...part(`pull-${action}-${of}`)} />
                </g>
              ))}
              <BarHandle action={action} bars={bars} part={part(`handle-${action}`)} />
            </g>
          ))}
          <path className="rule" d={`M${bars[0]},${(row(actions - 1) + sum) / 2}H${width - 4}`} />
          <text className="axis-word" x={reward} y={sum} dy="0.35em" textAnchor="end">
            together
          </text>
          {all.map((of) => (
            <path key={of} className="pull sum" {...part(`sum-${of}`)} />
          ))}
        </svg>
        <ScoresText />
      </div>
      <aside className="picture-words">
        <h3>Which way each action pulls</h3>
        <p>
          A thin arrow is a score: which way <Symbol of="z" /> has to move for this action to get
          likelier. A thick one counts it by the action’s probability and its advantage{' '}
          <Symbol of="y" />
          &nbsp;−&nbsp;
          <Symbol of="baseline" />. The longest thick one is <b {...part('longest')} />.
        </p>
        <p>
          Column by column the thick ones add up to the gradient <Symbol of="delta1" />
          {model.examples > 1 && `, before it is divided by the ${model.examples} states`}. Whatever{' '}
          <Symbol of="baseline" /> is, the sums stay.
        </p>
        <p className="hint">Drag a bar, or set the rewards all alike.</p>
      </aside>
    </div>
  );
}
