import { useRef } from 'react';
import { evaluate, type Scope } from '../../expr/evaluate.ts';
import { shape } from '../../expr/shape.ts';
import type { Expr } from '../../expr/tree.ts';
import { scopeIn } from '../../store/derive.ts';
import { numberText } from '../shared/number-text.ts';
import { useGradients, usePaint, useSizes } from '../shared/page-context.tsx';
import { signOf, sizeText } from '../shared/painter.ts';
import { writeText } from '../shared/write.ts';

/** The value of a formula that is not one of the network's quantities, cell by cell, kept up to date. */
export function useValues(expr: Expr) {
  const store = useGradients();
  const sizes = useSizes();
  const body = useRef<HTMLTableSectionElement>(null);
  const { rows, columns } = shape(expr, sizes);
  const values = (scope: Scope) => evaluate(expr, scope).values;
  usePaint(() => {
    const cells = body.current!.querySelectorAll<HTMLElement>('.value');
    values(scopeIn(store.getState())).forEach((value, n) => {
      const cell = cells[n];
      if (!cell || !writeText(cell, numberText(value))) return;
      cell.style.setProperty('--size', sizeText(value));
      cell.dataset['sign'] = signOf(value);
    });
  }, [expr]);
  const initial = values(scopeIn(store.getState()));
  const cell = (row: number, column: number) => {
    const value = initial[row * columns + column];
    return (
      <span
        className="cell value"
        data-sign={signOf(value)}
        style={{ '--size': sizeText(value) } as React.CSSProperties}
      >
        {numberText(value)}
      </span>
    );
  };
  return { body, rows, columns, cell };
}
