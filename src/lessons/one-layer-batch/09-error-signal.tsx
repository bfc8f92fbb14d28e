import type { Told } from '../step.ts';

export const step: Told = {
  about: 'error-1',
  id: 'error-signal',
  title: 'Name the repeated factor',
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
