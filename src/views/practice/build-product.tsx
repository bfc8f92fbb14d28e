import './build-product.css';
import { useMemo, useState } from 'react';
import { definition } from '../../equations/definitions.ts';
import { trialsOf } from '../../equations/judging/trials.ts';
import type { Line } from '../../equations/line.ts';
import type { Model } from '../../equations/network.ts';
import { isBuilt } from '../../equations/practice/tiles.ts';
import type { Scope } from '../../expr/evaluate.ts';
import { quantityClaimed } from '../../lessons/practice/claim.ts';
import { lineToWrite } from '../../lessons/practice/line-to-write.ts';
import { stepIn } from '../../store/derive.ts';
import { soundIn } from '../../store/sound.ts';
import { noteSolved, solvedId } from '../../store/workbook.ts';
import { useChoices, useFocus, useGradients, useModel } from '../shared/page-context.tsx';
import { CloseButton } from '../shared/dialog.tsx';
import { BuildRow } from './build-row.tsx';
import type { ExerciseProps } from './exercise.ts';
import { StepsWith } from './steps-with.tsx';
import { WithModel } from './with-model.tsx';

/** The product that the open step comes to, put together from tiles. */
export function BuildProduct({ close }: ExerciseProps) {
  const step = useChoices(stepIn);
  const [model, focus] = [useModel(), useFocus()];
  const line = useMemo(() => lineToWrite(step, model, focus), [step, model, focus]);
  return (
    <div className="practice build-product">
      {line && isBuilt(line) ? (
        <Build key={step.id} step={step} line={line} />
      ) : (
        <p>The open step comes to no product of matrices. Each of these does.</p>
      )}
      <StepsWith title="Products of this chapter" has={isBuilt} />
      <p className="buttons">
        <CloseButton close={close} />
      </p>
    </div>
  );
}

function Build({ step, line }: { step: { id: string; title: string }; line: Line }) {
  const store = useGradients();
  const model = useModel();
  const [isSquare, setIsSquare] = useState(false);
  const { scope, line: asked } = useMemo(() => {
    const own = { scope: soundIn(store.getState()).scope, line };
    return isSquare ? squared(line, model) : own;
  }, [store, isSquare, line, model]);
  return (
    <WithModel model={scope.sizes as Model}>
      <p>{step.title}: put the product together. It is read from left to right.</p>
      <label className="square">
        <input
          type="checkbox"
          checked={isSquare}
          onChange={({ target }) => setIsSquare(target.checked)}
        />
        Make it square: the same network with all sizes equal and numbers of its own
      </label>
      <BuildRow
        line={asked}
        scope={scope}
        onRight={() => noteSolved(solvedId(store.getState().chapter, step.id, 'build'))}
      />
      {isSquare && (
        <p className="hint">Here every order fits. Try a wrong one: the shapes do not tell.</p>
      )}
    </WithModel>
  );
}

/** The same line where everything is of one size, with numbers; nothing of the reader's is changed. */
function squared(line: Line, model: Model): { scope: Scope; line: Line } {
  const [scope] = trialsOf(model).square;
  const right = definition(quantityClaimed(line.left)!, scope.sizes as Model)!;
  return { scope, line: { ...line, right } };
}
