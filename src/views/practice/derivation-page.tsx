import { useEffect, useMemo, useState } from 'react';
import { useStore } from 'zustand';
import type { Model } from '../../equations/network.ts';
import type { Name } from '../../expr/alphabet.ts';
import { name } from '../../expr/build.ts';
import type { Scope } from '../../expr/evaluate.ts';
import { derivationKey } from '../../lessons/practice/keys.ts';
import { networkOfSeed } from '../../lessons/practice/network-of-seed.ts';
import { neededFor } from '../../lessons/practice/needed.ts';
import { keepDraft, noteSolved, workbook, solvedId } from '../../store/workbook.ts';
import { LineView } from '../derivation/line-view.tsx';
import { networkWords } from '../document/network-words.ts';
import { CopyButton } from '../shared/copy-button.tsx';
import { useChoices, useGradients, useNotation } from '../shared/page-context.tsx';
import { derivedFrom, type Derived } from './derived.ts';
import { DerivedLine } from './derived-line.tsx';
import { ForClass } from './for-class.tsx';
import { GivenShapes } from './given-shapes.tsx';
import { LineEditor } from './line-editor.tsx';
import { namesAround } from './names-around.ts';
import { NextHints } from './next-hints.tsx';
import { linkWith, seedAfter } from './seeds.ts';

interface Props {
  readonly goal: Name;
  readonly model: Model;
  readonly scope: Scope;
  readonly seed: number;
  readonly close: () => void;
}

/** Lines one under another, each judged by what it claims, until those that the goal needs are all there. */
export function DerivationPage({ goal, model, scope, seed, close }: Props) {
  const store = useGradients();
  const notation = useNotation();
  const chapter = useChoices((state) => state.chapter);
  const draft = JSON.stringify([goal, model.network, model.labels]);
  const texts = useStore(workbook, ({ drafts }) => drafts[draft]) ?? none;
  const lines = useMemo(
    () => texts.map((text) => derivedFrom(text, { goal, model, scope, notation })),
    [texts, goal, model, scope, notation],
  );
  const [text, setText] = useState('');
  const [edits, setEdits] = useState(0);
  const missing = neededFor(goal, model).filter((of) => !lines.some((line) => isLineOf(line, of)));
  const write = (changed: readonly string[]) => keepDraft(draft, changed);
  const remove = (line: number) => write(texts.filter((_, n) => n !== line));
  const isWhole = missing.length === 0 && lines.every(({ verdict }) => verdict?.kind === 'right');
  useEffect(() => {
    if (isWhole) noteSolved(solvedId(chapter, 'derivation', 'derive'));
  }, [isWhole, chapter]);
  return (
    <div className="practice derivation-page">
      <p>
        {seed > 0 && `Network ${seed}. `}
        {networkWords(model.network)} What is <LineView line={{ right: name(goal) }} as="key" />?
        Write one line after another, from the loss back; each says on its left what it is.
      </p>
      <GivenShapes model={model} />
      <ol aria-label="Your derivation">
        {lines.map((line, n) => (
          <DerivedLine
            // A line is its text, and the same one may stand there twice.
            key={`${n} ${line.text}`}
            line={line}
            scope={scope}
            onEdit={() => {
              setText(line.text);
              setEdits(edits + 1);
              remove(n);
            }}
            onRemove={() => remove(n)}
          />
        ))}
      </ol>
      <div role="status">
        {isWhole && (
          <p className="right">
            The derivation is whole: every line that it needs is there, and right.
          </p>
        )}
      </div>
      <LineEditor
        label={isWhole ? 'Another line' : 'Next line'}
        text={text}
        onText={setText}
        focusOn={edits}
        left={name(goal)}
        names={namesAround(undefined, model)}
        onCheck={() => {
          write([...texts, text]);
          setText('');
        }}
      >
        {missing.length > 0 && (
          <NextHints key={missing[0]} next={missing[0]} model={model} onText={setText} />
        )}
      </LineEditor>
      <p className="buttons">
        <CopyButton title="Copy link" text={() => linkWith(store.getState(), 'derive', seed)} />
        {lines.length > 0 && (
          <>
            <CopyButton title="Copy lines" text={() => texts.join('\n')} />
            <button type="button" className="control" onClick={() => print()}>
              Print
            </button>
            <button type="button" className="control" onClick={() => write([])}>
              Begin anew
            </button>
          </>
        )}
        <button
          type="button"
          className="control"
          onClick={() => store.getState().practise({ exercise: 'derive', seed: seedAfter(seed) })}
        >
          Another network
        </button>
        <button type="button" className="control" onClick={close}>
          Close
        </button>
      </p>
      <ForClass
        exercise="derive"
        title="Derive the gradient of the first weights"
        seed={seed || 1}
        variant="Network"
        keyOf={(each) => `${networkWords(networkOfSeed(each))} ${derivationKey(each)}`}
      />
    </div>
  );
}

const none: readonly string[] = [];

/** Whether a line is right, and is that of all of a quantity. */
const isLineOf = ({ verdict, of }: Derived, quantity: Name): boolean =>
  verdict?.kind === 'right' && of === quantity;
