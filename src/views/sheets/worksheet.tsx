import { useMemo } from 'react';
import { activationWritten } from '../../equations/forward.ts';
import type { Line } from '../../equations/line.ts';
import { chosenOf, layerOwning, trainedOf } from '../../equations/network.ts';
import { gradientOf, isNumber } from '../../expr/alphabet.ts';
import { type StepOfTasks, type Task, tasksOf } from '../../lessons/tasks.ts';
import { isLineCovered } from '../../store/blanks.ts';
import { stepsIn } from '../../store/derive.ts';
import { LineView } from '../derivation/line-view.tsx';
import { Shapes } from '../derivation/shapes.tsx';
import { ColumnsNote } from '../lesson/columns-note.tsx';
import { CheckTable } from '../plots/check-table.tsx';
import { ToleranceText } from '../plots/tolerance-text.tsx';
import { useChoices, useFocus, useModel, usePage } from '../shared/page-context.tsx';
import { Symbol } from '../shared/symbol.tsx';
import type { SheetKind } from './asked.ts';
import { SheetMatrix } from './sheet-matrix.tsx';

/** What is given, and each step that defines something as a task, with boxes to write into. */
export function Worksheet({ kind }: { kind: SheetKind }) {
  const model = useModel();
  const focus = useFocus();
  const steps = useChoices(stepsIn);
  const all = useMemo(() => tasksOf(steps, model, focus), [steps, model, focus]);
  return (
    <div className="worksheet">
      <ColumnsNote />
      <section>
        <h2>Given</h2>
        <div className="given">
          {chosenOf(model).map((of) => (
            <SheetMatrix key={of} of={of} />
          ))}
        </div>
      </section>
      {all.map((each, n) => (
        <StepTasks key={each.step.id} number={n + 1} {...each} />
      ))}
      {kind === 'solutions' && <Checked />}
    </div>
  );
}

function StepTasks({ number, step, tasks }: StepOfTasks & { number: number }) {
  const hidden = useChoices((choices) => isLineCovered(step.id, choices));
  return (
    <section>
      {tasks.map((task, n) => (
        // A title is not left behind at the end of a page, and neither is a rule without its boxes.
        <div className="task" key={task.of}>
          {n === 0 && (
            <h2>
              {number}. {step.title}
            </h2>
          )}
          <TaskView {...task} hidden={hidden} />
        </div>
      ))}
    </section>
  );
}

/** What is to be computed, by which rule unless that is left to the reader too, and the boxes for it. */
function TaskView({ of, line, hidden }: Task & { readonly hidden: boolean }) {
  const model = useModel();
  const focus = useFocus();
  const written = useMemo<readonly Line[]>(() => {
    const layer = layerOwning(of, model);
    return layer?.output === of ? activationWritten(layer.weights)(model, focus) : [];
  }, [of, model, focus]);
  return (
    <>
      <p>
        Compute <Symbol of={of} />
        {hidden ? '.' : ':'}
      </p>
      {!hidden && (
        <div className="rule">
          {[line, ...written].map((each) => (
            <div className="article-line" key={each.id}>
              <LineView line={each} as="symbols" />
            </div>
          ))}
          {!isNumber(of) && <Shapes of={line} />}
        </div>
      )}
      <SheetMatrix of={of} />
    </>
  );
}

/** Each gradient beside its central differences. */
function Checked() {
  const model = useModel();
  const { figures } = usePage();
  return (
    <section className="checked">
      <h2>Every entry, checked</h2>
      {figures?.rounded && (
        <p>The check is of the numbers as they are before anything is rounded.</p>
      )}
      <div className="check-tables">
        {model.layers.flatMap(trainedOf).map((weights) => (
          <CheckTable key={weights} of={gradientOf(weights)} />
        ))}
        <ToleranceText />
      </div>
    </section>
  );
}
