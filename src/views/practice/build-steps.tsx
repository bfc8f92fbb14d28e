import { isBuilt } from '../../equations/practice/tiles.ts';
import { lineToWrite } from '../../lessons/practice/line-to-write.ts';
import { stepIn, stepsIn } from '../../store/derive.ts';
import { useChoices, useFocus, useGradients } from '../shared/page-context.tsx';
import { useRightModel } from './right-model.ts';

/** The steps of the chapter that come to a product, to go to: the exercise stays open. */
export function BuildSteps() {
  const store = useGradients();
  const chapter = useChoices((state) => state.chapter);
  const steps = useChoices(stepsIn);
  const open = useChoices(stepIn);
  const [model, focus] = [useRightModel(), useFocus()];
  const built = steps.filter((step) => {
    const line = lineToWrite(step, model, focus);
    return line && isBuilt(line);
  });
  return (
    <nav className="build-steps" aria-label="Steps that come to a product">
      <span className="hint">Products of this chapter</span>
      {built.map((step) => (
        <button
          key={step.id}
          type="button"
          className="control"
          aria-current={step === open ? 'step' : undefined}
          onClick={() => store.getState().goTo(chapter, step.id)}
        >
          {step.title}
        </button>
      ))}
    </nav>
  );
}
