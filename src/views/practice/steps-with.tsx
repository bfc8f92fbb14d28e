import type { Line } from '../../equations/line.ts';
import { lineToWrite } from '../../lessons/practice/line-to-write.ts';
import { stepIn, stepsIn } from '../../store/derive.ts';
import { useChoices, useFocus, useGradients, useModel } from '../shared/page-context.tsx';

interface Props {
  /** What the steps have, as a title of the list. */
  readonly title: string;
  readonly has: (line: Line) => boolean;
}

/** The steps of the chapter that come to such a line, to go to: the exercise stays open. */
export function StepsWith({ title, has }: Props) {
  const store = useGradients();
  const chapter = useChoices((state) => state.chapter);
  const steps = useChoices(stepsIn);
  const open = useChoices(stepIn);
  const [model, focus] = [useModel(), useFocus()];
  const found = steps.filter((step) => {
    const line = lineToWrite(step, model, focus);
    return line && has(line);
  });
  return (
    <nav className="steps-with" aria-label={title}>
      <span className="hint">{title}</span>
      {found.map((step) => (
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
