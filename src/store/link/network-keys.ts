import { outputOfLoss, type LossId, type Network, type Over } from '../../core/network.ts';
import { type Choices, mostNodes, type Numbers, valuesOf } from '../choices.ts';
import { datasets } from '../datasets.ts';
import { whoseIn } from '../derive.ts';
import { fewestActions, mostActions, mostStates, tasks, withSizes } from '../policies.ts';
import { type Own, ownOf } from '../own.ts';
import { situatedIn, situationsOf } from '../situations.ts';
import { workedExamples } from '../worked-examples.ts';
import { type LinkKey, oneOf } from './link-key.ts';
import { layersText, lossText, readLayers, readLoss } from './network-text.ts';
import { readCount } from './rows-text.ts';

const withNumbers = (choices: Choices, changed: Partial<Numbers>): Choices => ({
  ...choices,
  numbers: { ...choices.numbers, ...changed },
});

const withOwn = (choices: Choices, own: Own): Choices => withNumbers(choices, { own });

/** A text where it is another than the one that is known. */
const unless = (known: string | undefined, text: string | undefined) =>
  text === known ? undefined : text;

const dataset: LinkKey = {
  key: 'data',
  write: ({ numbers }, known) => unless(known.numbers.dataset, numbers.dataset),
  read: (text, choices) => {
    const id = oneOf(
      text,
      datasets.map((each) => each.id),
    );
    const values = { ...choices.numbers.values, ...valuesOf(id) };
    return withNumbers(choices, { dataset: id, values });
  },
};

/** Which of the networks that are offered the reader began with, by its id. */
function beginning(
  key: string,
  [now, began]: readonly ['own', 'began'] | readonly ['policy', 'policyBegan'],
  offered: readonly { readonly id: string; readonly own: Own }[],
): LinkKey {
  const idOf = (numbers: Numbers) => offered.find(({ own }) => own === numbers[began])?.id;
  return {
    key,
    write: ({ numbers }, known) => unless(idOf(known.numbers), idOf(numbers)),
    read: (text, choices) => {
      const id = oneOf(
        text,
        offered.map((each) => each.id),
      );
      const { own } = offered.find((each) => each.id === id)!;
      return withNumbers(choices, { [now]: own, [began]: own });
    },
  };
}

const example = beginning('example', ['own', 'began'], workedExamples);
const task = beginning(
  'task',
  ['policy', 'policyBegan'],
  tasks.map(({ id, policy }) => ({ id, own: policy })),
);

const situation: LinkKey = {
  key: 'situation',
  write: ({ numbers, chapter }) =>
    numbers.situation?.chapter === chapter ? numbers.situation.id : undefined,
  read: (text, choices) => {
    const offered = situationsOf(choices.chapter).map(({ id }) => id);
    return { ...choices, numbers: situatedIn(choices, oneOf(text, offered)) };
  },
};

const nodes: LinkKey = {
  key: 'nodes',
  write: ({ numbers }, known) => unless(String(known.numbers.nodes), String(numbers.nodes)),
  read: (text, choices) => withNumbers(choices, { nodes: readCount(text, mostNodes) }),
};

const layers: LinkKey = {
  key: 'net',
  write: (choices, known) => unless(layersText(networkOf(known)), layersText(networkOf(choices))),
  read: (text, choices) => {
    const { examples, objective } = networkOf(choices);
    const described = readLayers(text);
    // Another last layer may have another loss: what the link says of the loss comes after.
    const fits = isFitting(objective.loss, described);
    return withNetworkOf(choices, {
      ...described,
      examples,
      objective: fits ? objective : { ...objective, loss: 'halfSquares' },
    });
  },
};

const loss: LinkKey = {
  key: 'loss',
  write: (choices, known) =>
    unless(lossText(networkOf(known).objective.loss), lossText(networkOf(choices).objective.loss)),
  read: (text, choices) => {
    const network = networkOf(choices);
    const named = readLoss(text);
    if (!isFitting(named, network)) {
      throw new Error(`it needs ${outputOfLoss[named]} in the last layer`);
    }
    return withNetworkOf(choices, { ...network, objective: { ...network.objective, loss: named } });
  },
};

const over: LinkKey = {
  key: 'over',
  write: (choices, known) =>
    unless(networkOf(known).objective.over, networkOf(choices).objective.over),
  read: (text, choices) => {
    const network = networkOf(choices);
    const named = oneOf<Over>(text, ['sum', 'mean', 'entries']);
    return withNetworkOf(choices, { ...network, objective: { ...network.objective, over: named } });
  },
};

const networkOf = ({ numbers }: Choices): Network => numbers.own.network;

const withNetworkOf = (choices: Choices, network: Network): Choices =>
  withOwn(choices, ownOf(network, choices.numbers.own.values));

function isFitting(named: LossId, { layers: all }: Pick<Network, 'layers'>): boolean {
  const needed = outputOfLoss[named];
  return needed === undefined || needed === all.at(-1)!.activation;
}

/** A size of the policy, and how many there can be. */
const size = (key: 'actions' | 'states', fewest: number, most: number): LinkKey => {
  const count = ({ numbers }: Choices) => {
    const {
      examples,
      layers: [layer],
    } = numbers.policy.network;
    return key === 'actions' ? layer.width : examples;
  };
  return {
    key,
    write: (choices, known) => unless(String(count(known)), String(count(choices))),
    read: (text, choices) => {
      const given = readCount(text, most);
      if (given < fewest) throw new Error(`${given} is fewer than ${fewest}`);
      return withNumbers(choices, { policy: withSizes(choices.numbers.policy, { [key]: given }) });
    },
  };
};
const actions = size('actions', fewestActions, mostActions);
const states = size('states', 1, mostStates);

/** What the numbers of a chapter start from, and the network that they are of. */
export const networkKeys = (choices: Choices): readonly LinkKey[] => keysOf[whoseIn(choices)];

const keysOf: Readonly<Record<ReturnType<typeof whoseIn>, readonly LinkKey[]>> = {
  series: [dataset, situation, nodes],
  own: [example, situation, layers, loss, over],
  policy: [task, situation, actions, states],
};
