import { memo, useRef } from 'react';
import { isChosen } from '../../expr/alphabet.ts';
import { cellOf, type Ref } from '../../expr/ref.ts';
import { largest } from '../../store/store.ts';
import { useLiveCell } from '../shared/cell-props.ts';
import { NumberInput } from '../shared/late-number-input.ts';
import { fullText } from '../shared/number-text.ts';
import { useNumberField } from '../shared/use-number-field.ts';

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

function ChosenCell({ of, tabbable }: Props) {
  const { value, text, long, spoken, style, sign } = useLiveCell(of);
  const { draft, closeDraft, set, handlers } = useNumberField(of);
  const cell = useRef<HTMLSpanElement>(null);
  return (
    <>
      <span
        ref={cell}
        role="spinbutton"
        className="cell live chosen"
        data-ref={of}
        data-sign={sign}
        data-long={long}
        aria-label={spoken}
        aria-valuenow={value}
        aria-valuetext={fullText(value)}
        aria-valuemin={-largest}
        aria-valuemax={largest}
        title={fullText(value)}
        style={style}
        tabIndex={tabbable ? 0 : -1}
        {...handlers}
      >
        {text}
      </span>
      {draft !== null && (
        <NumberInput
          label={spoken}
          draft={draft}
          onKeep={set}
          onClose={(focus) => {
            closeDraft();
            if (focus) cell.current?.focus();
          }}
        />
      )}
    </>
  );
}
