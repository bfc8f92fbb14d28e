import { gradientOf, isNumber, isUpdated, type Name, updatedOf } from '../expr/alphabet.ts';
import { functionOf } from '../expr/functions/functions.ts';
import { numpyName } from '../expr/numpy-name.ts';
import {
  backwardOf,
  chosenOf,
  forwardOf,
  type Layer,
  type Model,
  outputLayer,
  trainedOf,
} from './network.ts';
import { losses, torchLoss } from './objective.ts';
import { assigned, lines, numbersText, onOneLine, pair } from './script-text.ts';
import type { Chosen } from './trace.ts';

/**
 * A PyTorch script of a network: it sets the reader's numbers in full, leaves the derivatives to PyTorch,
 * and prints every quantity as `name = value`, as the NumPy script does, and the derivative by X too.
 * No rule is broken in it, whichever is on the page. `title` goes in its first line. Throws where a
 * chosen quantity is missing.
 */
export function pytorchScript(chosen: Chosen, model: Model, title: string): string {
  const { layers } = model;
  const names = (of: readonly Name[]) => namesOf(of, model);
  const [L, LNew] = ['L', updatedOf('L')].map((name) => numpyName(name, model));
  const trained = layers.flatMap(trainedOf);
  const sums = layers.map(({ z }) => z);
  const [weights] = trained;
  const run = `forward(${names(trained)})`;
  const learnt = [...backwardOf(model).filter((name) => !isUpdated(name)), gradientOf('X')];
  const update = trained.map(updatedOf);
  const quantities = [...chosenOf(model), ...forwardOf(model), ...learnt, ...update, 'LNew'];
  return `# ${onOneLine(title)}: the same network in PyTorch, from your numbers.
# Run it with python3; it needs PyTorch. An example is a row, and weights have a row for each input and
# a column for each node, as on the page. (torch.nn.Linear keeps them the other way about.) Behind each
# line stands the shape of what it computes.

import torch
import torch.nn.functional as F

# Your numbers. Whatever is computed from those that require a gradient can be differentiated by them.
${lines(chosenOf(model), (name) => assigned(name, tensor(name, chosen), model))}


def forward(${names(trained)}):
    # The forward pass, from the inputs to ${numpyName('L', model)}.
${layers.map((layer) => layerText(layer, model)).join('\n')}
${lossText(model)}
    return ${names(forwardOf(model))}


${names(forwardOf(model))} = ${run}

# The backward pass, of which PyTorch does all. It leaves the derivative of ${L} by each tensor in the
# tensor's .grad: that by the z of a layer, which it keeps only when told to, is the layer's delta.
# What is needed later is copied, because .grad itself changes with the next backward pass.
${brokenText(model)}for each in [${names(sums)}]:
    each.retain_grad()
${L}.backward()
${lines(layers.toReversed(), (layer) => learntText(layer, model))}
dX = X.grad.clone()  # ${model.examples} by ${model.inputs}

# One step ${model.policy ? 'along' : 'against'} the gradient, all of it from the old weights, and ${L} after it. This is not to
# be differentiated.
with torch.no_grad():
${lines(trained, (of) => `    ${assigned(updatedOf(of), `${of} ${model.policy ? '+' : '-'} alpha * ${gradientOf(of)}`, model)}`)}
    *_, ${LNew} = forward(${names(update)})

quantities = {
${lines(quantities, (name) => `    ${pair(name, model)}`)}
}
for name, value in quantities.items():
    print(name, "=", value.tolist())


# A note, with an experiment: backward() adds to what .grad holds and does not replace it. Two backward
# passes with no zeroing between them leave twice the gradient, so a training loop empties every .grad
# before each pass, by ${weights}.grad = None or by optimizer.zero_grad().
*_, again = ${run}
again.backward()
print("${weights}.grad after one backward pass =", d${weights}.tolist())
print("${weights}.grad after two, not zeroed between =", ${weights}.grad.tolist())
`;
}

const namesOf = (of: readonly Name[], model: Model): string =>
  of.map((name) => numpyName(name, model)).join(', ');

/** The numbers of a chosen quantity; labels and the rate are not what the loss is differentiated by. */
function tensor(name: Name, chosen: Chosen): string {
  const isFixed = name === 'y' || isNumber(name);
  const options = isFixed ? '' : ', requires_grad=True';
  return `torch.tensor(${numbersText(name, chosen)}, dtype=torch.float64${options})`;
}

/** Two lines: the weighted sums of a layer, and its output. */
function layerText({ input, weights, bias, z, output, activation }: Layer, model: Model): string {
  const product = `${numpyName(input, model)} @ ${weights}`;
  const sums = numpyName(z, model);
  const value = activation === 'identity' ? sums : functionOf(activation).torch!(sums);
  return `    ${assigned(z, bias ? `${product} + ${bias}` : product, model)}
    ${assigned(output, value, model)}`;
}

function lossText(model: Model): string {
  const { network } = model;
  const z = numpyName(outputLayer(model).z, model);
  const loss = `    ${assigned('L', torchLoss(network, numpyName('yHat', model), z), model)}`;
  return losses[network.objective.loss].torch.of === 'prediction'
    ? loss
    : `    # PyTorch takes this loss from ${z} and applies the last activation itself: so no prediction is
    # rounded to 0, of which there is no logarithm.
${loss}`;
}

/** What the backward pass has found of a layer. */
function learntText(layer: Layer, model: Model): string {
  return [
    assigned(layer.delta, `${numpyName(layer.z, model)}.grad`, model),
    ...trainedOf(layer).map((of) => assigned(gradientOf(of), `${of}.grad.clone()`, model)),
  ].join('\n');
}

const brokenText = ({ broken }: Model): string =>
  broken
    ? `# A rule is broken on the page at the moment. It is not broken here: PyTorch differentiates L itself,
# so where a number on the page is wrong, the one here differs from it.
`
    : '';
