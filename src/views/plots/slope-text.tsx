import { minIndex } from 'd3';
import type { Ref } from '../../expr/ref.ts';
import { useSpoken } from '../shared/cell-props.ts';
import { numberText } from '../shared/number-text.ts';
import { useDrawing } from './drawing.ts';
import type { SlopeData } from './slope-drawing.ts';
import type { SlopeRange } from './slope-range.ts';

interface Props {
  readonly id: string;
  readonly weight: Ref;
  readonly data: () => SlopeData;
  readonly range: SlopeRange;
}

/** The picture in words, with its numbers, for who does not see it. */
export function SlopeText({ id, weight, data, range }: Props) {
  const spoken = useSpoken(weight);
  const words = () => slopeWords(spoken, data());
  const { root, part } = useDrawing(() => ({ words: { text: words() } }), [range, spoken], 'rest');
  return (
    <div ref={root} className="visually-hidden">
      <p id={id} {...part('words')} />
    </div>
  );
}

export function slopeWords(weight: string, data: SlopeData): string {
  const { values, losses, at, loss, slope, slopes } = data;
  const least = minIndex(losses);
  const ends = `from ${numberText(values[0])} to ${numberText(values.at(-1)!)}`;
  const shares =
    slopes.length > 1
      ? ` The slopes of the examples are ${[...slopes].map(numberText).join(', ')}.`
      : '';
  return (
    `The loss along ${weight}, ${ends}. ` +
    `At ${numberText(at)} it is ${numberText(loss)} and its slope is ${numberText(slope)}.${shares} ` +
    `It is least, ${numberText(losses[least])}, at ${numberText(values[least])}.`
  );
}
