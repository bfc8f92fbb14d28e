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
export const ValueCell = ({ value, term, of }: Props) => (
  <span data-term={term} data-of={of} {...asValue(value)} />
);

/** What the cell of a computed number has, be it a control or not. */
export function asValue(value: number) {
  const text = numberText(value);
  return {
    className: 'cell value',
    'data-sign': signOf(value),
    'data-long': isLong(text) ? '' : undefined,
    title: fullText(value),
    style: { '--size': sizeText(value) } as CSSProperties,
    children: text,
  };
}
