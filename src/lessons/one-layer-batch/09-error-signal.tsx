import type { Told } from '../step.ts';

export const step: Told = {
  about: 'error-1',
  id: 'error-signal',
  title: 'Name the repeated factor',
  Prose: ({ Q, N }) => (
    <>
      <p>
        <Q of="delta1" focused /> =&nbsp;
        <N of="delta1" />: the error of the example, shrunk by the slope of the sigmoid. Of the
        three factors only the last knows which weight we chose. The first two return for all three
        weights and get a name, the error signal of the example.
      </p>
      <p>
        It says how fast the loss changes with the example’s weighted sum. Four examples have a
        column of four, built element by element.
      </p>
    </>
  ),
};
