import { memo } from 'react';
import { isChosen } from '../../expr/alphabet.ts';
import { cellOf, type Ref } from '../../expr/ref.ts';
import { useLiveCell, useSettable, useSpoken } from '../shared/cell-props.ts';
import { fullText } from '../shared/number-text.ts';
import { SettableCell } from './settable-cell.tsx';

interface Props {
  readonly of: Ref;
  /** Whether Tab stops here; the other cells of the matrix are reached by arrows. */
  readonly tabbable: boolean;
}

/** One number of a matrix: to be set where the reader chooses it, to be followed where it is computed. */
export const Cell = memo(function Cell({ of, tabbable }: Props) {
  return isChosen(cellOf(of).name) ? (
    <ChosenCell of={of} tabbable={tabbable} />
  ) : (
    <ComputedCell of={of} tabbable={tabbable} />
  );
});

function ComputedCell({ of, tabbable }: Props) {
  const { value, text, long, spoken, style, sign } = useLiveCell(of);
  return (
    <button
      type="button"
      className="cell live"
      data-ref={of}
      data-sign={sign}
      data-long={long}
      data-label={spoken}
      aria-label={`${spoken}: ${text}`}
      title={fullText(value)}
      style={style}
      tabIndex={tabbable ? 0 : -1}
    >
      {text}
    </button>
  );
}

const ChosenCell = ({ of, tabbable }: Props) => (
  <SettableCell number={useSettable(of)} spoken={useSpoken(of)} of={of} tabbable={tabbable} />
);
