import { useEffect, useState } from 'react';
import type { Pasted } from '../../store/block/paste-block.ts';
import { useChoices, useGradients } from '../shared/page-context.tsx';
import { copiedText, expectCopy, numberInFocus } from './clipboard.ts';

/** What reads a block and says how it went, fetched when the reader first pastes one. */
type Reader = typeof import('./pasted-text.tsx');

/**
 * Fills the page's numbers with a block that is pasted at one of them, and says what has become of it;
 * copies a matrix as a table while one of its cells has the focus, and selected formulas as LaTeX.
 */
export function ClipboardNote() {
  const store = useGradients();
  const chapter = useChoices((state) => state.chapter);
  const [pasted, setPasted] = useState<
    (Pasted & Pick<Reader, 'PastedText'>) | 'unreachable' | null
  >(null);
  useEffect(() => {
    const onPaste = (event: ClipboardEvent) => {
      const text = event.clipboardData?.getData('text/plain') ?? '';
      const place = numberInFocus(text);
      if (!place) return;
      event.preventDefault();
      void import('./pasted-text.tsx').then(
        ({ pasteBlock, PastedText }) =>
          setPasted({ ...pasteBlock(store, place.ref, text, place.turned), PastedText }),
        () => setPasted('unreachable'),
      );
    };
    const onCopy = (event: ClipboardEvent) => {
      const text = copiedText(store);
      if (text === undefined) return;
      event.clipboardData?.setData('text/plain', text);
      event.preventDefault();
    };
    document.addEventListener('paste', onPaste);
    document.addEventListener('copy', onCopy);
    document.addEventListener('selectionchange', expectCopy);
    return () => {
      document.removeEventListener('paste', onPaste);
      document.removeEventListener('copy', onCopy);
      document.removeEventListener('selectionchange', expectCopy);
    };
  }, [store]);
  // What is said is of this chapter's numbers.
  useEffect(() => () => setPasted(null), [chapter]);
  return (
    <div role="status">
      {pasted === 'unreachable' ? (
        <p className="note clipboard">
          What was pasted could not be read: a part of the page could not be fetched.
        </p>
      ) : (
        pasted && <pasted.PastedText pasted={pasted} onDismiss={() => setPasted(null)} />
      )}
    </div>
  );
}
