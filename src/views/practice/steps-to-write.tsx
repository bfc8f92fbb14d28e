import { lineToWrite } from '../../lessons/practice/line-to-write.ts';
import { stepsIn } from '../../store/derive.ts';
import { useChoices, useFocus, useGradients, useModel } from '../shared/page-context.tsx';

/** What is said where the open step comes to no line of matrices: the steps that do, to go to. */
export function StepsToWrite() {
  const store = useGradients();
  const chapter = useChoices((state) => state.chapter);
  const steps = useChoices(stepsIn);
  const [model, focus] = [useModel(), useFocus()];
  return (
    <>
      <p>The open step comes to no line of matrices. These do:</p>
      <ul className="steps-to-write">
        {steps
          .filter((step) => lineToWrite(step, model, focus))
          .map(({ id, title }) => (
            <li key={id}>
              <button
                type="button"
                className="control"
                onClick={() => store.getState().goTo(chapter, id)}
              >
                {title}
              </button>
            </li>
          ))}
      </ul>
    </>
  );
}
