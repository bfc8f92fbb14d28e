import type { Line } from '../../equations/line.ts';
import type { State } from '../../store/store.ts';
import { fetchWriting } from '../lesson/clipboard.ts';
import { CopyButton } from '../shared/copy-button.tsx';
import { useGradients, useNotation } from '../shared/page-context.tsx';

type Written = typeof import('./copied.ts');

interface Props {
  readonly lines: readonly Line[];
  /** Writes the document that the lines are from. */
  readonly documentOf: (written: Written, state: State, page: string) => string;
}

/**
 * Copies lines as they are written, or with their numbers: as LaTeX or, in the NumPy notation, as code;
 * and as a document that TeX takes.
 */
export function CopyLines({ lines, documentOf }: Props) {
  const store = useGradients();
  const form = useNotation() === 'numpy' ? 'code' : 'LaTeX';
  const text = async (withNumbers: boolean) => {
    const { linesText } = await fetchWriting();
    return linesText(lines, withNumbers, store.getState());
  };
  return (
    <div className="copies" role="group" aria-label="Copy the lines">
      <span>Copy as</span>
      <CopyButton title={form} text={() => text(false)} />
      <CopyButton title={`${form} with numbers`} text={() => text(true)} />
      <CopyButton
        title="LaTeX document"
        text={async () => documentOf(await fetchWriting(), store.getState(), location.href)}
      />
    </div>
  );
}
