import { useMemo } from 'react';
import type { Line } from '../../equations/line.ts';
import { shape } from '../../expr/shape.ts';
import { late } from '../shared/late.tsx';
import { useNotation, useSizes } from '../shared/page-context.tsx';
import { Formula } from './formula.tsx';
import type { Formula as Drawable } from './katex.ts';
import { useKatex } from './katex-loader.ts';

const CodeLine = late(async () => (await import('./code-line.tsx')).CodeLine);

interface Props {
  readonly line: Line;
  /**
   * `key` is small, for the outline; `symbols` is full size; `numbers` also gives a line about a
   * number, or about one row, again with the numbers put in; `values` gives matrices in numbers too.
   */
  readonly as: 'key' | 'symbols' | 'numbers' | 'values';
}

/** A line of the derivation in the reader's notation; where KaTeX cannot be had, as code. */
export function LineView({ line, as }: Props) {
  const notation = useNotation();
  const sizes = useSizes();
  const katex = useKatex();
  const inNumbers = as === 'values' || (as === 'numbers' && shape(line.left, sizes).rows === 1);
  if (notation === 'numpy') return <CodeLine line={line} numbers={inNumbers} />;
  const formula = (
    <MathLine
      line={line}
      notation={notation}
      sizes={sizes}
      small={as === 'key'}
      numbers={as === 'values' ? 'matrices' : inNumbers ? 'scalars' : 'none'}
    />
  );
  return katex === 'failed' ? (
    <CodeLine line={line} numbers={inNumbers} instead={formula} />
  ) : (
    formula
  );
}

function MathLine({ line, notation, sizes, small, numbers }: Drawable) {
  const formula = useMemo(
    () => ({ line, notation, sizes, small, numbers }),
    [line, notation, sizes, small, numbers],
  );
  return <Formula formula={formula} />;
}
