import { Symbol } from '../shared/symbol.tsx';
import { cellOf, type Ref } from '../../expr/ref.ts';
import { useFocus } from '../shared/page-context.tsx';
import type { Attributes } from './drawing.ts';
import { LiveNumber } from '../shared/live-number.tsx';
import { gradientRef } from './plot-data.ts';
import { shareText } from './plot-text.ts';

interface Props {
  readonly weight: Ref;
  readonly shares: readonly number[];
  readonly part: (name: string) => Attributes;
}

/** The numbers beside the picture: the weight, the loss, and the slope as a sum over the examples. */
export function SlopeSum({ weight, shares, part }: Props) {
  const { example } = useFocus();
  const { name, row, column } = cellOf(weight);
  const gradient = gradientRef(weight);
  return (
    <div className="aside-numbers">
      <table>
        <tbody>
          <tr>
            <th scope="row">
              <Symbol of={name} row={row} column={column} />
            </th>
            <td>
              <LiveNumber of={weight} />
            </td>
          </tr>
          <tr>
            <th scope="row">
              <Symbol of="L" />
            </th>
            <td>
              <LiveNumber of="L.0.0" />
            </td>
          </tr>
        </tbody>
      </table>
      <table className="sum">
        <caption>{shares.length > 0 ? 'Slope, example by example' : 'Slope'}</caption>
        <tbody>
          {shares.map((i) => (
            <tr key={i} className={i === example ? 'about' : ''}>
              <th scope="row">{shareText(i)}</th>
              <td data-of={gradient}>
                <span {...part(`slope-${i}`)} />
              </td>
            </tr>
          ))}
          <tr className="total">
            <th scope="row">
              <Symbol of={cellOf(gradient).name} row={row} column={column} />
            </th>
            <td>
              <LiveNumber of={gradient} />
            </td>
          </tr>
        </tbody>
      </table>
      <p className="hint">
        {shares.length > 0
          ? 'The thin curves add up to L, and their slopes to its slope: that sum is the entry of the gradient.'
          : 'The slope of the tangent is the entry of the gradient.'}
      </p>
    </div>
  );
}
