import { lineToWrite } from '../../lessons/practice/line-to-write.ts';
import { stepIn } from '../../store/derive.ts';
import type { ExerciseId } from '../../store/practice.ts';
import { useChoices, useFocus, useGradients, useModel } from '../shared/page-context.tsx';

const ofStep = { write: 'Write this step’s line…', build: 'Build this step’s product…' } as const;

const ofChapter = {
  derive: 'Derive it yourself…',
  find: 'Find the slip…',
  bring: 'Compare a run of your own…',
} as const;

/** The exercises, an item each; those about a step only where it comes to a line of matrices. */
export function PracticeList({ onChoice }: { onChoice: () => void }) {
  const store = useGradients();
  const step = useChoices(stepIn);
  const line = lineToWrite(step, useModel(), useFocus());
  const open = (exercise: ExerciseId) => {
    onChoice();
    store.getState().practise({ exercise, seed: 0 });
  };
  const offered = { ...(line && ofStep), ...ofChapter };
  return (
    <ul>
      {(Object.entries(offered) as [ExerciseId, string][]).map(([exercise, title]) => (
        <li key={exercise}>
          <button type="button" onClick={() => open(exercise)}>
            {title}
          </button>
        </li>
      ))}
    </ul>
  );
}
