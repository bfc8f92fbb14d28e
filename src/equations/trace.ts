import { backward } from '../core/backward.ts';
import { descend } from '../core/descent.ts';
import { forward, prediction } from '../core/forward.ts';
import { loss } from '../core/loss.ts';
import { filled, map, type Matrix, multiply, shapeText, withCell } from '../core/matrix.ts';
import { sigmoid } from '../core/sigmoid.ts';
import { evaluate, type Scope } from '../expr/evaluate.ts';
import { type Name, shapeOf, type Sizes } from '../expr/names.ts';
import { cellOf, type Ref } from '../expr/ref.ts';
import { definition } from './definitions.ts';
import { chosenOf, layersOf } from './network.ts';

/** The value of every quantity of a network, by name. */
export type Trace = Readonly<Partial<Record<Name, Matrix>>>;

/** The quantities that the reader sets: X n×3, y n×1, the weights of each layer, the rate 1×1. */
export type Chosen = Trace & Readonly<Record<'X' | 'y' | 'rate', Matrix>>;

/**
 * Computes every quantity, by the core's forward and backward pass. Throws where a chosen quantity is
 * missing or has another shape than in a network of these sizes.
 */
export function traceOf(chosen: Chosen, sizes: Sizes): Trace {
  for (const name of chosenOf(sizes)) checkShape(name, valueIn(chosen, name), sizes);
  const layers = layersOf(sizes);
  const { X, y, rate } = chosen;
  const weights = layers.map((layer) => valueIn(chosen, layer.weights));
  const { z, l } = forward(X, weights);
  const { delta, gradients } = backward(X, y, weights, { z, l });
  const updated = descend(weights, gradients, rate.values[0]);
  const trace: Partial<Record<Name, Matrix>> = {
    ...chosen,
    L: filled(1, 1, loss(y, l.at(-1)!)),
    LNew: filled(1, 1, loss(y, prediction(X, updated))),
  };
  layers.forEach((layer, n) => {
    trace[layer.z] = z[n];
    trace[layer.output] = l[n];
    trace[layer.delta] = delta[n];
    trace[layer.gradient] = gradients[n];
    trace[layer.updated] = updated[n];
  });
  return sizes.broken ? followingDefinitions(trace, sizes) : trace;
}

/** The backward pass and the update as their definitions have them, a broken rule among them. */
function followingDefinitions(right: Trace, sizes: Sizes): Trace {
  const trace: Partial<Record<Name, Matrix>> = { ...right };
  const fromTheOutput = layersOf(sizes).toReversed();
  const order = fromTheOutput.flatMap(({ delta, gradient, updated }) => [delta, gradient, updated]);
  for (const name of [...order, 'LNew'] as const) {
    trace[name] = evaluate(definition(name, sizes)!, scopeOf(trace, sizes));
  }
  return trace;
}

/** The value of one cell. Throws where the network has no such cell. */
export function cellValue(trace: Trace, ref: Ref): number {
  const value = valueOfCell(trace, ref);
  if (value !== undefined) return value;
  const matrix = trace[cellOf(ref).name];
  const there = matrix ? `it is ${shapeText(matrix)}` : 'it is not in this network';
  throw new RangeError(`cellValue: given ${ref}, expected a cell of ${cellOf(ref).name}: ${there}`);
}

/** The value of one cell; nothing where the network has no such cell. */
export function valueOfCell(trace: Trace, ref: Ref): number | undefined {
  const { name, row, column } = cellOf(ref);
  const matrix = trace[name];
  return matrix && row < matrix.rows && column < matrix.columns
    ? matrix.values[row * matrix.columns + column]
    : undefined;
}

/** A trace as a place to evaluate formulas in; partial derivatives run its forward pass again. */
export const scopeOf = (trace: Trace, sizes: Sizes): Scope => ({
  matrix: (name) => valueIn(trace, name),
  holding: (name, row, column, value) =>
    scopeOf(
      forwardHolding(trace, sizes, name, withCell(valueIn(trace, name), row, column, value)),
      sizes,
    ),
});

/**
 * The forward pass with one quantity held at a value: what comes before it stays, what follows from
 * it is computed again, as the chain rule has it. Holds no quantity of the backward pass.
 */
function forwardHolding(trace: Trace, sizes: Sizes, held: Name, value: Matrix): Trace {
  const result: Partial<Record<Name, Matrix>> = {};
  for (const name of chosenOf(sizes)) result[name] = trace[name];
  result[held] = value;
  for (const { input, weights, z, output } of layersOf(sizes)) {
    if (held !== z) result[z] = multiply(result[input]!, result[weights]!);
    if (held !== output) result[output] = map(result[z]!, sigmoid);
  }
  if (held !== 'L') result.L = filled(1, 1, loss(result.y!, result.yHat!));
  return result;
}

function checkShape(name: Name, given: Matrix, sizes: Sizes): void {
  const { rows, columns } = shapeOf(name, sizes);
  if (given.rows !== rows || given.columns !== columns) {
    throw new RangeError(
      `traceOf: ${name} is ${shapeText(given)}, expected ${rows}×${columns} in this network`,
    );
  }
}

function valueIn(trace: Trace, name: Name): Matrix {
  const value = trace[name];
  if (!value) throw new Error(`The quantity ${name} is not in this trace`);
  return value;
}
