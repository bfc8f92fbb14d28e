import { contents, destinationOf } from '../../lessons/contents.ts';
import type { Choices } from '../../store/choices.ts';
import { picturesIn, stepsIn } from '../../store/derive.ts';
import type { State } from '../../store/store.ts';
import { expected } from '../../views/embedding/expected.ts';
import { isPlot } from '../../views/embedding/is-plot.ts';
import type { ViewId } from '../../views/embedding/view-ids.ts';

/** What an address asked for that there is not, a sentence each: what was given, and what was expected. */
export function problemsIn(state: State, view: ViewId): readonly string[] {
  const { lost, leftOut, awaited } = state;
  if (awaited?.failed) return ['The chapter could not be fetched.'];
  if (lost !== null) {
    const { head, step } = destinationOf(lost);
    if (!head) return [expected('chapter', lost.split(/[/?]/)[1] ?? lost, idsOf(contents))];
    return [expected('step', step ?? '', idsOf(stepsIn(state)))];
  }
  return [...leftOut.map((sentence) => `state: ${sentence}`), ...missingView(state, view)];
}

/** What is wrong with a view of a plot that the open chapter does not have. */
export function missingView(state: Choices, view: ViewId): readonly string[] {
  const offered: readonly string[] = picturesIn(state);
  return !isPlot(view) || offered.includes(view)
    ? []
    : [
        `view: “${view}” was given; of plots, the chapter ${state.chapter} has ${offered.join(', ')}.`,
      ];
}

export const idsOf = (known: readonly { readonly id: string }[]) => known.map(({ id }) => id);
