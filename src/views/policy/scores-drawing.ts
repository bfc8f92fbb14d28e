import { at } from '../../core/matrix.ts';
import { score } from '../../core/policy/sampled-gradient.ts';
import type { Trace } from '../../equations/trace.ts';
import type { Drawing } from '../plots/drawing.ts';

/** Where the bars and the arrows of each action stand, in CSS pixels. */
export interface Places {
  readonly height: number;
  /** From 0 to 1 on the scale of the probabilities; behind them their numbers, and the rewards. */
  readonly bars: readonly [from: number, to: number];
  readonly share: number;
  readonly reward: number;
  readonly column: (action: number) => number;
  readonly row: (action: number) => number;
  /** Where the arrows of all actions are added up. */
  readonly sum: number;
  /** How long the longest arrow of a row is, and of the sum. */
  readonly longest: number;
}

const head = 26;

/** Beside the bars stand the symbols of the actions, which are so wide. */
export function placesOf(width: number, actions: number, symbolWidth: number): Places {
  const height = 292;
  const rowHeight = (height - head - 10) / (actions + 1.2);
  const bars = [symbolWidth + 12, Math.round(width * 0.33)] as const;
  const first = bars[1] + 112;
  const columnWidth = (width - first - 8) / actions;
  return {
    height,
    bars,
    share: bars[1] + 50,
    reward: bars[1] + 98,
    column: (action) => first + (action + 0.5) * columnWidth,
    row: (action) => head + (action + 0.5) * rowHeight,
    sum: height - 10 - 0.55 * rowHeight,
    longest: rowHeight * 0.44,
  };
}

/** What each action says of each preference in a state, and what all of them come to. */
export interface Pulls {
  readonly p: readonly number[];
  /** ∂log p/∂θ: rows are actions, columns preferences. */
  readonly scores: readonly (readonly number[])[];
  /** The same, counted by the action's probability and its advantage: the columns add up to `sums`. */
  readonly weighted: readonly (readonly number[])[];
  readonly sums: readonly number[];
}

export function pullsOf(trace: Trace, state: number): Pulls {
  const [p, f] = [trace['yHat']!, trace['y']!];
  const [baseline] = trace['baseline']!.values;
  const actions = Array.from({ length: p.columns }, (_, action) => action);
  const scores = actions.map((action) => [...score(p, { state, action }).values]);
  const weighted = scores.map((row, action) => {
    const counts = at(p, state, action) * (at(f, state, action) - baseline);
    return row.map((value) => counts * value);
  });
  const sums = actions.map((column) => weighted.reduce((sum, row) => sum + row[column], 0));
  return { p: actions.map((action) => at(p, state, action)), scores, weighted, sums };
}

/** The size of what the longest thick arrow stands for; never 0. */
export const longestOf = ({ weighted, sums }: Pulls): number =>
  Math.max(...[...weighted.flat(), ...sums].map(Math.abs), Number.MIN_VALUE);

/** The bars and arrows as they are now. The solid arrows have a scale of their own: the longest fills its row. */
export function scoresDrawing(pulls: Pulls, places: Places): Drawing {
  const { p, scores, weighted, sums } = pulls;
  const { bars, row, column, sum, longest } = places;
  const length = (share: number) => (bars[1] - bars[0]) * share;
  const most = longestOf(pulls);
  const drawing: Record<string, Drawing[string]> = {};
  p.forEach((share, action) => {
    drawing[`bar-${action}`] = { width: length(share) };
    drawing[`handle-${action}`] = {
      transform: `translate(${bars[0] + length(share)} ${row(action)})`,
      'aria-valuenow': Number(share.toFixed(3)),
    };
    scores[action].forEach((value, of) => {
      const pull = weighted[action][of];
      drawing[`score-${action}-${of}`] = { d: arrow(column(of) - 7, row(action), value * longest) };
      drawing[`pull-${action}-${of}`] = {
        d: arrow(column(of) + 5, row(action), (pull / most) * longest),
        'data-sign': signOf(pull),
      };
    });
    drawing[`sum-${action}`] = {
      d: arrow(column(action) + 5, sum, (sums[action] / most) * longest),
      'data-sign': signOf(sums[action]),
    };
  });
  return drawing;
}

const signOf = (value: number): string => (value < 0 ? 'negative' : 'positive');

/** An arrow of so many pixels upwards; where there is next to nothing to show, a dash. */
function arrow(x: number, y: number, length: number): string {
  if (Math.abs(length) < 1.5) return `M${x - 3},${y}h6`;
  const end = y - length;
  const tip = Math.sign(length) * Math.min(4, Math.abs(length));
  return `M${x},${y}V${end}M${x - 3.2},${end + tip}L${x},${end}L${x + 3.2},${end + tip}`;
}
