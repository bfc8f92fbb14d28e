import { isPolicy, type Network } from '../../core/network.ts';
import { nodesText } from '../../lessons/any-network/scene.ts';
import { count } from '../../lessons/count.ts';
import { lossTitles, overTitles } from '../builder/network-change.ts';

/** A network in two sentences. */
export function networkWords(network: Network): string {
  if (isPolicy(network)) return policyWords(network);
  const { examples, inputs, layers, objective } = network;
  const each = layers.map((layer) => nodesText(layer) + (layer.bias ? ' with a bias' : ''));
  const [verb, of] = examples === 1 ? ['goes', ''] : ['go', ' each'];
  // With one number there is nothing to put together.
  const isLone = examples * layers.at(-1)!.width === 1;
  const over = isLone ? '' : `, and of these the ${overTitles[objective.over]}`;
  return [
    `${count(examples, 'example')} of ${count(inputs, 'input')}${of} ${verb} through ${count(layers.length, 'layer')}: ${each.join(', then ')}.`,
    `The loss is ${lossTitles[objective.loss]}${over}.`,
  ].join(' ');
}

function policyWords({ examples: states, layers: [{ width: actions }] }: Network): string {
  const where = states === 1 ? 'one state' : `${states} states, each as likely as any other`;
  return `A policy of ${count(actions, 'action')} in ${where}: a softmax of weighted sums. It is trained for the reward that can be expected of it.`;
}
