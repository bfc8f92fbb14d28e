import type { CSSProperties } from 'react';
import type { Ref } from '../../expr/ref.ts';
import { fullText, numberText } from '../shared/number-text.ts';
import { isLong, signOf, sizeText } from '../shared/painter.ts';

interface Props {
  readonly value: number;
  /** What it is lit with. */
  readonly term?: string;
  /** The cell that is chosen by it, where that is another. */
  readonly of?: Ref;
}

/** A computed number that is no quantity's. Its view keeps it up to date. */
export function ValueCell({ value, term, of }: Props) {
  const text = numberText(value);
  return (
    <span
      className="cell value"
      data-term={term}
      data-of={of}
      data-sign={signOf(value)}
      data-long={isLong(text) ? '' : undefined}
      title={fullText(value)}
      style={{ '--size': sizeText(value) } as CSSProperties}
    >
      {text}
    </span>
  );
}
