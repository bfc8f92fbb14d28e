import type { Line } from '../../equations/line.ts';
import { CopyButton } from '../shared/copy-button.tsx';
import { useGradients, useNotation } from '../shared/page-context.tsx';

/** Copies lines as they are written, or with their numbers: as LaTeX or, in the NumPy notation, as code. */
export function CopyLines({ lines }: { lines: readonly Line[] }) {
  const store = useGradients();
  const form = useNotation() === 'numpy' ? 'code' : 'LaTeX';
  const text = async (withNumbers: boolean) => {
    const { linesText } = await import('./copied.ts');
    return linesText(lines, withNumbers, store.getState());
  };
  return (
    <div className="copies" role="group" aria-label="Copy the lines">
      <span>Copy as</span>
      <CopyButton title={form} text={() => text(false)} />
      <CopyButton title={`${form} with numbers`} text={() => text(true)} />
    </div>
  );
}
