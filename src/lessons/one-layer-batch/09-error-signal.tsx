import { chainRuleFilledIn, errorMeaning } from '../../equations/chain.ts';
import { one, together, whole } from '../../equations/line.ts';
import type { Step } from '../step.ts';

export const step: Step = {
  id: 'error-signal',
  title: 'Name the repeated factor',
  pass: 'backward',
  key: whole('delta1'),
  lines: together(chainRuleFilledIn('W'), one('delta1'), errorMeaning('W'), whole('delta1')),
  product: whole('delta1'),
  lit: ['y', 'yHat', 'delta1'],
  Prose: ({ Q }) => (
    <>
      <p>
        Put the three factors in. Only the last knows which weight we chose; the first two are the
        same for all three weights. A factor that returns deserves a name:{' '}
        <Q of="delta1" focused>
          the error signal
        </Q>{' '}
        of the example.
      </p>
      <p>
        It says how fast the loss changes with the example’s weighted sum. Its size is the error,
        shrunk by the slope of the sigmoid. For four examples it is a column of four numbers, and
        the products that build it are taken element by element.
      </p>
    </>
  ),
};
