import { useMemo } from 'react';
import type { Line } from '../../equations/line.ts';
import { latexEquality, latexEqualityInNumbers } from '../../expr/latex-line.ts';
import type { Live } from '../../expr/live.ts';
import type { NotationId } from '../../expr/notation/notation.ts';
import { notations } from '../../expr/notation/notations.ts';
import type { Sizes } from '../../expr/names.ts';
import { shape } from '../../expr/shape.ts';
import { sizesIn } from '../../store/derive.ts';
import { useChoices } from '../shared/page-context.tsx';
import { CodeLine } from './code-line.tsx';
import { Formula } from './formula.tsx';

interface Props {
  readonly line: Line;
  /** Whether a line about a number, or about one row, is followed by the same line in numbers. */
  readonly numbers: boolean;
}

/** A line of the derivation in the reader's notation. */
export function LineView({ line, numbers }: Props) {
  const notation = useChoices((state) => state.notation);
  const sizes = useChoices(sizesIn);
  const inNumbers = numbers && shape(line.left, sizes).rows === 1;
  return notation === 'numpy' ? (
    <CodeLine line={line} numbers={inNumbers} />
  ) : (
    <MathLine line={line} numbers={inNumbers} notation={notation} sizes={sizes} />
  );
}

interface MathProps extends Props {
  readonly notation: Exclude<NotationId, 'numpy'>;
  readonly sizes: Sizes;
}

function MathLine({ line, numbers, notation, sizes }: MathProps) {
  const { latex, live } = useMemo(() => {
    const printing = { notation: notations[notation], sizes, linked: true };
    const found: Live[] = [];
    const printed = numbers
      ? latexEqualityInNumbers(line.left, line.right, printing, found)
      : latexEquality(line.left, line.right, printing);
    return { latex: printed, live: found };
  }, [line, numbers, notation, sizes]);
  return <Formula latex={`\\displaystyle ${latex}`} live={live} />;
}
