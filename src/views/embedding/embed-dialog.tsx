import './embed-dialog.css';
import { useState } from 'react';
import { picturesIn } from '../../store/derive.ts';
import { CopyButton } from '../shared/copy-button.tsx';
import { CloseButton, Dialog, type Opened } from '../shared/dialog.tsx';
import { pageAddress } from '../shared/page-address.ts';
import { useChoices, useGradients } from '../shared/page-context.tsx';
import { embedLines } from './embed-lines.ts';
import { isPlot } from './is-plot.ts';
import { type ViewId, viewTitles } from './view-ids.ts';

/** Writes the two lines by which an author has the page, or a part of it, in a page of their own. */
export function EmbedDialog(opened: Opened) {
  const store = useGradients();
  const [view, setView] = useState<ViewId>('page');
  const offered: readonly string[] = useChoices(picturesIn);
  const isOffered = (id: ViewId) => offered.includes(id) || !isPlot(id);
  const lines = embedLines(store.getState(), view, pageAddress());
  return (
    <Dialog title="Embed" {...opened}>
      {(close) => (
        <>
          <p className="hint">
            Two lines for a page of your own. It then shows what you see here, with these numbers,
            at this step.
          </p>
          <p>
            <label>
              What{' '}
              <select value={view} onChange={(event) => setView(event.target.value as ViewId)}>
                {(Object.keys(viewTitles) as ViewId[]).filter(isOffered).map((id) => (
                  <option key={id} value={id}>
                    {viewTitles[id]}
                  </option>
                ))}
              </select>
            </label>
          </p>
          <textarea className="embed-lines" aria-label="The two lines" readOnly value={lines} />
          <p className="buttons">
            <CopyButton title="Copy" text={() => lines} />
            <CloseButton close={close} />
          </p>
        </>
      )}
    </Dialog>
  );
}
