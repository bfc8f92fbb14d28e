import type { LossId, Over } from '../../core/network.ts';
import type { Layer } from '../../equations/network.ts';
import { count } from '../count.ts';
import type { Terms } from '../step.ts';
import {
  allNodes,
  isBatch,
  isLast,
  layerText,
  nodesText,
  type Scene,
  widthOf,
  type Words,
} from './scene.ts';

export const data: Words = ({ model }) => {
  const { examples, inputs, layers, network } = model;
  const description = network.layers.map(nodesText);
  return {
    title: 'Your network and its numbers',
    Prose: ({ Q }) => (
      <>
        <p>
          This network takes {count(inputs, 'input')} through {count(layers.length, 'layer')}:{' '}
          {description.join(', then ')}.{' '}
          {examples === 1 ? (
            <>
              <Q of="X" /> is the example that goes in
            </>
          ) : (
            <>
              <Q of="X" /> holds {examples} examples, one a row
            </>
          )}
          , and <Q of="y" /> what should come out.
        </p>
        <p>
          Change it below the drawing, on a phone under “Build”: nodes, layers, activations, biases,
          the loss, the examples. Rows of a spreadsheet, inputs and then labels, can be pasted at
          the first number of <Q of="X" />. Every step below is derived anew for what you build.
        </p>
      </>
    ),
  };
};

/** What an activation makes of a weighted sum, in words. */
function Activated({ layer, Q, N }: { layer: Layer } & Terms) {
  const [z, l] = [<Q key="z" of={layer.z} focused />, <Q key="l" of={layer.output} focused />];
  const value = (
    <>
      {l} =&nbsp;
      <N of={layer.output} />
    </>
  );
  switch (layer.activation) {
    case 'sigmoid':
      return <>The sigmoid squeezes it between 0 and 1: {value}.</>;
    case 'tanh':
      return <>The hyperbolic tangent squeezes it between −1 and 1: {value}.</>;
    case 'relu':
      return <>Relu lets a positive sum pass and makes 0 of any other: {value}.</>;
    case 'leakyRelu':
      return (
        <>The leaky relu lets a positive sum pass and keeps a hundredth of any other: {value}.</>
      );
    case 'identity':
      return <>The identity passes it on as it is: {value}.</>;
    case 'softplus':
      return (
        <>
          Softplus is close to 0 far below and close to {z} far above, without a corner: {value}.
        </>
      );
    case 'softmax':
      return (
        <>
          Softmax takes e to the power of each sum of the row and divides by what they add up to, so
          that the outputs are shares of 1: {value}.
        </>
      );
  }
}

/** z and act(z) of one node, with its numbers. */
function OneNode({ layer, Q, N }: { layer: Layer } & Terms) {
  return (
    <>
      One node first: what comes in, each number times its weight
      {layer.bias ? ', and its bias,' : ','} adds up to <Q of={layer.z} focused /> =&nbsp;
      <N of={layer.z} />. <Activated layer={layer} Q={Q} N={N} />
    </>
  );
}

export const forward: Words = (scene) => {
  const { layer } = scene;
  const title = isLast(scene)
    ? `Forward: ${layerText(scene)} makes the prediction`
    : `Forward: ${layerText(scene)}`;
  return {
    title,
    Prose: (terms) => (
      <>
        <p>
          <OneNode layer={layer} {...terms} />
        </p>
        <AllNodes scene={scene} {...terms} />
      </>
    ),
  };
};

function AllNodes({ scene, Q }: { scene: Parameters<Words>[0] } & Terms) {
  const { layer } = scene;
  const width = widthOf(scene);
  if (width === 1 && !isBatch(scene) && !layer.bias) return null;
  return (
    <p>
      {(width > 1 || isBatch(scene)) && (
        <>
          One product does it for {allNodes(width)}
          {isBatch(scene) && ` and all ${scene.model.examples} examples`}: a row of{' '}
          <Q of={layer.input} /> meets a column of <Q of={layer.weights} />.{' '}
        </>
      )}
      {layer.bias &&
        (isBatch(scene) ? (
          <>
            The column of ones gives every example the same <Q of={layer.bias} />.
          </>
        ) : (
          <>
            A bias is a weight like the others, on an input that is always 1: that is the 1 before{' '}
            <Q of={layer.bias} />.
          </>
        ))}
    </p>
  );
}

/** The sums of the only layer, which has a step of its own for what it makes of them. */
export const sums: Words = (scene) => ({
  title: 'Weighted sums',
  Prose: (terms) => (
    <>
      <p>
        What comes in, each number times its weight{scene.layer.bias ? ', and the bias,' : ','} adds
        up to <terms.Q of={scene.layer.z} focused /> =&nbsp;
        <terms.N of={scene.layer.z} />.
      </p>
      <AllNodes scene={scene} {...terms} />
    </>
  ),
});

export const output: Words = ({ layer }) => ({
  title: 'The prediction',
  Prose: (terms) => (
    <p>
      The sum is <terms.Q of={layer.z} focused /> =&nbsp;
      <terms.N of={layer.z} />. <Activated layer={layer} {...terms} />
    </p>
  ),
});

const lossText: Readonly<Record<LossId, string>> = {
  expectedReward:
    'What is wanted is a reward: each action has its own, and counts as much as it is probable.',
  halfSquares:
    'The loss is half the square of their difference: 0 where they are equal, and larger the farther they are apart.',
  squares:
    'The loss is the square of their difference: 0 where they are equal, and larger the farther they are apart.',
  binaryCrossEntropy:
    'The loss takes minus the natural logarithm of the chance that was given to 1, times the label, and of the chance that was given to 0, times what the label lacks to 1. Where the label is 1 or 0, one of the two is left: near 0 where the prediction was almost sure and right, large where it was sure and wrong.',
  crossEntropy:
    'The loss takes minus the natural logarithm of the share that was given to each class, times the label of that class, and adds them up. Where one label is 1 and the others are 0, only the true class is left: near 0 where its share was almost all, large where it was almost nothing.',
};

const overText: Readonly<Record<Over, string>> = {
  sum: 'added up',
  mean: 'added up, and divided by the number of examples',
  entries: 'added up, and divided by how many there are',
};

/** What has a loss of its own, where there are several: cross-entropy takes the outputs of an example together. */
function lossesOf(scene: Scene): string | null {
  const hasOutputs = widthOf(scene) > 1 && scene.model.network.objective.loss !== 'crossEntropy';
  if (isBatch(scene)) return hasOutputs ? 'all outputs of all examples' : 'all examples';
  return hasOutputs ? 'all outputs' : null;
}

export const loss: Words = (scene) => {
  const { objective } = scene.model.network;
  const several = lossesOf(scene);
  return {
    title: 'The loss, one number',
    Prose: ({ Q, N }) => (
      <p>
        The label is <Q of="y" focused /> =&nbsp;
        <N of="y" />, the prediction <Q of="yHat" focused /> =&nbsp;
        <N of="yHat" />. {lossText[objective.loss]}{' '}
        {several && `This is done for ${several}, ${overText[objective.over]}. `}Here <Q of="L" />{' '}
        =&nbsp;
        <N of="L" />.
      </p>
    ),
  };
};
