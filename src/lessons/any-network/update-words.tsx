import { trainedOf } from '../../equations/network.ts';
import { gradientOf, shapeOf, updatedOf } from '../../expr/alphabet.ts';
import { count } from '../count.ts';
import { hasBias, type Words } from './scene.ts';

export const wanted: Words = ({ model }) => {
  const all = model.layers.flatMap(trainedOf).map((of) => shapeOf(of, model));
  const size = all.reduce((sum, { rows, columns }) => sum + rows * columns, 0);
  const { weights } = model.layers.at(-1)!;
  const { rows, columns } = shapeOf(weights, model);
  return {
    title: 'What we want',
    Prose: ({ Q }) => (
      <p>
        How does <Q of="L" /> change when one weight changes? There {size === 1 ? 'is' : 'are'}{' '}
        {count(size, 'such number')},{' '}
        {size === 1 ? 'one for the only weight' : 'one for each weight'}
        {hasBias(model) && ' and bias'}, so a gradient has the shape of what it belongs to: that of{' '}
        <Q of={weights} /> is {rows}×{columns}.{' '}
        {model.layers.length > 1 &&
          'The last layer comes first: what is found there is used again in every layer before it.'}
      </p>
    ),
  };
};

export const update: Words = ({ model }) => {
  const { weights } = model.layers[0];
  return {
    title: 'One step downhill',
    Prose: ({ Q, N }) => (
      <p>
        <Q of={weights} focused /> is <N of={weights} />, and its gradient is{' '}
        <N of={gradientOf(weights)} />. A step against it, by <Q of="rate" /> =&nbsp;
        <N of="rate" /> times the gradient, makes it <N of={updatedOf(weights)} />. Every weight
        {hasBias(model) && ' and bias'} moves at once, all by gradients that were found with the old
        ones. The loss goes from <N of="L" /> to <N of="LNew" />. A small step against the gradient
        is downhill: where the loss has grown, the step was too long, or the gradient is wrong.
      </p>
    ),
  };
};
