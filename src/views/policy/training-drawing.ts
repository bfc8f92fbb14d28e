import { line, scaleLinear } from 'd3';
import { toRows } from '../../core/matrix.ts';
import type { Choices } from '../../store/choices.ts';
import { trainedIn, type Trainings, trainingsIn } from '../../store/draws.ts';
import { mostSteps } from '../../store/policies.ts';
import { wholeTraceIn } from '../../store/unseen.ts';
import type { Drawing } from '../plots/drawing.ts';
import { numberText } from '../shared/number-text.ts';

const height = 200;
const room = { top: 12, right: 14, bottom: 34, left: 48 };

/** The least and the greatest reward that can be expected: that of the best and the worst in every state. */
export function rewardsIn(choices: Choices): readonly [least: number, most: number] {
  const rows = toRows(wholeTraceIn(choices)['y']!);
  const mean = (of: (row: readonly number[]) => number) =>
    rows.reduce((sum, row) => sum + of(row), 0) / rows.length;
  return [mean((row) => Math.min(...row)), mean((row) => Math.max(...row))];
}

export function trainingAxes(width: number, [least, most]: readonly number[]) {
  const pad = (most - least || 1) * 0.05;
  return {
    height,
    ...room,
    x: scaleLinear([0, mostSteps], [room.left, width - room.right]),
    y: scaleLinear([least - pad, most + pad], [height - room.bottom, room.top]),
  };
}

/** The reward to expect after every step of each training, and where the reader looks. */
export function trainingDrawing(
  { plain, withBaseline, exact }: Trainings,
  trained: number,
  { x, y, top, bottom }: ReturnType<typeof trainingAxes>,
): Drawing {
  const path = (values: Iterable<number>) =>
    line<number>(
      (_, n) => x(n),
      (value) => y(value),
    )(values) ?? '';
  const all = (runs: Trainings['plain']) => runs.map(({ expected }) => path(expected)).join('');
  return {
    plainOthers: { d: all(plain.slice(1)) },
    withOthers: { d: all(withBaseline.slice(1)) },
    plain: { d: path(plain[0].expected) },
    with: { d: path(withBaseline[0].expected) },
    exact: { d: path(exact) },
    here: { d: `M${x(trained)},${top}V${height - bottom}` },
  };
}

/** The same in words. */
export function trainingWords(
  choices: Choices,
): Record<'words' | 'with' | 'probabilities', string> {
  const { plain, withBaseline } = trainingsIn(choices);
  const { trained } = choices.draws;
  const [baseline] = wholeTraceIn(choices)['baseline']!.values;
  const [without, having] = [plain, withBaseline].map(([{ expected }]) => expected[trained]);
  const rows = toRows(trainedIn(choices).p).map((row) => row.map(numberText).join(', '));
  return {
    words: `After ${trained} of ${mostSteps} steps the reward to expect is ${numberText(having)} with a baseline, and ${numberText(without)} without.`,
    with:
      baseline === 0
        ? 'with the mean of the rewards so far as the baseline'
        : `with a baseline of ${numberText(baseline)}`,
    probabilities: `Its probabilities there: ${rows.join('; ')}.`,
  };
}
