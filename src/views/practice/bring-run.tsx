import './bring-run.css';
import { useDeferredValue, useId, useMemo, useState } from 'react';
import { bringRun } from '../../store/run/bring-run.ts';
import { type Reading, readRun } from '../../store/run/read-run.ts';
import { modelIn } from '../../store/derive.ts';
import { useGradients, useModel, useNotation } from '../shared/page-context.tsx';
import { CloseButton } from '../shared/dialog.tsx';
import type { ExerciseProps } from './exercise.ts';
import { called, RunResult } from './run-result.tsx';
import { summary } from './run-words.ts';

/** Compares what a program printed with the open chapter's network, what is computed first at first. */
export function BringRun({ close }: ExerciseProps) {
  const store = useGradients();
  const notation = useNotation();
  const { layers } = useModel();
  const [text, setText] = useState('');
  const late = useDeferredValue(text);
  const read = useMemo(() => readRun(late, modelIn(store.getState())), [late, store]);
  const run = useMemo(
    () =>
      read.kind === 'read' ? bringRun(read.parts, { ...store.getState(), notation }) : undefined,
    [read, store, notation],
  );
  const id = useId();
  const [first] = layers;
  return (
    <div className="practice bring-run">
      <p>
        Paste what your own program printed, for any quantities of this chapter’s network, each with
        its name before it or above it. What you leave out is taken from the page, and nothing on
        the page changes.
      </p>
      <label htmlFor={id}>What your program printed</label>
      <textarea
        id={id}
        rows={8}
        spellCheck={false}
        autoComplete="off"
        placeholder={`${first.weights} = array([[…]])\n${first.z}:\n[[…]]\n${first.weights}.grad\ntensor([[…]])`}
        value={text}
        onChange={({ target }) => setText(target.value)}
      />
      <p role="status" className="said">
        {run ? summary(run.findings, { call: called(run), notation }) : unreadText(read, late)}
      </p>
      {run && <RunResult run={run} close={close} />}
      <p className="buttons">
        <CloseButton close={close} />
      </p>
    </div>
  );
}

function unreadText({ kind }: Reading, text: string): string {
  if (kind === 'too long') {
    return 'That is more than any network here prints: paste only the quantities that you ask about.';
  }
  return text.trim() === '' ? '' : 'There is no number in it.';
}
