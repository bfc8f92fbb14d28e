import type { Term } from './step.ts';

/** What the reader will be able to do, what is assumed, and how to use the page, by doing it. */
export const Opening = ({ Q }: { Q: Term }) => (
  <>
    <p>
      At the end of three short chapters you can write down the gradient of a small network by hand,
      and say of every transpose and every sum why it is there. You need to take derivatives and
      multiply matrices.
    </p>
    <p>
      Try it here: drag <Q of="W">a weight</Q> sideways, on an edge of the network or in its matrix,
      and watch <Q of="L">the loss</Q>. The triangle at the bottom, or the right arrow key, brings
      the next step. Choose a number in a matrix to see which others it was computed from. Numbers
      are rounded only where they are shown: what you add up on paper may differ in its last digit.
    </p>
  </>
);
