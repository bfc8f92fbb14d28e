import { generalError, generalSlope } from '../../equations/general.ts';
import { gradientOf, shapeOf } from '../../expr/alphabet.ts';
import type { Terms, Told } from '../step.ts';
import {
  activationName,
  allNodes,
  count,
  isBatch,
  layerText,
  pathsFrom,
  type Scene,
  widthOf,
  type Words,
} from './scene.ts';

/** “ of each example”, where there are several. */
const ofEach = (scene: Scene) => (isBatch(scene) ? ' of each example' : '');

const isSoftmax = ({ layer }: Scene) => layer.activation === 'softmax';

/** Whether the slope of the loss and that of the output cancel: what is left is ŷ − y. */
const cancels = ({ model }: Scene) =>
  ['binaryCrossEntropy', 'crossEntropy'].includes(model.network.objective.loss);

export const paths: Words = (scene) => {
  const { layer, next, model } = scene;
  return {
    title: `The paths of a weight of ${layerText(scene)}`,
    Prose: ({ Q }) => (
      <>
        <p>
          Follow <Q of={layer.weights} focused />. It is a part of one weighted sum{ofEach(scene)},{' '}
          <Q of={layer.z} focused />, which makes <Q of={layer.output} focused />
          {next ? (
            <>
              . From there it goes to {allNodes(widthOf({ ...scene, layer: next }))} of layer{' '}
              {next.number}
              {pathsFrom(scene) > widthOf({ ...scene, layer: next })
                ? `, and on: ${count(pathsFrom(scene), 'path')} to the loss.`
                : pathsFrom(scene) > 1
                  ? `: ${count(pathsFrom(scene), 'path')} to the loss.`
                  : ': one path to the loss.'}
            </>
          ) : isSoftmax(scene) && widthOf(scene) > 1 ? (
            <>
              {' '}
              and, because softmax divides by what all of them add up to, every other output of the
              row too.
            </>
          ) : (
            ', and that is its only way to the loss.'
          )}
        </p>
        <p>
          Along a path, slopes are multiplied.
          {pathsFrom(scene) > 1 &&
            ' A small move of the weight changes the loss along each path, and small changes add up: so the products of the paths are added.'}
          {isBatch(scene) &&
            ` The loss has a share of each example, so the ${model.examples} examples are added up too.`}
        </p>
      </>
    ),
  };
};

export const lossSlope: Words = ({ model }) => ({
  title: 'How the loss follows a prediction',
  Prose: ({ Q, N }) => (
    <p>
      The prediction <Q of="yHat" focused /> = <N of="yHat" /> should be <N of="y" />. Differentiate
      the loss by it, and hold everything else still
      {model.network.objective.over === 'sum' ? '.' : '; the factor of the mean stays in front.'}
    </p>
  ),
});

export const factors: Words = (scene) => {
  const { layer, next, model } = scene;
  return {
    title: `Its factors in ${layerText(scene)}`,
    first: generalSlope(layer.weights),
    curve: isSoftmax(scene) ? undefined : layer.z,
    Prose: ({ Q, N }) => (
      <>
        {!next && model.layers.length > 1 && (
          <p>
            The loss comes first: differentiate it by <Q of="yHat" focused />, and hold everything
            else still.
          </p>
        )}
        {next && (
          <p>
            <Q of={next.z} focused /> takes <Q of={layer.output} focused /> times{' '}
            <Q of={next.weights} focused />, so it changes with it as fast as that weight says:{' '}
            <N of={next.weights} />.
          </p>
        )}
        <p>
          {isSoftmax(scene) ? (
            <>
              A softmax has no slope of one output by one sum alone: raise{' '}
              <Q of={layer.z} focused />, and its own output grows while every other one shrinks.
              Each of these is a factor.
            </>
          ) : layer.activation === 'identity' ? (
            <>
              <Q of={layer.output} focused /> is its sum itself, so it changes just as fast: the
              factor is 1.
            </>
          ) : (
            <>
              At <Q of={layer.z} focused /> = <N of={layer.z} /> the{' '}
              {activationName[layer.activation]} has one slope, whatever comes before or after it.
              This slope is the only factor that the choice of activation decides.
            </>
          )}
        </p>
        <p>
          The sum changes with <Q of={layer.weights} focused /> as fast as what that weight
          multiplies: <Q of={layer.input} focused /> = <N of={layer.input} />.
        </p>
      </>
    ),
    aside: slopeAside(scene),
  };
};

const slopeAside = ({ layer }: Scene): Told['aside'] => ({
  title: `Why the slope of ${activationName[layer.activation]} is that`,
  Prose: ({ Q }) => (
    <p>
      Write out what <Q of={layer.output} focused /> is, and differentiate it by its sum.
    </p>
  ),
});

