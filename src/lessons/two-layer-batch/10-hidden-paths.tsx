import { chainRule, nodeSlope, sigmoidSlope, weightSlope } from '../../equations/chain.ts';
import { wanted } from '../../equations/gradient.ts';
import { together } from '../../equations/line.ts';
import { throughSum } from '../../equations/paths.ts';
import type { Step } from '../step.ts';

export const step: Step = {
  id: 'hidden-paths',
  title: 'A sum over examples, not over nodes',
  pass: 'backward',
  key: throughSum('W1'),
  lines: together(chainRule('W1'), nodeSlope, sigmoidSlope('W1'), weightSlope('W1')),
  product: wanted('W1'),
  lit: ['X', 'W1', 'z1', 'l1', 'W2', 'z2', 'L'],
  Prose: ({ Q }) => (
    <>
      <p>
        <Q of="W1" focused>
          A weight of the first layer
        </Q>{' '}
        leads into one hidden node, and it does so for every example: four paths again, all through
        that node. A node that the weight does not lead into never feels it, and that is why nothing
        is summed over the nodes.
      </p>
      <p>
        On each path, after <Q of="delta2">the output’s error signal</Q>, come{' '}
        <Q of="W2" focused>
          the weight on the node’s edge
        </Q>
        , the slope of its sigmoid, and the component. Of these three only the edge’s weight carries
        no example index: it is the same number on all four paths.
      </p>
    </>
  ),
};
