import { gradientOf, shapeOf } from '../../expr/alphabet.ts';
import type { Terms } from '../step.ts';
import { isBatch, layerText, type Scene, type Words } from './scene.ts';

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
      <Q of={gradientOf(layer.weights)} focused /> =&nbsp;
      <N of={gradientOf(layer.weights)} /> is what the weight multiplies, times the error signal of
      its node
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
        Put the entries where their weights are: the layer’s inputs down, its nodes across.{' '}
        {isBatch(scene) &&
          'A product adds up what stands in its middle, so the examples have to stand there: that is what the transpose is for. '}
        Then it is <Q of={layer.input} /> transposed times <Q of={layer.delta} />, and its shape is{' '}
        {rows}×{columns}, that of <Q of={layer.weights} />.
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
