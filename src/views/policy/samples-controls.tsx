import { mostDraws } from '../../store/policies.ts';
import { mostSeeds } from '../../store/practice.ts';
import { NumberSlider } from '../plots/number-slider.tsx';
import { useChoices, useGradients } from '../shared/page-context.tsx';
import { wholeTraceIn } from '../../store/unseen.ts';
import { PlayButton } from './play-button.tsx';
import { usePlaying } from './use-playing.ts';

/** How many draws are seen, and which; and the baseline. */
export function SamplesControls() {
  const { getState } = useGradients();
  const { setDraws } = getState();
  const count = useChoices(({ draws }) => draws.count);
  const draw = (more: number) => {
    const { draws } = getState();
    const to = Math.min(draws.count + more, mostDraws);
    setDraws({ count: to });
    return to < mostDraws;
  };
  // Slowly at first, where every draw can be seen.
  const playing = usePlaying(() => draw(Math.max(1, Math.floor(getState().draws.count / 40))));
  return (
    <>
      <div className="plot-buttons" role="group" aria-label="Draws">
        {[1, 10, 1000].map((more) => (
          <button
            key={more}
            type="button"
            className="control"
            disabled={count >= mostDraws}
            onClick={() => draw(more)}
          >
            Draw {more.toLocaleString('en')}
          </button>
        ))}
        <PlayButton playing={playing} what="draws" />
        <button
          type="button"
          className="control"
          disabled={count === 0}
          onClick={() => setDraws({ count: 0 })}
        >
          Start over
        </button>
        <button
          type="button"
          className="control"
          onClick={() => setDraws({ seed: (getState().draws.seed % mostSeeds) + 1 })}
        >
          Other draws
        </button>
      </div>
      <BaselineSlider />
    </>
  );
}

/** The baseline, from the least reward to the greatest, and to 0 where that is beyond them. */
function BaselineSlider() {
  const least = useChoices((state) => Math.min(0, ...wholeTraceIn(state)['y']!.values));
  const most = useChoices((state) => Math.max(0, ...wholeTraceIn(state)['y']!.values));
  return (
    <NumberSlider
      of="baseline"
      title="Baseline"
      ends={[least, most]}
      position={(value) => value}
      valueAt={(value) => value}
    />
  );
}
