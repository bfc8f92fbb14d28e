import { type CSSProperties, useRef } from 'react';
import type { Ref } from '../../expr/ref.ts';
import { largest } from '../../store/store.ts';
import { NumberInput } from '../shared/late-number-input.ts';
import { chosenText, fullText } from '../shared/number-text.ts';
import { isLong, signOf, sizeText } from '../shared/painter.ts';
import { type Settable, useNumberField } from '../shared/use-number-field.ts';

interface Props {
  readonly number: Settable;
  readonly spoken: string;
  /** The cell of a quantity that it is, where it is one: the painter then keeps it up to date. */
  readonly of?: Ref;
  readonly tabbable: boolean;
}

/** A number of a matrix that the reader sets where it stands. */
export function SettableCell({ number, spoken, of, tabbable }: Props) {
  const { draft, closeDraft, set, handlers } = useNumberField(number);
  const cell = useRef<HTMLSpanElement>(null);
  const value = number.value();
  const text = chosenText(value);
  return (
    <>
      <span
        ref={cell}
        role="spinbutton"
        className={of ? 'cell live chosen' : 'cell chosen'}
        data-ref={of}
        data-sign={signOf(value)}
        data-long={isLong(text) ? '' : undefined}
        aria-label={spoken}
        aria-valuenow={value}
        aria-valuetext={fullText(value)}
        aria-valuemin={-largest}
        aria-valuemax={largest}
        title={fullText(value)}
        style={{ '--size': sizeText(value) } as CSSProperties}
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
