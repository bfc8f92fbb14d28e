import {
  type ActivationId,
  checkNetwork,
  type LayerDescription,
  type LossId,
  lossesOfPredictions,
  type Network,
} from '../../core/network.ts';
import { most } from '../own.ts';
import { oneOf } from './link-key.ts';
import { readCount } from './rows-text.ts';

/** How a link writes each activation, and each loss. */
const activationTexts: Readonly<Record<ActivationId, string>> = {
  sigmoid: 'sigmoid',
  tanh: 'tanh',
  relu: 'relu',
  leakyRelu: 'leakyrelu',
  identity: 'identity',
  softplus: 'softplus',
  softmax: 'softmax',
};
const lossTexts: Readonly<Record<LossId, string>> = {
  halfSquares: 'half-squares',
  squares: 'squares',
  binaryCrossEntropy: 'binary-cross-entropy',
  crossEntropy: 'cross-entropy',
  expectedReward: 'expected-reward',
};

/** The inputs, then each layer: `2-3.relu.bias-1.sigmoid`. */
export const layersText = ({ inputs, layers }: Network): string =>
  [
    inputs,
    ...layers.map(({ width, activation, bias }) =>
      [width, activationTexts[activation], ...(bias ? ['bias'] : [])].join('.'),
    ),
  ].join('-');

/** The inputs and layers that such a text says. Throws where a page shows no such network. */
export function readLayers(text: string): Pick<Network, 'inputs' | 'layers'> {
  const [first, ...rest] = text.split('-');
  if (rest.length > most.layers) {
    throw new Error(`${rest.length} layers are more than ${most.layers}`);
  }
  const described = { inputs: readCount(first, most.inputs), layers: rest.map(readLayer) };
  checkNetwork({ ...described, examples: 1, objective: { loss: 'halfSquares', over: 'sum' } });
  return described;
}

function readLayer(text: string): LayerDescription {
  const [width, activation = '', bias, ...more] = text.split('.');
  if ((bias !== undefined && bias !== 'bias') || more.length > 0) {
    throw new Error(`“${text.slice(0, 24)}” is no layer, as 2.sigmoid.bias is one`);
  }
  return {
    width: readCount(width, most.width),
    activation: idOf(activation, activationTexts),
    bias: bias !== undefined,
  };
}

export const lossText = (loss: LossId): string => lossTexts[loss];

/** The loss of that name. Throws where there is none. */
export function readLoss(text: string): LossId {
  const texts = lossesOfPredictions.map((id) => lossTexts[id]);
  return lossesOfPredictions[texts.indexOf(oneOf(text, texts))];
}

function idOf<Id extends string>(text: string, texts: Readonly<Record<Id, string>>): Id {
  const known = oneOf(text, Object.values<string>(texts));
  return (Object.keys(texts) as Id[]).find((id) => texts[id] === known)!;
}
