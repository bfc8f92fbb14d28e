import type { Line } from '../../equations/line.ts';
import { latexEquality } from '../../expr/latex-line.ts';
import { notations } from '../../expr/notation/notations.ts';
import { numpy } from '../../expr/numpy.ts';
import { CopyButton } from '../shared/copy-button.tsx';
import { useNotation, useSizes } from '../shared/page-context.tsx';

/** Copies a step's lines: as LaTeX or, in the NumPy notation, as code. */
export function CopyLatex({ lines }: { lines: readonly Line[] }) {
  const notation = useNotation();
  const sizes = useSizes();
  const written = ({ left, right }: Line) =>
    notation === 'numpy'
      ? `${numpy(left, sizes)} = ${numpy(right, sizes)}`
      : latexEquality(left, right, { notation: notations[notation], sizes, linked: false });
  return (
    <CopyButton
      title={notation === 'numpy' ? 'Copy as code' : 'Copy as LaTeX'}
      text={() => lines.map(written).join('\n')}
    />
  );
}
