import { type Matrix, toRows } from '../core/matrix.ts';
import { isNumber, isUpdated, type Name, shapeOf, type Sizes } from '../expr/names.ts';
import { isArray } from '../expr/numpy-array.ts';
import { numpyName } from '../expr/numpy-name.ts';
import { numpy } from '../expr/numpy.ts';
import { computedOf, definition } from './definitions.ts';
import { backwardOf, chosenOf, forwardOf, layersOf } from './network.ts';
import type { Chosen } from './trace.ts';

/**
 * A NumPy script of a whole chapter: it sets the reader's numbers in full, computes every quantity by
 * its definition, prints each as `name = value`, and checks the gradients by central differences. It
 * defines `slope`, by which the NumPy text of a partial derivative is evaluated. `title` goes in its
 * first line. Throws where a chosen quantity is missing.
 */
export function numpyScript(chosen: Chosen, sizes: Sizes, title: string): string {
  const backward = backwardOf(sizes).filter((name) => !isUpdated(name));
  const update = backwardOf(sizes).filter(isUpdated);
  return `# ${title.replaceAll(/\s+/g, ' ')}: every quantity of the derivation, from your numbers.
# Run it with python3; it needs NumPy. An example is a row, and rows and columns are counted from 0:
# X[1, 2] is component 3 of example 2. Behind each line stands the shape of what it computes.

import numpy as np

# Your numbers.
${lines(chosenOf(sizes), (name) => assigned(name, valueText(name, chosen[name]), sizes))}


def sigmoid(z):
    # 1 / (1 + e^-z). To stay in range for any z, e is only taken to a negative power: for z < 0,
    # above and below the line are multiplied by e^z.
    e = np.exp(-np.abs(z))
    return np.where(z < 0, e, 1.0) / (1.0 + e)


# The forward pass, from the inputs to the loss.
${lines(forwardOf(sizes), (name) => assigned(name, formula(name, sizes), sizes))}

# The backward pass, from the output to the inputs: each delta is the derivative of L with respect
# to the z of its layer, and each dW that with respect to the layer's weights.
${lines(backward, (name) => assigned(name, formula(name, sizes), sizes))}

# One step against the gradient, all of it from the old weights, and the loss after it.
${lines(update, (name) => assigned(name, formula(name, sizes), sizes))}

quantities = {
${lines([...chosenOf(sizes), ...computedOf(sizes)], (name) => `    ${pair(name)}`)}
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

${lines(chosenOf(sizes), (name) => recomputed(name, `quantities["${numpyName(name)}"]`))}
${lines(forwardOf(sizes), (name) => recomputed(name, formula(name, sizes)))}
    return {
${lines([...chosenOf(sizes), ...forwardOf(sizes)], (name) => `        ${pair(name)}`)}
    }


def slope(of, of_place, by, by_place):
    # How fast one number changes with another: move the other a little up and a little down, and
    # divide the change of the first by the distance between.
    x = np.array(quantities[by], ndmin=2)[by_place]
    step = 6e-6 * max(1.0, abs(x))
    up, down = (
        np.array(forward_holding(by, by_place, moved)[of], ndmin=2)[of_place]
        for moved in (x + step, x - step)
    )
    return (up - down) / ((x + step) - (x - step))


${lines(layersOf(sizes), ({ weights, gradient }) => check(weights, gradient, sizes))}
`;
}

const lines = <T>(of: readonly T[], line: (each: T) => string): string => of.map(line).join('\n');

const pair = (name: Name): string => `"${numpyName(name)}": ${numpyName(name)},`;

/** The numbers of a chosen quantity, in the fewest digits that give them back exactly. */
function valueText(name: Name, value: Matrix | undefined): string {
  if (!value) throw new Error(`numpyScript: ${name} is not among the quantities chosen`);
  if (isNumber(name)) return String(value.values[0]);
  const rows = toRows(value).map((row) => `[${row.join(', ')}]`);
  return `np.array([${rows.join(', ')}], dtype=float)`;
}

function assigned(name: Name, value: string, sizes: Sizes): string {
  const { rows, columns } = shapeOf(name, sizes);
  const shape = isNumber(name) ? 'a number' : `${rows} by ${columns}`;
  return `${numpyName(name)} = ${value}  # ${shape}`;
}

/** What defines a quantity; the loss after the update is a 1×1 array that stands for a number. */
function formula(name: Name, sizes: Sizes): string {
  const expr = definition(name, sizes)!;
  const text = numpy(expr, sizes);
  return isNumber(name) && isArray(expr, { sizes }) ? `(${text}).item()` : text;
}

const recomputed = (name: Name, value: string): string =>
  `    ${numpyName(name)} = unless_held("${numpyName(name)}", ${value})`;

function check(weights: Name, gradient: Name, sizes: Sizes): string {
  const { rows, columns } = shapeOf(weights, sizes);
  return `differences = [
    [slope("L", (0, 0), "${weights}", (row, column)) for column in range(${columns})]
    for row in range(${rows})
]
distance = np.max(np.abs(${gradient} - differences))
print("check ${gradient}: largest distance from central differences", distance)`;
}
