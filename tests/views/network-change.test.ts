import { expect, test } from 'vitest';
import {
  insertLayer,
  type Own,
  removeLayer,
  withActivation,
  withLayer,
  withLoss,
  withNetwork,
} from '../../src/store/own.ts';
import { firstExample } from '../../src/store/first-example.ts';
import { networkChange } from '../../src/views/builder/network-change.ts';

const classifier = withLoss(firstExample, 'crossEntropy');

test.each<[string, Own, (own: Own) => Own, string]>([
  ['an input', firstExample, (own) => withNetwork(own, { inputs: 3 }), '3 inputs.'],
  ['an example', firstExample, (own) => withNetwork(own, { examples: 2 }), '2 examples.'],
  ['a node', firstExample, (own) => withLayer(own, 1, { width: 1 }), '1 node in layer 1.'],
  ['a bias', firstExample, (own) => withLayer(own, 2, { bias: false }), 'Layer 2 has no bias.'],
  [
    'a layer',
    firstExample,
    (own) => insertLayer(own, 1),
    'A layer is added: 2 sigmoid, then 2 sigmoid, then 2 sigmoid.',
  ],
  ['no layer', classifier, (own) => removeLayer(own, 1), 'A layer is taken away: 2 softmax.'],
  [
    'a loss, with the output that it brings',
    firstExample,
    (own) => withLoss(own, 'crossEntropy'),
    'Layer 2 is softmax. The loss is cross-entropy.',
  ],
  [
    'an activation, with the loss that it leaves',
    classifier,
    (own) => withActivation(own, 2, 'tanh'),
    'Layer 2 is tanh. The loss is half squares.',
  ],
  [
    'a mean',
    firstExample,
    (own) => withNetwork(own, { objective: { loss: 'squares', over: 'mean' } }),
    'The loss is squares. The loss is the mean over examples.',
  ],
])('a change is said with all that it brings: %s', (_, own, change, said) => {
  expect(networkChange(own.network, change(own).network)).toBe(said);
});

test('where only numbers change nothing is said of the network', () => {
  expect(networkChange(firstExample.network, firstExample.network)).toBe('');
});
