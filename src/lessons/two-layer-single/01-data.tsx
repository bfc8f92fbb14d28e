import type { Told } from '../step.ts';

export const step: Told = {
  about: 'data',
  id: 'data',
  title: 'One example, two layers',
  Prose: ({ Q, N }) => (
    <>
      <p>
        <Q of="X" focused /> =&nbsp;
        <N of="X" /> is one of the three numbers of a single example, the row <Q of="X" />, and{' '}
        <Q of="y">its label</Q> is <N of="y" />. Between them now stands a hidden layer.{' '}
        <Q of="W1">The first weights</Q> have a row for each component and a column for each hidden
        node; <Q of="W2">the second weights</Q> have one entry for each hidden node.
      </p>
      <p>
        Which example it is and how many nodes are hidden is up to you, at any step: the argument
        stays, and only shapes and numbers follow.
      </p>
    </>
  ),
};
