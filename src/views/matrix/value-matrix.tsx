import { type ReactNode, useLayoutEffect, useRef } from 'react';
import { transpose } from '../../core/matrix.ts';
import { evaluate } from '../../expr/evaluate.ts';
import type { Name } from '../../expr/alphabet.ts';
import { type Ref, refOf } from '../../expr/ref.ts';
import { shape, turned } from '../../expr/shape.ts';
import type { Expr } from '../../expr/tree.ts';
import type { Choices } from '../../store/choices.ts';
import { scopeIn } from '../../store/derive.ts';
import { seenIn } from '../../store/unseen.ts';
import { fullText, numberText } from '../shared/number-text.ts';
import { useGradients, useInColumns, usePaint, useModel } from '../shared/page-context.tsx';
import { writeNumber } from '../shared/painter.ts';
import { valuesAt } from '../shared/values-at.ts';
import { writeAttribute } from '../shared/write.ts';
import { ValueCell } from './value-cell.tsx';

interface Props {
  readonly expr: Expr;
  /** The quantity that each cell follows from or goes into, in the same place: they are lit together. */
  readonly source?: Name;
  /** The cell that is chosen by the one in a row and a column of the value, where that is another. */
  readonly into?: (row: number, column: number) => Ref | undefined;
  readonly children: ReactNode;
}

/** The value of a formula that is not one of the network's quantities, as a table under a caption. */
export function ValueMatrix({ expr, source, into, children }: Props) {
  const { body, rows, columns, cell } = useValues(expr, source, into);
  return (
    <table className="matrix">
      <caption>
        {children}{' '}
        <span className="shape">
          {rows}×{columns}
        </span>
      </caption>
      <tbody ref={body}>
        {Array.from({ length: rows }, (_, r) => (
          <tr key={r}>
            {Array.from({ length: columns }, (__, c) => (
              <td key={c}>{cell(r, c)}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** The value of a formula as it is seen, cell by cell, kept up to date. */
export function useValues(expr: Expr, source?: Name, into?: Props['into']) {
  const store = useGradients();
  const model = useModel();
  const body = useRef<HTMLTableSectionElement>(null);
  const inColumns = useInColumns();
  const of = shape(expr, model);
  const { rows, columns } = inColumns ? turned(of) : of;
  const valuesIn = (state: Choices) => {
    const value = evaluate(expr, scopeIn(state));
    return (inColumns ? transpose(value) : value).values.map(seenIn(state));
  };
  const now = () => valuesIn(store.getState());
  const cells = () => body.current!.querySelectorAll<HTMLElement>('.value');
  usePaint(() => {
    const [shown, texts] = [cells(), now()];
    texts.forEach((value, n) => {
      const cell = shown[n];
      if (cell) writeNumber(cell, value, numberText(value));
    });
  }, [expr, inColumns]);
  usePaint(
    () => {
      const shown = cells();
      now().forEach((value, n) => shown[n] && writeAttribute(shown[n], 'title', fullText(value)));
    },
    [expr, inColumns],
    'rest',
  );
  useLayoutEffect(() => void valuesAt.set(body.current!, valuesIn));
  const initial = now();
  const cell = (row: number, column: number) => {
    const kept = inColumns ? ([column, row] as const) : ([row, column] as const);
    return (
      <ValueCell
        value={initial[row * columns + column]}
        term={source && refOf(source, ...kept)}
        of={into?.(...kept)}
      />
    );
  };
  return { body, rows, columns, cell };
}
