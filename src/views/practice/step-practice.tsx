import { useStore } from 'zustand';
import { lineToWrite } from '../../lessons/practice/line-to-write.ts';
import type { Step } from '../../lessons/step.ts';
import { progress, solvedId } from '../../store/progress.ts';
import { useChoices, useFocus, useGradients, useModel } from '../shared/page-context.tsx';

/** What a reader can do by themselves at a step before they look at its lines. */
export function StepPractice({ step }: { step: Step }) {
  const store = useGradients();
  const line = lineToWrite(step, useModel(), useFocus());
  const chapter = useChoices((state) => state.chapter);
  const isWritten = useStore(progress, ({ solved }) =>
    solved.includes(solvedId(chapter, step.id, 'write')),
  );
  if (!line) return null;
  return (
    <div className="copies" role="group" aria-label="Do it yourself">
      <button
        type="button"
        className="control"
        onClick={() => store.getState().practise({ exercise: 'write', seed: 0 })}
      >
        Write this line yourself
      </button>
      {isWritten && <span>✓ written</span>}
    </div>
  );
}
