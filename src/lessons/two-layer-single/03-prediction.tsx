import type { Told } from '../step.ts';

export const step: Told = {
  about: 'forward-2',
  id: 'prediction',
  title: 'The prediction',
  Prose: ({ Q }) => (
    <p>
      The output node never sees the components. It sees <Q of="l1">the row of hidden outputs</Q>,
      and treats it as any layer treats its input: weigh and add up, then squeeze. A row times{' '}
      <Q of="W2">a column</Q> is <Q of="z2">a single number</Q>, and its sigmoid is{' '}
      <Q of="yHat">the prediction</Q>.
    </p>
  ),
};
