import {
  nodeSlope,
  sigmoidSlope,
  sigmoidSlopeDerived,
  weightSlope,
} from '../../equations/chain.ts';
import { together, whole } from '../../equations/line.ts';
import type { Step } from '../step.ts';

export const step: Step = {
  id: 'node-factors',
  title: 'The factors of the longer path',
  pass: 'backward',
  key: nodeSlope,
  lines: together(nodeSlope, sigmoidSlope('W1'), weightSlope('W1')),
  product: whole('z2'),
  lit: ['X', 'z1', 'l1', 'W2', 'z2', 'delta2'],
  Prose: ({ Q }) => (
    <>
      <p>
        The first factor is <Q of="delta2">the error signal of the output</Q>; we have it. Three are
        new. In the output’s weighted sum, the node’s output is multiplied by{' '}
        <Q of="W2" focused>
          the weight on the edge between
        </Q>
        , so that weight is the rate at which the sum follows the output. This is how weights of the
        next layer come into a gradient of this one.
      </p>
      <p>
        Then come the slope of the node’s own sigmoid, from{' '}
        <Q of="l1" focused>
          its output
        </Q>
        , and{' '}
        <Q of="X" focused>
          the component
        </Q>{' '}
        that our weight multiplies.
      </p>
    </>
  ),
  aside: {
    title: 'Why does the sigmoid’s slope come from its own output?',
    lines: sigmoidSlopeDerived('W1'),
    Prose: ({ Q }) => (
      <p>
        Write{' '}
        <Q of="l1" focused>
          the node’s output
        </Q>{' '}
        as a fraction, and 1 minus it as another. The quotient rule, applied to the first, gives a
        third fraction, and that one is the product of the other two.
      </p>
    ),
  },
};
