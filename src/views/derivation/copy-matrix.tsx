import { toRows, transpose } from '../../core/matrix.ts';
import { isNumber, type Name } from '../../expr/alphabet.ts';
import { latexMatrix, numpyArray, tabSeparated } from '../../expr/matrix-text.ts';
import { spokenName } from '../../expr/notation/spoken.ts';
import { refOf } from '../../expr/ref.ts';
import { scopeIn } from '../../store/derive.ts';
import { CopyButton } from '../shared/copy-button.tsx';
import { useGradients, useInColumns, useModel, useNotation } from '../shared/page-context.tsx';
import { cellText } from '../shared/painter.ts';
import { Symbol } from '../shared/symbol.tsx';

/** Copies the matrix of the number that was chosen, as it is seen: in full, or as LaTeX to three decimals. */
export function CopyMatrix({ of }: { of: Name }) {
  const store = useGradients();
  const inColumns = useInColumns();
  const notation = useNotation();
  const model = useModel();
  if (isNumber(of)) return null;
  const rows = () => {
    const value = scopeIn(store.getState()).matrix(of);
    return toRows(inColumns ? transpose(value) : value);
  };
  const texts = () => rows().map((row) => row.map((value) => cellText(refOf(of, 0, 0), value)));
  return (
    <div className="copies" role="group" aria-label={`Copy ${spokenName(of, notation, model)}`}>
      <span>
        Copy <Symbol of={of} /> as
      </span>
      <CopyButton title="table" text={() => tabSeparated(rows())} />
      <CopyButton title="NumPy" text={() => numpyArray(rows())} />
      <CopyButton title="LaTeX" text={() => latexMatrix(texts())} />
    </div>
  );
}
