import '../late.css';
import { calledIn } from '../../lessons/called.ts';
import { updatedOf } from '../../expr/alphabet.ts';
import { isInColumns } from '../../expr/notation/notations.ts';
import { operatorTexts } from '../../expr/notation/text.ts';
import { useNotation, useModel } from '../shared/page-context.tsx';
import { Symbol, TransposeMark } from '../shared/symbol.tsx';

/** What the signs, the indices and the colours of the page mean, to be opened where one is met. */
export function Legend() {
  const notation = useNotation();
  const model = useModel();
  const { layers, policy, broken, biased } = model;
  const { matrixProduct, elementwise, times } = operatorTexts[notation];
  return (
    <details className="legend">
      <summary>Signs and colours</summary>
      <dl>
        <dt className="caption-formula">{matrixProduct || 'side by side'}</dt>
        <dd>a matrix product, rows against columns</dd>
        <dt className="caption-formula">{elementwise}</dt>
        <dd>a product element by element, of two matrices of one shape</dd>
        {times && times !== elementwise && (
          <>
            <dt className="caption-formula">{times}</dt>
            <dd>a product of numbers</dd>
          </>
        )}
        <dt>
          <Symbol of="X" />
          <TransposeMark />
        </dt>
        <dd>transposed: its rows stand as columns</dd>
        <dt>
          <Symbol of="yHat" />, <Symbol of={updatedOf(layers[0].weights)} />
        </dt>
        <dd>
          {policy ? 'the probabilities of actions' : 'a prediction'}, and weights after a step
        </dd>
        <dt>
          <Symbol of="delta1" />
        </dt>
        <dd>
          an error signal: how fast the {calledIn(model).objective} changes with a{' '}
          {policy ? 'preference' : 'weighted sum of that layer'}
        </dd>
        {notation !== 'numpy' && !policy && <Indices />}
        <dt>
          <span className="role-weights">■</span> <span className="role-activation">■</span>{' '}
          <span className="role-error">■</span> <span className="role-update">■</span>
        </dt>
        <dd>weights, activations, errors and gradients, what a step changes</dd>
        <dt>
          <span className="sample positive" /> <span className="sample negative" />
        </dt>
        <dd>a positive number and a negative one, the stronger the larger; the same on edges</dd>
        <dt>
          <span className="sample self" /> <span className="sample source" />{' '}
          <span className="sample target" />
        </dt>
        <dd>what you look at, what it was computed from, what is computed from it</dd>
        <dt>
          <span className="sample settable" />
        </dt>
        <dd>
          a number that you can set, as those on edges: drag it sideways, or press it twice and type
        </dd>
        <dt>
          <span className="term">word</span>
        </dt>
        <dd>a word for numbers: point at it, or tap it, to see where they stand</dd>
        {!policy && (
          <>
            <dt>✓</dt>
            <dd>how closely the gradient agrees with differences of the loss itself</dd>
          </>
        )}
        {biased && biased.length > 0 && (
          <>
            <dt className="symbol">
              <b>1</b>
            </dt>
            <dd>
              ones: a column of them repeats a bias for every example; transposed, a row of them
              adds the examples up
            </dd>
          </>
        )}
        {broken && (
          <>
            <dt>
              <span className="mark-sample" data-broken="">
                0.5
              </span>
            </dt>
            <dd>a number that the broken rule changes</dd>
          </>
        )}
      </dl>
    </details>
  );
}

/** How to read an entry of the hidden layer, or of a single one. */
function Indices() {
  const notation = useNotation();
  const inColumns = isInColumns(notation);
  const { layers } = useModel();
  if (layers.length === 1) {
    return (
      <>
        <dt>
          <Symbol of="X" row={0} column={2} />
        </dt>
        <dd>
          an entry:{' '}
          {inColumns
            ? 'the third component of the first example'
            : 'the first example, its third component'}
          ; an index above is never a power
        </dd>
      </>
    );
  }
  return (
    <>
      <dt>
        <Symbol of="l1" row={0} column={1} />, <Symbol of="W1" row={2} column={1} />
      </dt>
      <dd>
        {notation === 'blog'
          ? 'below, the layer and then the example; above, the node, for a weight the component and the node. An index above is never a power'
          : `above in brackets, the layer; below, the row and the column${inColumns ? ' of a matrix in which each example is a column' : ''}`}
      </dd>
    </>
  );
}
