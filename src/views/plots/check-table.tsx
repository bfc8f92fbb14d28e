import type { Gradient } from '../../expr/names.ts';
import { weightsOfGradient } from '../../expr/names.ts';
import { cellOf } from '../../expr/ref.ts';
import { traceIn } from '../../store/derive.ts';
import { fullText } from '../shared/number-text.ts';
import { useChoices, useGradients, useSizes } from '../shared/page-context.tsx';
import { Symbol } from '../shared/symbol.tsx';
import { type CheckedMatrix, checksOf } from './check-data.ts';
import { type Attributes, type Drawing, useDrawing } from './drawing.ts';
import { longText, powerText } from './plot-text.ts';

/** One gradient matrix, an entry a line: by backpropagation, by central difference, and how far apart. */
export function CheckTable({ of }: { of: Gradient }) {
  const store = useGradients();
  const sizes = useSizes();
  const example = useChoices((state) => state.example);
  const checked = () =>
    checksOf(traceIn(store.getState()), sizes).find(({ gradient }) => gradient === of)!;
  const { root, part } = useDrawing(() => tableDrawing(checked()), [of, sizes, example]);
  return (
    <div className="check-table" ref={root}>
      <table>
        <caption>
          <Symbol of={of} />
        </caption>
        <thead>
          <tr>
            <th scope="col">weight</th>
            <th scope="col">backpropagation</th>
            <th scope="col">central difference</th>
            <th scope="col">apart by</th>
            <th scope="col">
              <span className="visually-hidden">verdict</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {checked().entries.map(({ ref }) => {
            const { row, column } = cellOf(ref);
            return (
              <tr key={ref} {...part(ref)}>
                <th scope="row">
                  <Symbol of={weightsOfGradient[of]} row={row} column={column} />
                </th>
                <td>
                  <span className="by-rule" data-ref={ref} {...part(`${ref}-entry`)} />
                </td>
                <td>
                  <span className="by-difference" {...part(`${ref}-difference`)} />
                </td>
                <td>
                  <span className="apart" {...part(`${ref}-error`)} />
                </td>
                <td className="mark" {...part(`${ref}-mark`)} />
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

/** The table, part by part. */
function tableDrawing({ entries }: CheckedMatrix): Drawing {
  const number = (value: number): Attributes => ({ text: longText(value), title: fullText(value) });
  return Object.fromEntries(
    entries.flatMap(({ ref, entry, difference, error, agrees }) => [
      [ref, { 'data-agrees': String(agrees) }],
      [`${ref}-entry`, number(entry)],
      [`${ref}-difference`, number(difference)],
      [`${ref}-error`, { text: powerText(error), title: fullText(error) }],
      [`${ref}-mark`, { text: agrees ? '✓' : '✗', 'aria-label': agrees ? 'agrees' : 'disagrees' }],
    ]),
  );
}
