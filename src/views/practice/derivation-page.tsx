import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import { name } from '../../expr/build.ts';
import { derivationKey } from '../../lessons/practice/keys.ts';
import { networkOfSeed } from '../../lessons/practice/network-of-seed.ts';
import { keepDraft, noteSolved, workbook, solvedId } from '../../store/workbook.ts';
import { networkWords } from '../document/network-words.ts';
import { CopyButton } from '../shared/copy-button.tsx';
import { useChoices, useGradients } from '../shared/page-context.tsx';
import { CloseButton } from '../shared/dialog.tsx';
import { DerivationHead } from './derivation-head.tsx';
import { DerivedLines } from './derived-lines.tsx';
import { ForClass } from './for-class.tsx';
import { LineEditor } from './line-editor.tsx';
import { namesAround } from './names-around.ts';
import { NextHints } from './next-hints.tsx';
import { linkWith, seedAfter } from './seeds.ts';
import { draftOf, type Goal, useDerivation } from './use-derivation.ts';

interface Props {
  readonly of: Goal;
  readonly seed: number;
  readonly close: () => void;
}

/** Lines one under another, each judged by what it claims, until those that the goal needs are all there. */
export function DerivationPage({ of, seed, close }: Props) {
  const store = useGradients();
  const chapter = useChoices((state) => state.chapter);
  const draft = draftOf(of);
  const texts = useStore(workbook, ({ drafts }) => drafts[draft]) ?? none;
  const { lines, missing, isWhole } = useDerivation(texts, of);
  const { goal, model, scope } = of;
  const [text, setText] = useState('');
  const [edits, setEdits] = useState(0);
  const write = (changed: readonly string[]) => keepDraft(draft, changed);
  const remove = (line: number) => write(texts.filter((_, n) => n !== line));
  useEffect(() => {
    if (isWhole) noteSolved(solvedId(chapter, 'derivation', 'derive'));
  }, [isWhole, chapter]);
  const link = (withLines: boolean) =>
    linkWith(store.getState(), { exercise: 'derive', seed, ...(withLines && { lines: texts }) });
  return (
    <div className="practice derivation-page">
      <DerivationHead
        of={of}
        seed={seed}
        what="Write one line after another, from the end back; each says on its left what it is."
      />
      <DerivedLines
        label="Your derivation"
        lines={lines}
        scope={scope}
        isWhole={isWhole}
        onEdit={(n) => {
          setText(lines[n].text);
          setEdits(edits + 1);
          remove(n);
        }}
        onRemove={remove}
      />
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
        <CopyButton title="Copy link" text={() => link(false)} />
        {lines.length > 0 && (
          <>
            <CopyButton title="Copy link with these lines" text={() => link(true)} />
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
        <CloseButton close={close} />
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
