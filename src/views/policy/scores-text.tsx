import { tidied } from '../../store/draws.ts';
import { seenIn, wholeTraceIn } from '../../store/unseen.ts';
import { useDrawing } from '../plots/drawing.ts';
import { numberText } from '../shared/number-text.ts';
import { useFocus, useGradients, useModel } from '../shared/page-context.tsx';
import { type Pulls, pullsOf } from './scores-drawing.ts';

/** The picture in words, with its numbers, for who does not see it. */
export function ScoresText() {
  const store = useGradients();
  const model = useModel();
  const { example: state } = useFocus();
  const words = () => {
    const choices = store.getState();
    const [seen, tidy] = [seenIn(choices), tidied(choices)];
    return scoresWords(pullsOf(wholeTraceIn(choices), state), (value) => seen(tidy(value)));
  };
  const { root, part } = useDrawing(() => ({ words: { text: words() } }), [model, state], 'rest');
  return (
    <div ref={root} className="visually-hidden">
      <p id="scores-text" {...part('words')} />
    </div>
  );
}

export function scoresWords({ p, weighted, sums }: Pulls, seen: (value: number) => number): string {
  const listed = (values: readonly number[]) =>
    values.map((value) => numberText(seen(value))).join(', ');
  const actions = p.map(
    (share, action) =>
      `Action ${action + 1}, of probability ${numberText(seen(share))}, pulls the preferences by ${listed(weighted[action])}.`,
  );
  return `${actions.join(' ')} Together: ${listed(sums)}.`;
}
