import type { Ref } from '../../expr/ref.ts';
import { spokenRef } from '../../expr/notation/spoken.ts';
import { useNotation, useModel } from '../shared/page-context.tsx';
import { numberText } from '../shared/number-text.ts';
import { useDrawing } from './drawing.ts';
import type { Standing } from './landscape-drawing.ts';
import type { LandscapeRange, WeightPair } from './landscape-range.ts';
import { levelTexts } from './plot-text.ts';

interface Props {
  readonly id: string;
  readonly weights: WeightPair;
  readonly range: LandscapeRange;
  readonly standing: () => Standing;
}

/** The map in words, with its numbers, for who does not see it. */
export function LandscapeText({ id, weights, range, standing }: Props) {
  const model = useModel();
  const notation = useNotation();
  const spoken = (ref: Ref) => spokenRef(ref, model, notation);
  const words = () =>
    landscapeWords(spoken(weights.across), spoken(weights.up), range.levels, standing());
  const { root, part } = useDrawing(
    () => ({ words: { text: words() } }),
    [weights.across, weights.up, range, notation],
    'rest',
  );
  return (
    <div ref={root} className="visually-hidden">
      <p id={id} {...part('words')} />
    </div>
  );
}

function landscapeWords(
  across: string,
  up: string,
  levels: readonly number[],
  { at, gradient, next, loss }: Standing,
): string {
  const pair = (numbers: readonly number[]) => numbers.map(numberText).join(' and ');
  const texts = levelTexts(levels);
  const contours =
    texts.length > 0 ? ` Contours from ${texts[0]} to ${texts.at(-1)!}.` : ' The map is flat.';
  return (
    `The loss over ${across} and ${up}.${contours} ` +
    `At ${pair(at)} it is ${numberText(loss)}; the gradient is ${pair(gradient)}, uphill, ` +
    `and a step of descent leads to ${pair(next)}.`
  );
}
