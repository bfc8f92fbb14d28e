import { momentsIn, samplesIn, tidied, variancesIn } from '../../store/draws.ts';
import { seenIn } from '../../store/unseen.ts';
import { useDrawing } from '../plots/drawing.ts';
import { numberText } from '../shared/number-text.ts';
import { useGradients, useModel } from '../shared/page-context.tsx';
import { Symbol } from '../shared/symbol.tsx';

/** The numbers of the draws in words: how near their mean has come, and what the baseline does for that. */
export function SamplesWords() {
  const store = useGradients();
  const { examples: states } = useModel();
  const { root, part } = useDrawing(() => {
    const choices = store.getState();
    const seen = seenIn(choices);
    const { mean, deviation } = momentsIn(choices);
    const tidy = tidied(choices);
    const text = (value: number) => ({ text: numberText(seen(tidy(value))) });
    const { means } = samplesIn(choices);
    const { now, without, best, least } = variancesIn(choices);
    const { count } = choices.draws;
    return {
      mean: { text: meanText(count, means.at(-1)) },
      exact: text(mean),
      deviation: text(deviation),
      many: { text: manyText(Math.max(count, 1)) },
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
        The line is the exact slope{states > 1 && ' in this state'}, <b {...part('exact')} />
        {states > 1 && (
          <>
            , of which <Symbol of="delta1" /> has one part of {states}
          </>
        )}
        . One draw is off by about <b {...part('deviation')} />; the mean of{' '}
        <span {...part('many')} />, by that over the root of their number: <b {...part('off')} />.
        That is the band.
      </p>
      <p>
        With this <Symbol of="baseline" /> the variance of a draw, all preferences together, is{' '}
        <b {...part('now')} />. Without, it is <b {...part('without')} />.
      </p>
      <details>
        <summary>Where is it least?</summary>
        <p>
          At <Symbol of="baseline" /> =&nbsp;
          <b {...part('best')} />: <b {...part('least')} />.
        </p>
      </details>
    </aside>
  );
}

const manyText = (count: number): string =>
  `${count.toLocaleString('en')} ${count === 1 ? 'draw' : 'draws'}`;

const meanText = (count: number, mean: number | undefined): string =>
  mean === undefined
    ? 'Nothing is drawn yet.'
    : `After ${manyText(count)} their mean is ${numberText(mean)}.`;
