import { prediction } from '../core/forward.ts';
import { type Matrix, matrixOf } from '../core/matrix.ts';
import { parametersIn } from '../equations/trace.ts';
import type { Choices } from './choices.ts';
import { modelIn, traceIn, whoseIn } from './derive.ts';
import { checkSize, type GradientsStore } from './store.ts';

/** The row that is to be predicted: as many numbers as the open network has inputs. */
export const queryIn = (choices: Choices): readonly number[] =>
  choices.query[whoseIn(choices)].slice(0, modelIn(choices).inputs);

/** Sets numbers of it, each by its place from zero. Throws where there is none there, or one is too large. */
export function setQuery(
  store: GradientsStore,
  numbers: readonly (readonly [at: number, value: number])[],
): void {
  const choices = store.getState();
  const whose = whoseIn(choices);
  const row = numbers.reduce((before, [at, value]) => {
    checkSize(`setQuery: number ${at}`, value);
    return before.with(at, value);
  }, choices.query[whose]);
  store.setState({ query: { ...choices.query, [whose]: row } });
}

/** What the open network predicts for that row, with its weights of the moment: 1 × outputs. */
export function predictedIn(choices: Choices): Matrix {
  const model = modelIn(choices);
  const X = matrixOf([queryIn(choices)]);
  return prediction({ ...model.network, examples: 1 }, X, parametersIn(traceIn(choices), model));
}
