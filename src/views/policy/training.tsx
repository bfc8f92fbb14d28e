import { toRows } from '../../core/matrix.ts';
import { refOf } from '../../expr/ref.ts';
import { trainedIn, trainingsIn } from '../../store/draws.ts';
import { mostSteps } from '../../store/policies.ts';
import { mostSeeds } from '../../store/practice.ts';
import { LearningRate } from '../plots/descent-rate.tsx';
import { useDrawing } from '../plots/drawing.ts';
import { PlotAxis, roundTicks } from '../plots/plot-axis.tsx';
import { useChoices, useGradients, useModel } from '../shared/page-context.tsx';
import { Symbol } from '../shared/symbol.tsx';
import { useWidth } from '../shared/use-width.ts';
import { PlayButton } from './play-button.tsx';
import { rewardsIn, trainingAxes, trainingDrawing, trainingWords } from './training-drawing.ts';
import { usePlaying } from './use-playing.ts';
import './policy.css';

/** A policy that learns by single draws: the reward to expect, step by step, with a baseline and without. */
export function Training() {
  const store = useGradients();
  const { getState } = store;
  const { setDraws, setCells } = getState();
  const { layers } = useModel();
  const { element, width } = useWidth(520);
  const trained = useChoices(({ draws }) => draws.trained);
  const seed = useChoices(({ draws }) => draws.seed);
  const ends = useChoices((state) => rewardsIn(state).join(' '));
  const axes = trainingAxes(width, ends.split(' ').map(Number));
  const inputs = [layers, width, ends, seed, trained];
  const { root, part } = useDrawing<string>(
    () => {
      const words = trainingWords(getState());
      return {
        ...trainingDrawing(trainingsIn(getState()), trained, axes),
        words: { text: words.words },
        withTitle: { text: words.with },
        probabilities: { text: words.probabilities },
      };
    },
    inputs,
    'rest',
  );
  const playing = usePlaying(() => {
    const to = Math.min(getState().draws.trained + 1, mostSteps);
    setDraws({ trained: to });
    return to < mostSteps;
  });
  const take = () => {
    const W = toRows(trainedIn(getState()).W);
    setCells(
      W.flatMap((row, r) =>
        row.map((value, c) => [refOf(layers[0].weights, r, c), Number(value.toFixed(6))] as const),
      ),
    );
    setDraws({ trained: 0 });
  };
  const { height, x, y, left, bottom } = axes;
  return (
    <div className="picture training" ref={root}>
      <div className="drawing" ref={element}>
        <h3>
          <Symbol of="L" /> as it is trained by draws
        </h3>
        <svg width={width} height={height} role="img" aria-labelledby="training-text">
          <PlotAxis {...roundTicks(x, width > 460 ? 6 : 4)} side="bottom" at={height - bottom} />
          <PlotAxis {...roundTicks(y, 5)} side="left" at={left} />
          <path className="others plain" {...part('plainOthers')} />
          <path className="others with" {...part('withOthers')} />
          <path className="exact" {...part('exact')} />
          <path className="plain" {...part('plain')} />
          <path className="with" {...part('with')} />
          <path className="here" {...part('here')} />
          <text className="axis-word" x={width - 14} y={height - 2} textAnchor="end">
            steps, one draw each
          </text>
        </svg>
        <div className="plot-buttons" role="group" aria-label="Training">
          <PlayButton playing={playing} what="training" />
          <input
            type="range"
            aria-label="Step of the training"
            min={0}
            max={mostSteps}
            value={trained}
            onChange={(event) => setDraws({ trained: Number(event.target.value) })}
          />
          <button
            type="button"
            className="control"
            onClick={() => setDraws({ seed: (seed % mostSeeds) + 1 })}
          >
            Other draws
          </button>
          <button type="button" className="control" disabled={trained === 0} onClick={take}>
            Take these weights
          </button>
        </div>
        <LearningRate />
      </div>
      <aside className="picture-words">
        <p id="training-text" role="status" {...part('words')} />
        <ul className="keys">
          <li className="with" {...part('withTitle')} />
          <li className="plain">without a baseline</li>
          <li className="exact">by the exact gradient</li>
        </ul>
        <p>
          Pale: the same by other draws. Each step takes what a single draw says for the gradient.
        </p>
        <p {...part('probabilities')} />
      </aside>
    </div>
  );
}
