import { momentsIn, samplesIn, variancesIn } from '../../store/draws.ts';
import { seenIn } from '../../store/unseen.ts';
import { useDrawing } from '../plots/drawing.ts';
import { numberText } from '../shared/number-text.ts';
import { useGradients } from '../shared/page-context.tsx';
import { Symbol } from '../shared/symbol.tsx';

/** The numbers of the draws in words: how near their mean has come, and what the baseline does for that. */
export function SamplesWords() {
  const store = useGradients();
  const { root, part } = useDrawing(() => {
    const choices = store.getState();
    const seen = seenIn(choices);
    const text = (value: number) => ({ text: numberText(seen(value)) });
    const { means } = samplesIn(choices);
    const { mean, deviation } = momentsIn(choices);
    const { now, without, best, least } = variancesIn(choices);
    const { count } = choices.draws;
    const said =
      means.length > 0 ? `their mean is ${numberText(means.at(-1)!)}` : 'there is no mean';
    return {
      mean: {
        text: `After ${count.toLocaleString('en')} ${count === 1 ? 'draw' : 'draws'} ${said}.`,
      },
      exact: text(mean),
      deviation: text(deviation),
      off: text(deviation / Math.sqrt(Math.max(count, 1))),
      now: text(now),
      without: text(without),
      best: text(best),
      least: text(least),
    };
  }, []);
  return (
    <aside className="picture-words" ref={root}>
      <p id="samples-text" role="status" {...part('mean')} />
      <p>
        The line is the exact slope, <b {...part('exact')} />. One draw is off by about{' '}
        <b {...part('deviation')} />; the mean of so many, by that over the root of their number:{' '}
        <b {...part('off')} />. That is the band.
      </p>
      <p>
        With this <Symbol of="baseline" /> the variance of a draw, all weights together, is{' '}
        <b {...part('now')} />. Without, it is <b {...part('without')} />.
      </p>
      <details>
        <summary>Where is it least?</summary>
        <p>
          At <Symbol of="baseline" /> = <b {...part('best')} />: <b {...part('least')} />.
        </p>
      </details>
    </aside>
  );
}
