import { useState } from 'react';
import type { Line } from '../../equations/line.ts';
import type { Step } from '../../lessons/step.ts';
import { fetchWriting } from '../lesson/clipboard.ts';
import { CopyButton } from '../shared/copy-button.tsx';
import { pageAddress } from '../shared/page-address.ts';
import { useGradients, useNotation } from '../shared/page-context.tsx';

interface Props {
  readonly step: Step;
  readonly lines: readonly Line[];
}

/**
 * Copies the lines of a step, or one of them, as they are written or with their numbers: as LaTeX or, in
 * the NumPy notation, as code; and as a document that TeX takes.
 */
export function CopyLines({ step, lines }: Props) {
  const store = useGradients();
  const form = useNotation() === 'numpy' ? 'code' : 'LaTeX';
  /** Which line is copied alone; −1 where all are. */
  const [only, setOnly] = useState(-1);
  const line: Line | undefined = lines[only];
  const text = async (withNumbers: boolean) => {
    const { linesText } = await fetchWriting();
    return linesText(line ? [line] : lines, withNumbers, store.getState());
  };
  const document = async () => {
    const { lineDocument, stepDocument } = await fetchWriting();
    const state = store.getState();
    return line
      ? lineDocument(step, line, state, pageAddress())
      : stepDocument(step, state, pageAddress());
  };
  return (
    <div className="copies" role="group" aria-label="Copy the lines">
      <span>Copy</span>
      {lines.length > 1 && (
        <select
          aria-label="Which lines"
          value={line ? only : -1}
          onChange={({ target }) => setOnly(Number(target.value))}
        >
          <option value={-1}>all lines</option>
          {lines.map(({ id }, n) => (
            <option key={id} value={n}>
              line {n + 1}
            </option>
          ))}
        </select>
      )}
      <span>as</span>
      <CopyButton title={form} text={() => text(false)} />
      <CopyButton title={`${form} with numbers`} text={() => text(true)} />
      <CopyButton title="LaTeX document" text={document} />
    </div>
  );
}
