import { memo, useRef } from 'react';
import type { Ref } from '../../expr/ref.ts';
import { largest } from '../../store/store.ts';
import { useLiveCell, useSettable } from '../shared/cell-props.ts';
import { NumberInput } from '../shared/late-number-input.ts';
import { fullText } from '../shared/number-text.ts';
import { useNumberField } from '../shared/use-number-field.ts';

interface Props {
  readonly of: Ref;
  /** How far a finger may be off above and below: less where another number is close. */
  readonly reach?: number;
  readonly x: number;
  readonly y: number;
}

/** A number of the diagram that the reader sets where it stands. */
export const EditableText = memo(function EditableText({ of, x, y, reach = 13 }: Props) {
  const { value, text, spoken, sign, style } = useLiveCell(of);
  const { draft, closeDraft, set, handlers } = useNumberField(useSettable(of));
  const number = useRef<SVGTextElement>(null);
  return (
    <g transform={`translate(${x} ${y})`}>
      <g className="editable" data-ref={of} {...handlers}>
        {/* Larger than the text, so that a finger can hold it. */}
        <rect className="hold" x={-22} y={-reach} width={44} height={2 * reach} />
        <text
          ref={number}
          className="diagram-number chosen live"
          role="spinbutton"
          tabIndex={0}
          data-ref={of}
          data-sign={sign}
          style={style}
          aria-label={`${spoken}, in the diagram`}
          aria-valuenow={value}
          aria-valuetext={fullText(value)}
          aria-valuemin={-largest}
          aria-valuemax={largest}
          dy="0.35em"
        >
          {text}
        </text>
      </g>
      {draft !== null && (
        <NumberInput
          label={spoken}
          draft={draft}
          // oxlint-disable-next-line react/refs -- what begins a draft is done to a number that is there
          over={{ of, drawing: number.current!.ownerSVGElement!, x, y }}
          onKeep={set}
          onClose={(focus) => {
            closeDraft();
            if (focus) number.current?.focus();
          }}
        />
      )}
    </g>
  );
});
