import { trainedOf } from '../../equations/network.ts';
import { refsAsRead } from '../../expr/notation/reading-order.ts';
import type { Ref } from '../../expr/ref.ts';
import { descend } from '../../store/descent.ts';
import { Cell } from '../matrix/cell.tsx';
import { useGradients, useNotation, useModel } from '../shared/page-context.tsx';
import { CellSymbol, Symbol } from '../shared/symbol.tsx';
import { Bands } from './bands.tsx';
import { levelTexts } from './plot-text.ts';
import type { LandscapeRange, WeightPair } from './landscape-range.ts';
import { swapped } from './landscape-weights.ts';
import { LiveNumber } from '../shared/live-number.tsx';
import { gradientRef, updatedRef } from './plot-data.ts';
import { entryText } from './plot-text.ts';

interface Props {
  readonly weights: WeightPair;
  readonly range: LandscapeRange;
  readonly pick: (weights: WeightPair) => void;
}

const titles = { across: 'Across', up: 'Up' } as const;

/** Beside the map: which weights, their gradient, the step, and the scale of its colours. */
export function LandscapeNumbers({ weights, range: { levels }, pick }: Props) {
  const store = useGradients();
  const model = useModel();
  const notation = useNotation();
  const all = model.layers.flatMap(trainedOf).flatMap((name) => refsAsRead(name, model, notation));
  const texts = levelTexts(levels);
  return (
    <div className="aside-numbers">
      <div className="axes">
        {(['across', 'up'] as const).map((axis) => (
          <label key={axis}>
            {titles[axis]}{' '}
            <select
              value={weights[axis]}
              onChange={(event) => pick(swapped(weights, axis, event.target.value as Ref))}
            >
              {all.map((ref) => (
                <option key={ref} value={ref}>
                  {entryText(ref, model, notation)}
                </option>
              ))}
            </select>
          </label>
        ))}
      </div>
      <table>
        <caption>
          <span className="swatch uphill" aria-hidden="true" /> Gradient, uphill: its direction, not
          its length
        </caption>
        <tbody>
          {[weights.across, weights.up].map((weight) => (
            <tr key={weight}>
              <th scope="row">
                <CellSymbol of={gradientRef(weight)} />
              </th>
              <td>
                <LiveNumber of={gradientRef(weight)} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <table>
        <caption>
          <span className="swatch downhill" aria-hidden="true" /> One step downhill
        </caption>
        <tbody>
          {[weights.across, weights.up].map((weight) => (
            <tr key={weight}>
              <th scope="row">
                <CellSymbol of={updatedRef(weight)} />
              </th>
              <td>
                <LiveNumber of={updatedRef(weight)} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <div className="take">
        <span className="rate">
          <Symbol of="rate" /> =&nbsp;
          <Cell of="rate.0.0" tabbable />
        </span>
        <button type="button" className="control" onClick={() => descend(store, 1)}>
          Take the step
        </button>
      </div>
      <div className="scale">
        <span className="scale-name">
          <Symbol of="L" />
        </span>
        <Bands levels={levels} />
        <span className="ends">
          <span>{texts[0]}</span>
          <span>{texts.length > 1 && texts.at(-1)}</span>
        </span>
      </div>
    </div>
  );
}
