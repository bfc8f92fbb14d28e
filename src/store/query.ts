import { forward, prediction } from '../core/forward.ts';
import { type Matrix, matrixOf } from '../core/matrix.ts';
import { type Model, modelOf } from '../equations/network.ts';
import { parametersIn, type Trace } from '../equations/trace.ts';
import type { Choices } from './choices.ts';
import { chosenIn, modelIn, traceIn, whoseIn } from './derive.ts';
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

/** The network of the open chapter with that row for its only example. */
export function queryModelIn(choices: Choices): Model {
  const { network, labels } = modelIn(choices);
  return modelOf({ ...network, examples: 1 }, { labels });
}

/** What the forward pass computes for that row, by the names of quantities; each of 1 row. */
export function queryTraceIn(choices: Choices): Trace {
  const model = queryModelIn(choices);
  const { y: _, ...chosen } = { ...chosenIn(choices), X: matrixOf([queryIn(choices)]) };
  const { z, l } = forward(model.network, chosen.X, parametersIn(chosen, model));
  const computed = model.layers.flatMap((layer, n) => [
    [layer.z, z[n]],
    [layer.output, l[n]],
  ]);
  return { ...chosen, ...Object.fromEntries(computed) };
}

/** What the open network predicts for that row, with its weights of the moment: 1 × outputs. */
export function predictedIn(choices: Choices): Matrix {
  const model = modelIn(choices);
  const X = matrixOf([queryIn(choices)]);
  return prediction({ ...model.network, examples: 1 }, X, parametersIn(traceIn(choices), model));
}
