import { type Name, plainOf } from '../../expr/alphabet.ts';
import type { Verdict } from '../../core/check.ts';
import { refsAsRead } from '../../expr/notation/reading-order.ts';
import { cellValue, type Trace } from '../../equations/trace.ts';
import { cellOf } from '../../expr/ref.ts';
import { exampleIn, traceIn } from '../../store/derive.ts';
import { wholeTraceIn } from '../../store/unseen.ts';
import { fullText } from '../shared/number-text.ts';
import { useChoices, useGradients, useModel, useNotation } from '../shared/page-context.tsx';
import { Symbol } from '../shared/symbol.tsx';
import { type CheckedMatrix, checksOf } from './check-data.ts';
import { type Attributes, type Drawing, useDrawing } from './drawing.ts';
import { longText, powerText } from './plot-text.ts';

/** One gradient matrix, an entry a line: by backpropagation, by central difference, and how far apart. */
export function CheckTable({ of }: { of: Name }) {
  const store = useGradients();
  const model = useModel();
  const notation = useNotation();
  const example = useChoices(exampleIn);
  const checked = () =>
    checksOf(wholeTraceIn(store.getState()), model).find(({ gradient }) => gradient === of)!;
  const { root, part } = useDrawing(
    () => tableDrawing(checked(), traceIn(store.getState())),
    [of, model, example],
  );
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
          {refsAsRead(of, model, notation).map((ref) => {
            const { row, column } = cellOf(ref);
            return (
              <tr key={ref} {...part(ref)}>
                <th scope="row">
                  <Symbol of={plainOf(of)} row={row} column={column} />
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

/** A corner has no slope to compare with: neither right nor wrong. */
const marks: Readonly<Record<Verdict, Attributes>> = {
  agrees: { text: '✓', 'aria-label': 'agrees' },
  differs: { text: '✗', 'aria-label': 'disagrees' },
  corner: { text: '∠', 'aria-label': 'a corner: no difference can check it' },
};

/** The table, part by part; of an entry that is covered, what checks it is covered too. */
function tableDrawing({ entries }: CheckedMatrix, seen: Trace): Drawing {
  const number = (value: number): Attributes => ({ text: longText(value), title: fullText(value) });
  return Object.fromEntries(
    entries.flatMap(({ ref, difference, error, verdict }) => {
      const entry = cellValue(seen, ref);
      return [
        [ref, { 'data-agrees': String(verdict !== 'differs') }],
        [`${ref}-entry`, number(entry)],
        [`${ref}-difference`, number(Number.isNaN(entry) ? entry : difference)],
        [`${ref}-error`, { text: powerText(error), title: fullText(error) }],
        [`${ref}-mark`, marks[verdict]],
      ];
    }),
  );
}
