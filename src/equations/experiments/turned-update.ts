import { gradientOf, shapeOf } from '../../expr/alphabet.ts';
import { minus, name, times, transpose } from '../../expr/build.ts';
import { isOne } from '../../expr/shape.ts';
import type { Expr } from '../../expr/tree.ts';
import type { Layer, Model } from '../network.ts';

/** The first layer of which a transpose is another matrix; nothing where every layer has a single weight. */
export const turnable = (model: Model): Layer | undefined =>
  model.layers.find(({ weights }) => !isOne(shapeOf(weights, model)));

/** A step by the transpose of the gradient; nothing where it does not fit the weights. */
export function turnedUpdate({ weights }: Layer, model: Model): Expr | undefined {
  const turned = transpose(name(gradientOf(weights)));
  const { rows, columns } = shapeOf(weights, model);
  return rows === columns ? minus(name(weights), times(name('rate'), turned)) : undefined;
}
