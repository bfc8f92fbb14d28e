import { activate } from '../core/activate.ts';
import { backward } from '../core/backward.ts';
import { descend } from '../core/descent.ts';
import { type Activations, forward } from '../core/forward.ts';
import { loss, lossFromSums } from '../core/loss.ts';
import { add, filled, type Matrix, multiply, shapeText, withCell } from '../core/matrix.ts';
import { directionOf, type Network, type Parameters } from '../core/network.ts';
import { gradientOf, type Name, shapeOf, updatedOf } from '../expr/alphabet.ts';
import { evaluate, type Scope } from '../expr/evaluate.ts';
import { cellOf, type Ref } from '../expr/ref.ts';
import { definition } from './definitions.ts';
import { chosenOf, type Model, outputLayer, trainedOf } from './network.ts';

/** The value of every quantity of a network, by name. */
export type Trace = Readonly<Partial<Record<Name, Matrix>>>;

/** The quantities that the reader sets: X n×inputs, y n×outputs, the weights of each layer, the rate 1×1. */
export type Chosen = Trace & Readonly<Record<'X' | 'y' | 'rate', Matrix>>;

/** The weights and the bias of every layer, as the core takes them. */
export const parametersIn = (values: Trace, { layers }: Model): Parameters[] =>
  layers.map(({ weights, bias }) => ({
    weights: valueIn(values, weights),
    bias: bias === undefined ? undefined : valueIn(values, bias),
  }));

/**
 * Computes every quantity, by the core's forward and backward pass. Throws where a chosen quantity is
 * missing or has another shape than in the network.
 */
export function traceOf(chosen: Chosen, model: Model): Trace {
  for (const name of chosenOf(model)) checkShape(name, valueIn(chosen, name), model);
  const { network, layers } = model;
  const { X, y, rate } = chosen;
  const parameters = parametersIn(chosen, model);
  const activations = forward(network, X, parameters);
  const derivatives = backward(network, X, y, parameters, activations);
  const updated = descend(parameters, derivatives, -directionOf(network) * rate.values[0]);
  const trace: Partial<Record<Name, Matrix>> = {
    ...chosen,
    L: lossAfter(activations, y, network),
    LNew: lossAfter(forward(network, X, updated), y, network),
  };
  layers.forEach((layer, n) => {
    trace[layer.z] = activations.z[n];
    trace[layer.output] = activations.l[n];
    trace[layer.delta] = derivatives.delta[n];
    trace[gradientOf(layer.weights)] = derivatives.gradients[n];
    trace[updatedOf(layer.weights)] = updated[n].weights;
    if (!layer.bias) return;
    trace[gradientOf(layer.bias)] = derivatives.biasGradients[n];
    trace[updatedOf(layer.bias)] = updated[n].bias;
  });
  return model.broken ? followingDefinitions(trace, model) : trace;
}

const lossAfter = ({ z, l }: Activations, y: Matrix, network: Network): Matrix =>
  filled(1, 1, lossFromSums(network, y, z.at(-1)!, l.at(-1)!));

/** The backward pass and the update as their definitions have them, a broken rule among them. */
function followingDefinitions(right: Trace, model: Model): Trace {
  const trace: Partial<Record<Name, Matrix>> = { ...right };
  for (const name of backwardOrder(model)) {
    trace[name] = evaluate(definition(name, model)!, scopeOf(trace, model));
  }
  return trace;
}

/** The quantities of the backward pass and of the update, each after what it is computed from by any rule. */
export function backwardOrder({ layers }: Model): readonly Name[] {
  // A layer is updated before the one before it is looked at, for the rule that takes new weights back.
  const order = layers.toReversed().flatMap((layer) => {
    const trained = trainedOf(layer);
    return [layer.delta, ...trained.map(gradientOf), ...trained.map(updatedOf)];
  });
  return [...order, updatedOf('L')];
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
export const scopeOf = (trace: Trace, model: Model): Scope => ({
  sizes: model,
  matrix: (name) => valueIn(trace, name),
  holding: (name, row, column, value) =>
    scopeOf(
      forwardHolding(trace, model, name, withCell(valueIn(trace, name), row, column, value)),
      model,
    ),
});

/**
 * The forward pass with one quantity held at a value: what comes before it stays, what follows from
 * it is computed again, as the chain rule has it. Holds no quantity of the backward pass.
 */
function forwardHolding(trace: Trace, model: Model, held: Name, value: Matrix): Trace {
  const result: Partial<Record<Name, Matrix>> = {};
  for (const name of chosenOf(model)) result[name] = trace[name];
  result[held] = value;
  for (const { input, weights, bias, z, output, activation } of model.layers) {
    if (held !== z) {
      const sums = multiply(result[input]!, result[weights]!);
      const column = filled(model.examples, 1, 1);
      result[z] = bias ? add(sums, multiply(column, result[bias]!)) : sums;
    }
    if (held !== output) result[output] = activate(activation, result[z]!);
  }
  if (held !== 'L') {
    const { network } = model;
    const [y, yHat] = [valueIn(result, 'y'), valueIn(result, 'yHat')];
    // A prediction that is held is no longer that of its sums.
    const total =
      held === 'yHat'
        ? loss(network, y, yHat)
        : lossFromSums(network, y, valueIn(result, outputLayer(model).z), yHat);
    result['L'] = filled(1, 1, total);
  }
  return result;
}

function checkShape(name: Name, given: Matrix, model: Model): void {
  const { rows, columns } = shapeOf(name, model);
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
