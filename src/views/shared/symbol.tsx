import type { Name, Sizes } from '../../expr/alphabet.ts';
import type { Place, Sign } from '../../expr/notation/notation.ts';
import { notations } from '../../expr/notation/notations.ts';
import { numpyEntry, numpyName, numpyRow } from '../../expr/numpy-name.ts';
import { cellOf, type Ref } from '../../expr/ref.ts';
import { roleOf } from '../../expr/role.ts';
import { useNotation, useModel } from './page-context.tsx';

/** A quantity, a row or an entry as a small piece of HTML, in the reader's notation. */
export function Symbol({ of, row, column }: { of: Name } & Place) {
  const notation = useNotation();
  const model = useModel();
  if (notation === 'numpy') {
    return (
      <code className={`symbol role-${roleOf(of)}`}>{codeOf(of, { row, column }, model)}</code>
    );
  }
  return (
    <span className={`symbol role-${roleOf(of)}`}>
      <SignText sign={notations[notation].sign(of, { row, column }, model)} />
    </span>
  );
}

/** The symbol of one cell. */
export function CellSymbol({ of }: { of: Ref }) {
  const { name, row, column } = cellOf(of);
  return <Symbol of={name} row={row} column={column} />;
}

/** The same as code. */
export function codeOf(of: Name, { row, column }: Place, sizes: Sizes): string {
  if (row === undefined) return numpyName(of, sizes);
  return column === undefined ? numpyRow(of, row, sizes) : numpyEntry(of, row, column, sizes);
}

/** A sign as a piece of HTML. */
export function SignText({ sign }: { sign: Sign }) {
  const base = sign.bold ? <b>{sign.base}</b> : <i>{sign.base}</i>;
  return (
    <>
      {sign.gradient && (
        <>
          <i>∂{sign.gradient}</i>/<i>∂</i>
        </>
      )}
      {sign.before && <span className="upright">{sign.before}</span>}
      {sign.accent ? (
        <span className={/[a-z]/.test(sign.base) ? 'accented low' : 'accented'}>
          {base}
          <span className={sign.accent} role="img" aria-label={sign.accent}>
            {accents[sign.accent]}
          </span>
        </span>
      ) : (
        base
      )}
      {(sign.below !== undefined || sign.above !== undefined) && (
        <span className="scripts">
          {sign.above !== undefined && <sup>{sign.above}</sup>}
          {sign.below !== undefined && <sub>{sign.below}</sub>}
        </span>
      )}
      {sign.after && <span className="after">{sign.after}</span>}
    </>
  );
}

/** What stands behind the symbol of a matrix that is transposed. */
export const TransposeMark = () =>
  useNotation() === 'numpy' ? (
    <code className="symbol">.T</code>
  ) : (
    <sup className="transpose">T</sup>
  );

/** As KaTeX sets them: the plain characters, raised over the letter. Heard, they have their names. */
const accents = { hat: '^', tilde: '~' };
