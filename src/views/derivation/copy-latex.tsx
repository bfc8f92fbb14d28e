import type { Line } from '../../equations/line.ts';
import { CopyButton } from '../shared/copy-button.tsx';
import { useNotation, useModel } from '../shared/page-context.tsx';

/** Copies a step's lines: as LaTeX or, in the NumPy notation, as code. */
export function CopyLatex({ lines }: { lines: readonly Line[] }) {
  const notation = useNotation();
  const model = useModel();
  const code = async () => {
    const { numpy } = await import('../../expr/numpy.ts');
    return lines.map(({ left, right }) => `${numpy(left, model)} = ${numpy(right, model)}`);
  };
  const latex = async (mathematical: Exclude<typeof notation, 'numpy'>) => {
    const { copied } = await import('./katex.ts');
    return lines.map((line) => copied(line, mathematical, model));
  };
  return (
    <CopyButton
      title={notation === 'numpy' ? 'Copy as code' : 'Copy as LaTeX'}
      text={async () => (await (notation === 'numpy' ? code() : latex(notation))).join('\n')}
    />
  );
}
