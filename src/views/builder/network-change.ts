import type { LayerDescription, LossId, Network, Over } from '../../core/network.ts';
import { activationName } from '../../lessons/any-network/scene.ts';
import { count } from '../../lessons/count.ts';

export const lossTitles: Readonly<Record<LossId, string>> = {
  halfSquares: 'half squares',
  squares: 'squares',
  binaryCrossEntropy: 'binary cross-entropy',
  crossEntropy: 'cross-entropy',
  expectedReward: 'expected reward',
};

export const overTitles: Readonly<Record<Over, string>> = {
  sum: 'sum',
  mean: 'mean over examples',
  entries: 'mean over entries',
};

/**
 * What became of a network, in sentences for who cannot see it: also what nobody asked for, as an output
 * that came with a loss.
 */
export function networkChange(before: Network, after: Network): string {
  const more = after.layers.length - before.layers.length;
  return [
    ...(before.inputs === after.inputs ? [] : [count(after.inputs, 'input')]),
    ...(before.examples === after.examples ? [] : [count(after.examples, 'example')]),
    ...(more === 0
      ? after.layers.flatMap((layer, n) => layerChange(before.layers[n], layer, n + 1))
      : [`A layer is ${more > 0 ? 'added' : 'taken away'}: ${layersText(after.layers)}`]),
    ...objectiveChange(before.objective, after.objective),
  ]
    .map((sentence) => `${sentence}.`)
    .join(' ');
}

function layerChange(before: LayerDescription, after: LayerDescription, number: number): string[] {
  const is = activationName[after.activation];
  return [
    ...(before.width === after.width ? [] : [`${count(after.width, 'node')} in layer ${number}`]),
    ...(before.activation === after.activation ? [] : [`Layer ${number} is ${is}`]),
    ...(before.bias === after.bias
      ? []
      : [`Layer ${number} has ${after.bias ? 'a bias' : 'no bias'}`]),
  ];
}

const layersText = (layers: Network['layers']): string =>
  layers.map(({ width, activation }) => `${width} ${activationName[activation]}`).join(', then ');

function objectiveChange(before: Network['objective'], after: Network['objective']): string[] {
  return [
    ...(before.loss === after.loss ? [] : [`The loss is ${lossTitles[after.loss]}`]),
    ...(before.over === after.over ? [] : [`The loss is the ${overTitles[after.over]}`]),
  ];
}
