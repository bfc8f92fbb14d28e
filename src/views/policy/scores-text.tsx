import { tidied } from '../../store/draws.ts';
import { seenIn } from '../../store/unseen.ts';
import { useDrawing } from '../plots/drawing.ts';
import { numberText } from '../shared/number-text.ts';
import { useGradients } from '../shared/page-context.tsx';
import type { Pulls } from './scores-drawing.ts';

/** The picture in words, with its numbers, for who does not see it. */
export function ScoresText({ pulls }: { pulls: () => Pulls }) {
  const store = useGradients();
  const words = () => {
    const [seen, tidy] = [seenIn(store.getState()), tidied(store.getState())];
    return scoresWords(pulls(), (value) => seen(tidy(value)));
  };
  const { root, part } = useDrawing(() => ({ words: { text: words() } }), [], 'rest');
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
