import { sameShape } from '../../core/matrix.ts';
import { computedOf } from '../../equations/definitions.ts';
import { chosenOf, type Model } from '../../equations/network.ts';
import { apart, type Brought } from '../../equations/run/printed.ts';
import type { Run } from '../../equations/run/run-values.ts';
import type { Trace } from '../../equations/trace.ts';
import { type Name, shapeOf } from '../../expr/alphabet.ts';

/**
 * The quantities that numbers without a name may be: those of their shape that they agree with or, where
 * there are none, all of their shape. Those that stand there by their names are not among them.
 */
export function candidatesFor(
  as: (name: Name) => Brought,
  run: Run,
  trace: Trace,
  model: Model,
): readonly Name[] {
  const ofShape = [...chosenOf(model), ...computedOf(model)].filter(
    (name) => !run.has(name) && sameShape(as(name).shape, shapeOf(name, model)),
  );
  const agreeing = ofShape.filter((name) => {
    const { printed } = as(name);
    return printed && apart(printed.value, trace[name]!, printed.within).length === 0;
  });
  return agreeing.length > 0 ? agreeing : ofShape;
}
