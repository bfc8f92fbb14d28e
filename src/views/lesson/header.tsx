import { useEffect } from 'react';
import { useStore } from 'zustand';
import type { NotationId } from '../../expr/notation/notation.ts';
import { notationTitles } from '../../expr/notation/notations.ts';
import { contents } from '../../lessons/contents.ts';
import { isDataChanged } from '../../store/choices.ts';
import { type DatasetId, datasetOf, datasets } from '../../store/datasets.ts';
import { isOwnIn, whoseIn } from '../../store/derive.ts';
import type { GradientsStore } from '../../store/store.ts';
import { late } from '../shared/late.tsx';
import { onDemand } from '../shared/on-demand.tsx';
import { useChoices, useGradients, useNotation } from '../shared/page-context.tsx';
import { PracticeMenu } from '../practice/practice-menu.tsx';
import { ShareMenu } from '../share/share-menu.tsx';
import { SituationNote, Situations } from './situations.tsx';

const fetchWorkedExamples = () => import('./worked-examples.tsx');
const WorkedExamplePicker = late(
  'Worked examples',
  fetchWorkedExamples,
  (here) => here.WorkedExamplePicker,
);
const TaskPicker = onDemand(
  'Tasks',
  () => import('../policy/task-picker.tsx'),
  (here) => here.TaskPicker,
);
const WorkedExampleNote = late(
  'Worked examples',
  fetchWorkedExamples,
  (here) => here.WorkedExampleNote,
);

/** The chapters, and the choices that hold for all of them. */
export function Header() {
  const isOwn = useChoices(isOwnIn);
  return (
    <header className="masthead">
      <h1>Gradients, by hand</h1>
      <Chapters />
      <Settings />
      <SituationNote otherwise={isOwn && <WorkedExampleNote instead={null} />} />
    </header>
  );
}

/** A link to each chapter, at the step where it was left: by itself, since that is another with each step. */
function Chapters() {
  const open = useChoices((state) => state.chapter);
  const steps = useChoices((state) => state.steps);
  return (
    <nav aria-label="Chapters">
      {contents.map(({ id, number, title }) => (
        <a
          key={id}
          href={`#/${id}/${steps[id]}`}
          title={title}
          aria-current={id === open ? 'page' : undefined}
        >
          {number}
          <span className="chapter-title"> · {title}</span>
        </a>
      ))}
    </nav>
  );
}

function Settings() {
  const store = useGradients();
  const notation = useNotation();
  const whose = useChoices(whoseIn);
  const { setNotation, reset } = store.getState();
  return (
    <div className="settings">
      <label>
        Notation{' '}
        <select
          value={notation}
          onChange={(event) => setNotation(event.target.value as NotationId)}
        >
          {Object.entries(notationTitles).map(([id, title]) => (
            <option key={id} value={id}>
              {title}
            </option>
          ))}
        </select>
      </label>
      {whose === 'series' && <DataPicker />}
      {whose === 'own' && <WorkedExamplePicker instead={null} />}
      {whose === 'policy' && <TaskPicker />}
      <Situations />
      <History />
      <button
        type="button"
        className="control"
        title={
          whose === 'series'
            ? 'Numbers and rules as at the start; data set and nodes stay'
            : 'Everything in this chapter as you began with it'
        }
        onClick={reset}
      >
        Reset
      </button>
      <PracticeMenu />
      <ShareMenu />
    </div>
  );
}

function DataPicker() {
  const store = useGradients();
  const dataset = useChoices((state) => state.numbers.dataset);
  const changed = useChoices(({ numbers }) => isDataChanged(numbers));
  const { chooseDataset } = store.getState();
  const { title, about } = datasetOf(dataset);
  return (
    <label>
      Data{' '}
      <select
        value={changed ? '' : dataset}
        title={changed ? `Changed since ${title}` : about}
        onChange={(event) => chooseDataset(event.target.value as DatasetId)}
      >
        {changed && <option value="">Changed</option>}
        {datasets.map(({ id, title }) => (
          <option key={id} value={id}>
            {title}
          </option>
        ))}
      </select>
    </label>
  );
}

function History() {
  const { temporal } = useGradients();
  useHistoryKeys(temporal);
  const canUndo = useStore(temporal, ({ pastStates }) => pastStates.length > 0);
  const canRedo = useStore(temporal, ({ futureStates }) => futureStates.length > 0);
  return (
    <span role="group" aria-label="History">
      <button
        type="button"
        className="control"
        aria-label="Undo"
        disabled={!canUndo}
        onClick={() => temporal.getState().undo()}
      >
        ↶
      </button>
      <button
        type="button"
        className="control"
        aria-label="Redo"
        disabled={!canRedo}
        onClick={() => temporal.getState().redo()}
      >
        ↷
      </button>
    </span>
  );
}

/** Control or Command with Z goes back, with Shift forward again; a field being typed in has its own. */
function useHistoryKeys(temporal: GradientsStore['temporal']) {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 'z') return;
      if ((event.target as Element).closest('input[type=text]')) return;
      event.preventDefault();
      const { undo, redo } = temporal.getState();
      (event.shiftKey ? redo : undo)();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [temporal]);
}
