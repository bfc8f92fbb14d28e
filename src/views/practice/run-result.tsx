import { firstOff } from '../../equations/run/compare-run.ts';
import type { Name } from '../../expr/alphabet.ts';
import { numpyName } from '../../expr/numpy-name.ts';
import { stepAbout } from '../../lessons/practice/step-about.ts';
import { focusIn, modelIn, stepsIn } from '../../store/derive.ts';
import type { BroughtRun } from '../../store/run/bring-run.ts';
import { canPut, putRun } from '../../store/run/put-run.ts';
import { TellingButton } from '../shared/copy-button.tsx';
import { useChoices, useGradients, useNotation } from '../shared/page-context.tsx';
import { RunNotes } from './run-notes.tsx';
import { RunTable } from './run-table.tsx';
import { causeWords } from './run-words.ts';

interface Props {
  readonly run: BroughtRun;
  readonly close: () => void;
}

/** What the reader calls a quantity, and the page where they do not. */
export const called =
  ({ parts, model }: BroughtRun) =>
  (name: Name): string =>
    parts.get(name)?.title || numpyName(name, model);

/** What was found in a run: the cause of the first that differs, its step, and every quantity. */
export function RunResult({ run, close }: Props) {
  const store = useGradients();
  const notation = useNotation();
  const isRoom = useChoices((state) => canPut(run, state));
  const { findings, model } = run;
  const call = called(run);
  const first = firstOff(findings);
  const cause = first?.verdict.kind === 'differs' ? first.verdict.cause : undefined;
  const state = store.getState();
  const about = cause?.of ?? first?.name;
  const step = about && stepAbout(about, stepsIn(state), modelIn(state), focusIn(state));
  return (
    <>
      {first && cause && <p>{causeWords(cause, first.name, { call, notation }, model)}</p>}
      {step && (
        <p>
          <button
            type="button"
            className="control"
            onClick={() => {
              close();
              store.getState().goTo(store.getState().chapter, step.id);
            }}
          >
            Go to the step: {step.title}
          </button>
        </p>
      )}
      {findings.length > 0 && <RunTable run={run} call={call} />}
      <RunNotes run={run} call={call} />
      {isRoom && (
        <p>
          <TellingButton
            title="Put these numbers in the page"
            act={async () => putRun(run, store)}
            done="They are in the page; Undo takes them out"
            refused="They could not be put in the page"
          />
        </p>
      )}
    </>
  );
}
