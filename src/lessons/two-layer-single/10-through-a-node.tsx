import { chainRule } from '../../equations/chain.ts';
import { wanted } from '../../equations/gradient.ts';
import { together } from '../../equations/line.ts';
import { throughSum } from '../../equations/paths.ts';
import type { Step } from '../step.ts';

export const step: Step = {
  id: 'through-a-node',
  title: 'Through a hidden node',
  pass: 'backward',
  key: throughSum('W1'),
  lines: together(throughSum('W1'), chainRule('W1')),
  product: wanted('W1'),
  lit: ['X', 'W1', 'z1', 'l1', 'W2', 'z2', 'L'],
  Prose: ({ Q }) => (
    <>
      <p>
        <Q of="W1" focused>
          A weight of the first layer
        </Q>{' '}
        leads into one hidden node, so that node’s{' '}
        <Q of="z1" focused>
          weighted sum
        </Q>{' '}
        is the only thing that it changes directly.
      </p>
      <p>
        Walk on from there. The sum changes{' '}
        <Q of="l1" focused>
          the node’s output
        </Q>
        , the output goes along{' '}
        <Q of="W2" focused>
          one edge
        </Q>{' '}
        into <Q of="z2">the output’s weighted sum</Q>, and from there the way to{' '}
        <Q of="L">the loss</Q> is known. Any other hidden node has edges of its own and notices
        nothing, so this is still a single path, only longer, and its derivatives multiply.
      </p>
    </>
  ),
};
