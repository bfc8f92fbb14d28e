import type { CSSProperties } from 'react';
import { fullText, numberText } from '../shared/number-text.ts';
import { isLong, signOf, sizeText } from '../shared/painter.ts';

/** A computed number that is no quantity's; `term` is what it is lit with. Its view keeps it up to date. */
export function ValueCell({ value, term }: { value: number; term?: string }) {
  const text = numberText(value);
  return (
    <span
      className="cell value"
      data-term={term}
      data-sign={signOf(value)}
      data-long={isLong(text) ? '' : undefined}
      title={fullText(value)}
      style={{ '--size': sizeText(value) } as CSSProperties}
    >
      {text}
    </span>
  );
}
