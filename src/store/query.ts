import { prediction } from '../core/forward.ts';
import { type Matrix, matrixOf } from '../core/matrix.ts';
import { parametersIn } from '../equations/trace.ts';
import { headOf } from '../lessons/contents.ts';
import type { Choices } from './choices.ts';
import { modelIn, traceIn } from './derive.ts';

/** The row that is to be predicted: as many numbers as the open network has inputs. */
export const queryIn = (choices: Choices): readonly number[] =>
  choices.query[headOf(choices.chapter).numbers].slice(0, modelIn(choices).inputs);

/** What the open network predicts for that row, with its weights of the moment: 1 × outputs. */
export function predictedIn(choices: Choices): Matrix {
  const model = modelIn(choices);
  const X = matrixOf([queryIn(choices)]);
  return prediction({ ...model.network, examples: 1 }, X, parametersIn(traceIn(choices), model));
}
