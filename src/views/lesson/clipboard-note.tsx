import { type ReactNode, useEffect, useState } from 'react';
import { NotFetched } from '../shared/not-fetched.tsx';
import { useChoices, useGradients } from '../shared/page-context.tsx';
import { tried } from '../shared/parts.ts';
import { fileOf, takeEarly } from './brought-early.ts';
import { copiedText, expectCopy, numberInFocus } from './clipboard.ts';

/**
 * Fills the page's numbers with a block that is pasted at one of them, and says what has become of it;
 * copies a matrix as a table while one of its cells has the focus, and selected formulas as LaTeX. Opens
 * what a picture shows that was saved here and is dropped on the page; no file takes the reader away from
 * it. What reads a block or a file is fetched when the reader first brings one.
 */
export function ClipboardNote() {
  const store = useGradients();
  const chapter = useChoices((state) => state.chapter);
  const [note, setNote] = useState<ReactNode>(null);
  useEffect(() => {
    /** Fetches what reads something and has it read; where it does not come, it is kept and can be tried again. */
    const read = async <Reader,>(
      load: () => Promise<Reader>,
      done: (reader: Reader) => unknown,
    ) => {
      const reader = await tried(load).catch(() => null);
      if (reader) done(reader);
      else setNote(<Unread again={() => void read(load, done)} />);
    };
    /** Pastes a text at the number that has the focus; whether there is one for it. */
    const takes = (text: string): boolean => {
      const place = numberInFocus(text);
      if (!place) return false;
      void read(fetchPasting, ({ pasteBlock, PastedText }) => {
        const pasted = pasteBlock(store, place.at, text, place.turned);
        setNote(<PastedText pasted={pasted} onDismiss={() => setNote(null)} />);
      });
      return true;
    };
    const onPaste = (event: ClipboardEvent) => {
      if (takes(event.clipboardData?.getData('text/plain') ?? '')) event.preventDefault();
    };
    const onCopy = (event: ClipboardEvent) => {
      const text = copiedText(store);
      if (text === undefined) return;
      event.clipboardData?.setData('text/plain', text);
      event.preventDefault();
    };
    const openFile = (file: File) => void read(fetchOpening, (here) => here.open(file, setNote));
    const onDrag = (event: DragEvent) => {
      // It is said which files there are when they are let go.
      const file = fileOf(event);
      if (file) openFile(file);
    };
    const gone = new AbortController();
    const until = { signal: gone.signal };
    const early = takeEarly();
    if (early.text !== undefined) takes(early.text);
    if (early.file) openFile(early.file);
    document.addEventListener('paste', onPaste, until);
    document.addEventListener('copy', onCopy, until);
    document.addEventListener('selectionchange', expectCopy, until);
    document.addEventListener('dragover', onDrag, until);
    document.addEventListener('drop', onDrag, until);
    return () => gone.abort();
  }, [store]);
  // What is said is of this chapter's numbers.
  useEffect(() => () => setNote(null), [chapter]);
  return <div role="status">{note}</div>;
}

const Unread = ({ again }: { again: () => void }) => (
  <NotFetched what="What reads it" className="note clipboard" again={again} />
);

const fetchPasting = () => import('./pasted-text.tsx');
const fetchOpening = () => import('../picture/dropped.tsx');
