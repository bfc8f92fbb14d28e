import type { Told } from '../step.ts';

export const step: Told = {
  about: 'data',
  id: 'data',
  title: 'Four examples, two layers',
  Prose: ({ Q, N }) => (
    <>
      <p>
        <Q of="X" focused /> =&nbsp;
        <N of="X" /> is one component of one of four examples. All rows of <Q of="X" /> go through
        the same two layers, and each has its own entry in <Q of="y">the column of labels</Q>. The
        weights do not grow with the examples: <Q of="W1" /> still has a row for each component and
        a column for each hidden node, and <Q of="W2" /> an entry for each hidden node.
      </p>
      <p>
        So there are three things to count: examples, components and nodes. Most of this chapter is
        about which of them a formula keeps and which it adds up.
      </p>
    </>
  ),
};