/** The error signal of one node: in the last layer of all nodes, where nothing comes back to be added. */
export const error: Words = (scene) => {
  const { layer, next } = scene;
  return {
    title: next
      ? `The error signal of a node in ${layerText(scene)}`
      : `The error signal of ${layerText(scene)}`,
    // With one example a step about the factors has shown the slope before.
    ...(next &&
      isBatch(scene) && {
        first: generalSlope(layer.weights),
        curve: layer.z,
        aside: slopeAside(scene),
      }),
    Prose: ({ Q, N }) =>
      next ? (
        <p>
          {isBatch(scene) ? 'In each example, all' : 'All'} that stands before the last factor is
          the same for every weight into this node: call it <Q of={layer.delta} focused /> ={' '}
          <N of={layer.delta} />, the slope of <Q of="L" /> along the sum.
          {layer.activation !== 'identity' && (
            <>
              {' '}
              The slope along <Q of={layer.output} focused /> is one factor short of that.
            </>
          )}
          {widthOf({ ...scene, layer: next }) > 1
            ? ` It gathers what each node of layer ${next.number} sends back: that node’s error signal times the weight between.`
            : ` It is what the one node of layer ${next.number} sends back: that node’s error signal times the weight between.`}
        </p>
      ) : (
        <>
          <p>
            {isBatch(scene) ? 'In each example, all' : 'All'} that stands before the last factor has
            one name: <Q of={layer.delta} focused /> = <N of={layer.delta} />, the slope of{' '}
            <Q of="L" /> along the sum <Q of={layer.z} focused />. Every weight into this node
            shares it, and so does every path that comes back through it.
          </p>
          {cancels(scene) && (
            <p>
              Here the loss and the output belong together. What the slope of the one divides by,
              the slope of the other multiplies with, and what is left is the prediction less the
              label: a node that is sure and wrong is no longer held back by a flat slope.
            </p>
          )}
        </>
      ),
  };
};

export const errors: Words = (scene) => {
  const { layer, next } = scene;
  const nextWidth = next ? widthOf({ ...scene, layer: next }) : 1;
  return {
    title: `All error signals of ${layerText(scene)} at once`,
    first: generalError(layer.weights),
    Prose: ({ Q }) => (
      <p>
        The weight from node to node stands in <Q of={next!.weights} /> with the node it leaves as
        its row. What comes back to that node goes over all the weights that leave it, along the
        row. But a product sums down the columns of its right factor, so the row has to stand as a
        column: <Q of={next!.weights} /> transposed.{' '}
        {nextWidth > 1
          ? `The sum inside the product is the sum over the ${nextWidth} nodes of layer ${next!.number}.`
          : 'With one node there is nothing to add up.'}{' '}
        Then each entry is multiplied by its own slope.
        {isBatch(scene) &&
          ' Here no example meets another: what comes back to a row comes from the same row. They share only the weights, and are added only there.'}
      </p>
    ),
  };
};

export const entry: Words = (scene) => ({
  title: 'One entry of the gradient',
  Prose: ({ Q, N }) => <EntryText scene={scene} Q={Q} N={N} />,
});

export const entries: Words = (scene) => ({
  title: `The entries of the gradient, ${layerText(scene)}`,
  Prose: ({ Q, N }) => <EntryText scene={scene} Q={Q} N={N} />,
});

function EntryText({ scene, Q, N }: { scene: Scene } & Terms) {
  const { layer, model } = scene;
  return (
    <p>
      <Q of={gradientOf(layer.weights)} focused /> = <N of={gradientOf(layer.weights)} /> is what
      the weight multiplied times the error signal of its node
      {isBatch(scene) && `, added up over the ${model.examples} examples`}. Another weight into the
      same node takes another input; the same input at another node takes another error signal.
    </p>
  );
}

export const examples: Words = (scene) => ({
  title: `Example by example, ${layerText(scene)}`,
  Prose: ({ Q }) => (
    <p>
      Each example gives a whole matrix: its row of <Q of={scene.layer.input} />, stood up, times
      its row of <Q of={scene.layer.delta} />. The gradient is the sum of these{' '}
      {scene.model.examples} matrices.
    </p>
  ),
});

export const product: Words = (scene) => {
  const { layer, model } = scene;
  const { rows, columns } = shapeOf(layer.weights, model);
  return {
    title: `The gradient of ${layerText(scene)} as a product`,
    Prose: ({ Q }) => (
      <p>
        Put the entries where their weights are, and you see a product: input components down, nodes
        across{isBatch(scene) && ', and examples added up in between'}. That is{' '}
        <Q of={layer.input} /> transposed times <Q of={layer.delta} />, and its shape is {rows}×
        {columns}, that of <Q of={layer.weights} />.
      </p>
    ),
  };
};

export const bias: Words = (scene) => {
  const { layer } = scene;
  return {
    title: `The gradient of the bias, ${layerText(scene)}`,
    Prose: ({ Q, N }) => (
      <p>
        <Q of={layer.bias!} focused /> multiplies an input that is always 1, so its slope is the
        error signal itself{isBatch(scene) && ', added up over the examples'}:{' '}
        <N of={gradientOf(layer.bias!)} />. It is the same transposed product, with a
        {isBatch(scene) ? ' column of ones' : ' 1'} in place of <Q of={layer.input} />.
      </p>
    ),
  };
};
