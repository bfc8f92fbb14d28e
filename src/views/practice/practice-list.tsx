import '../late.css';
import { useStore } from 'zustand';
import { lineToWrite } from '../../lessons/practice/line-to-write.ts';
import { mayAsk } from '../../lessons/practice/questions/question-kinds.ts';
import { chapterIn, stepsIn } from '../../store/derive.ts';
import type { ExerciseId } from '../../store/practice.ts';
import { workbook } from '../../store/workbook.ts';
import { RulePicker } from '../lesson/rule-picker.tsx';
import { CopyButton } from '../shared/copy-button.tsx';
import { ErrorBoundary } from '../shared/error-boundary.tsx';
import { useChoices, useFocus, useGradients, useModel } from '../shared/page-context.tsx';
import { resultsText } from './results-text.ts';

const titles: Readonly<Record<ExerciseId, string>> = {
  write: 'Write the step’s line…',
  build: 'Build the step’s product…',
  derive: 'Derive it yourself…',
  find: 'Find the slip…',
  bring: 'Compare a run of your own…',
};

/** The exercises, an item each. */
export const PracticeList = (props: Props) => (
  <ErrorBoundary what="The list of exercises">
    <Exercises {...props} />
  </ErrorBoundary>
);

interface Props {
  readonly onChoice: () => void;
}

function Exercises({ onChoice }: Props) {
  const store = useGradients();
  const hasResults = useStore(workbook, ({ solved }) => solved.length > 0);
  const open = (exercise: ExerciseId) => {
    onChoice();
    store.getState().practise({ exercise, seed: 0 });
  };
  return (
    <ul>
      {(Object.entries(titles) as [ExerciseId, string][]).map(([exercise, title]) => (
        <li key={exercise}>
          <button type="button" onClick={() => open(exercise)}>
            {title}
          </button>
        </li>
      ))}
      <li>
        <CoverItem onChoice={onChoice} />
      </li>
      <li>
        <RulePicker />
      </li>
      {hasResults && (
        <li>
          <CopyButton
            title="Copy my results"
            text={() =>
              resultsText(
                workbook.getState().solved,
                chapterIn(store.getState()),
                stepsIn(store.getState()),
              )
            }
          />
        </li>
      )}
    </ul>
  );
}

/** Covers the lines of all steps that ask for them, or takes the covers away again. */
function CoverItem({ onChoice }: Props) {
  const store = useGradients();
  const [model, focus] = [useModel(), useFocus()];
  const terms = useChoices(stepsIn)
    .filter((step) => mayAsk(step) || lineToWrite(step, model, focus))
    .map(({ id }) => `line.${id}`);
  const isCovered = useChoices(({ covered }) => terms.every((term) => covered.includes(term)));
  return (
    <button
      type="button"
      onClick={() => {
        onChoice();
        store.getState().cover(terms, !isCovered);
      }}
    >
      {isCovered ? 'Uncover the lines' : 'Cover the lines until I answer'}
    </button>
  );
}
