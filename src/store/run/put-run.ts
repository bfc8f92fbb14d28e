import { sameShape, toRows } from '../../core/matrix.ts';
import { type Name, shapeOf } from '../../expr/alphabet.ts';
import { cellOf, refsOf } from '../../expr/ref.ts';
import { isOwnIn, modelIn } from '../derive.ts';
import { ownOf, type Values } from '../own.ts';
import { type GradientsStore, largest, type State } from '../store.ts';
import type { BroughtRun } from './bring-run.ts';

/** The quantities of a run that the reader sets. */
const setIn = ({ findings }: BroughtRun): readonly Name[] =>
  findings.filter(({ verdict }) => verdict.kind === 'taken').map(({ name }) => name);

/** Whether the page can show the numbers of a run: there are some, and its network has room for them. */
export function canPut(run: BroughtRun, state: State): boolean {
  const { chosen, model } = run;
  const set = setIn(run);
  const open = modelIn(state);
  return (
    set.length > 0 &&
    set.every((name) => chosen[name]!.values.every((value) => Math.abs(value) <= largest)) &&
    (isOwnIn(state) || set.every((name) => sameShape(shapeOf(name, model), shapeOf(name, open))))
  );
}

/** Sets the page's numbers to those of a run, in one change: a reader's own network takes its sizes, too. */
export function putRun(run: BroughtRun, store: GradientsStore): void {
  const { chosen, model } = run;
  const state = store.getState();
  const set = setIn(run);
  if (isOwnIn(state)) {
    const rows = Object.fromEntries(set.map((name) => [name, toRows(chosen[name]!)])) as Values;
    state.build(({ values }) => ownOf(model.network, { ...values, ...rows }));
    return;
  }
  state.setCells(
    set.flatMap((name) =>
      refsOf(name, model).map((ref) => {
        const { row, column } = cellOf(ref);
        const { values, columns } = chosen[name]!;
        return [ref, values[row * columns + column]] as const;
      }),
    ),
  );
}
