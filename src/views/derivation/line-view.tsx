import { useCallback, useMemo } from 'react';
import type { Line } from '../../equations/line.ts';
import { latexEquality, latexEqualityInNumbers } from '../../expr/latex-line.ts';
import type { Live } from '../../expr/live.ts';
import type { NotationId } from '../../expr/notation/notation.ts';
import { notations } from '../../expr/notation/notations.ts';
import { numpy } from '../../expr/numpy.ts';
import type { Sizes } from '../../expr/names.ts';
import { shape } from '../../expr/shape.ts';
import { useNotation, useSizes } from '../shared/page-context.tsx';
import { CodeLine } from './code-line.tsx';
import { Formula } from './formula.tsx';
import { latexInValues } from './values-latex.ts';

interface Props {
  readonly line: Line;
  /**
   * `key` is small, for the outline; `symbols` is full size; `numbers` also gives a line about a
   * number, or about one row, again with the numbers put in; `values` gives matrices in numbers too.
   */
  readonly as: 'key' | 'symbols' | 'numbers' | 'values';
}

/** A line of the derivation in the reader's notation. */
export function LineView({ line, as }: Props) {
  const notation = useNotation();
  const sizes = useSizes();
  const numbers = as === 'values' || (as === 'numbers' && shape(line.left, sizes).rows === 1);
  return notation === 'numpy' ? (
    <CodeLine line={line} numbers={numbers} />
  ) : (
    <MathLine
      line={line}
      numbers={as === 'values' ? 'values' : numbers}
      style={as === 'key' ? '\\textstyle' : '\\displaystyle'}
      notation={notation}
      sizes={sizes}
    />
  );
}

interface MathProps {
  readonly line: Line;
  readonly numbers: boolean | 'values';
  readonly style: string;
  readonly notation: Exclude<NotationId, 'numpy'>;
  readonly sizes: Sizes;
}

function MathLine({ line, numbers, style, notation, sizes }: MathProps) {
  const { latex, live } = useMemo(() => {
    const printing = { notation: notations[notation], sizes, linked: true };
    if (!numbers) return { latex: latexEquality(line.left, line.right, printing), live: noNumbers };
    const found: Live[] = [];
    return {
      latex:
        numbers === 'values'
          ? latexInValues(line, printing, found)
          : latexEqualityInNumbers(line.left, line.right, printing, found),
      live: found,
    };
  }, [line, numbers, notation, sizes]);
  const plain = useCallback(
    () => `${numpy(line.left, sizes)} = ${numpy(line.right, sizes)}`,
    [line, sizes],
  );
  return <Formula latex={`${style} ${latex}`} live={live} plain={plain} />;
}

/** One list for all, so that a formula without numbers stays as it is when its view renders again. */
const noNumbers: readonly Live[] = [];
