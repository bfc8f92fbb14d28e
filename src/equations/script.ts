import { gradientOf, isNumber, isUpdated, type Name, shapeOf } from '../expr/alphabet.ts';
import { number } from '../expr/build.ts';
import { children } from '../expr/children.ts';
import type { FunctionId } from '../expr/functions/function-id.ts';
import { functionOf } from '../expr/functions/functions.ts';
import { isArray } from '../expr/numpy-array.ts';
import { numpyName } from '../expr/numpy-name.ts';
import { numpy } from '../expr/numpy.ts';
import type { Expr } from '../expr/tree.ts';
import { computedOf, definition } from './definitions.ts';
import { backwardOf, chosenOf, forwardOf, type Model, trainedOf } from './network.ts';
import { assigned, lines, numbersText, onOneLine, pair } from './script-text.ts';
import type { Chosen } from './trace.ts';

/**
 * A NumPy script of a whole chapter: it sets the reader's numbers in full, computes every quantity by
 * its definition, prints each as `name = value`, and checks the gradients by central differences. It
 * defines `slope`, by which the NumPy text of a partial derivative is evaluated. `title` goes in its
 * first line. Throws where a chosen quantity is missing.
 */
export function numpyScript(chosen: Chosen, model: Model, title: string): string {
  const backward = backwardOf(model).filter((name) => !isUpdated(name));
  const update = backwardOf(model).filter(isUpdated);
  const L = numpyName('L', model);
  return `# ${onOneLine(title)}: every quantity of the derivation, from your numbers.
# Run it with python3; it needs NumPy. ${model.policy ? 'A state' : 'An example'} is a row, and rows and columns are counted from 0:
# X[1, 2] is component 3 of ${model.policy ? 'state' : 'example'} 2. Behind each line stands the shape of what it computes.

import numpy as np

# Your numbers.
${lines(chosenOf(model), (name) => assigned(name, valueText(name, chosen), model))}


${functionsOf(model)}


# The forward pass, from the inputs to ${L}.
${lines(forwardOf(model), (name) => assigned(name, formula(name, model), model))}

# The backward pass, from the output to the inputs: each delta is the derivative of ${L} with respect
# to the z of its layer, and each dW that with respect to the layer's weights.
${lines(backward, (name) => assigned(name, formula(name, model), model))}

# One step ${model.policy ? 'along' : 'against'} the gradient, all of it from the old weights, and ${L} after it.
${lines(update, (name) => assigned(name, formula(name, model), model))}

quantities = {
${lines([...chosenOf(model), ...computedOf(model)], (name) => `    ${pair(name, model)}`)}
}
for name, value in quantities.items():
    print(name, "=", np.asarray(value).tolist())


# What follows checks the gradients without any rule of differentiation.


def forward_holding(held, place, number):
    # The forward pass again, with one number of one quantity held: what comes before it stays as
    # it was, and what is computed from it follows.
    kept = np.array(quantities[held], dtype=float, ndmin=2)
    kept[place] = number

    def unless_held(name, value):
        return kept if name == held else value

${lines(chosenOf(model), (name) => recomputed(name, `quantities["${numpyName(name, model)}"]`, model))}
${lines(forwardOf(model), (name) => recomputed(name, formula(name, model), model))}
    return {
${lines([...chosenOf(model), ...forwardOf(model)], (name) => `        ${pair(name, model)}`)}
    }


def difference(value_in, by, by_place):
    # How fast a value changes with one number: move the number a little up and a little down, and
    # divide the change of the value by the distance between.
    x = np.array(quantities[by], ndmin=2)[by_place]
    step = 6e-6 * max(1.0, abs(x))
    up, down = (value_in(forward_holding(by, by_place, moved)) for moved in (x + step, x - step))
    return (up - down) / ((x + step) - (x - step))


def slope(of, of_place, by, by_place):
    # Of one number of a quantity.
    return difference(lambda held: np.array(held[of], ndmin=2)[of_place], by, by_place)

${model.policy ? slopeOfFormula : ''}
${lines(model.layers.flatMap(trainedOf), (weights) => check(weights, gradientOf(weights), model))}
`;
}

const slopeOfFormula = `
def slope_of(formula, by, by_place):
    # Of a formula: a function of the quantities that its arguments name.
    names = formula.__code__.co_varnames[: formula.__code__.co_argcount]
    value_in = lambda held: float(np.squeeze(formula(*(held[name] for name in names))))
    return difference(value_in, by, by_place)

`;

/** The functions that NumPy does not have, of definitions, and of slopes and how they are found. */
function functionsOf(model: Model): string {
  const used = new Set<FunctionId>();
  const collect = (expr: Expr): void => {
    if (expr.kind === 'apply' && !used.has(expr.function)) {
      used.add(expr.function);
      const { prime, derivation } = functionOf(expr.function);
      if (prime) used.add(prime);
      for (const { right } of derivation?.(number(0), number(0)) ?? []) collect(right);
    }
    children(expr).forEach(collect);
  };
  for (const name of computedOf(model)) collect(definition(name, model)!);
  // No quantity of a policy is a logarithm, but its derivation is of them.
  if (model.policy) used.add('log');
  return [...used].flatMap((id) => functionOf(id).python ?? []).join('\n\n\n');
}

const valueText = (name: Name, chosen: Chosen): string =>
  isNumber(name)
    ? numbersText(name, chosen)
    : `np.array(${numbersText(name, chosen)}, dtype=float)`;

/** What defines a quantity; the loss after the update is a 1×1 array that stands for a number. */
function formula(name: Name, model: Model): string {
  const expr = definition(name, model)!;
  const text = numpy(expr, model);
  return isNumber(name) && isArray(expr, { sizes: model }) ? `(${text}).item()` : text;
}

function recomputed(name: Name, value: string, model: Model): string {
  const text = numpyName(name, model);
  return `    ${text} = unless_held("${text}", ${value})`;
}

function check(weights: Name, gradient: Name, model: Model): string {
  const { rows, columns } = shapeOf(weights, model);
  return `differences = [
    [slope("${numpyName('L', model)}", (0, 0), "${weights}", (row, column)) for column in range(${columns})]
    for row in range(${rows})
]
distance = np.max(np.abs(${gradient} - differences))
print("check ${gradient}: largest distance from central differences", distance)`;
}
