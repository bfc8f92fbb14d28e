import './experiments.css';
import { useState } from 'react';
import { repeatedBackward } from '../../equations/experiments/repeated-backward.ts';
import { numpyName } from '../../expr/numpy-name.ts';
import { count } from '../../lessons/count.ts';
import { ValueMatrix } from '../matrix/value-matrix.tsx';
import { useModel } from '../shared/page-context.tsx';

/** What .grad holds after so many backward passes, and what a step with it would be. */
const held = [
  ['nothing', 'There is nothing to take a step with.'],
  ['the gradient', 'A step with it goes as far as it should.'],
  ['twice the gradient', 'A step with it goes twice as far as it should.'],
  ['three times the gradient', 'A step with it goes three times as far as it should.'],
] as const;

/** What PyTorch keeps in .grad, as backward passes are run and it is emptied. */
export function RepeatedBackward() {
  const model = useModel();
  const { weights } = model.layers[0];
  const [calls, setCalls] = useState(1);
  return (
    <div className="experiment">
      <p>
        <code>backward()</code> adds to what <code>.grad</code> holds; it does not replace it.
        Another forward pass changes nothing in that.
      </p>
      <div className="ways" role="group" aria-label="What is run">
        <button
          type="button"
          className="control"
          disabled={calls === held.length - 1}
          onClick={() => setCalls(calls + 1)}
        >
          <code>{numpyName('L', model)}.backward()</code>
        </button>
        <button type="button" className="control" onClick={() => setCalls(0)}>
          <code>optimizer.zero_grad()</code>
        </button>
      </div>
      <p role="status">
        After {count(calls, 'backward pass', 'backward passes')}, <code>{weights}.grad</code> holds{' '}
        {held[calls][0]}. {held[calls][1]}
      </p>
      {calls > 0 && (
        <div className="tables">
          <ValueMatrix key={calls} expr={repeatedBackward(weights, calls)}>
            <code>{weights}.grad</code>
          </ValueMatrix>
        </div>
      )}
      <p>
        So a training loop empties <code>.grad</code> before every backward pass.
      </p>
    </div>
  );
}
