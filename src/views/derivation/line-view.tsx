import { useMemo } from 'react';
import type { Line } from '../../equations/line.ts';
import type { Sizes } from '../../expr/names.ts';
import { shape } from '../../expr/shape.ts';
import { late } from '../shared/late.tsx';
import { useNotation, useSizes } from '../shared/page-context.tsx';
import { Formula } from './formula.tsx';
import type { Formula as Drawable } from './katex.ts';
import { useKatex } from './katex-loader.ts';

const CodeLine = late(async () => (await import('./code-line.tsx')).CodeLine);

/**
 * How a line is written: `key` is small, for the outline; `symbols` is full size; `numbers` also gives
 * a line about a number, or about one row, again with the numbers put in; `values` gives matrices in
 * numbers too.
 */
type Way = 'key' | 'symbols' | 'numbers' | 'values';

/** A line of the derivation in the reader's notation; where KaTeX cannot be had, as code. */
export function LineView({ line, as }: { readonly line: Line; readonly as: Way }) {
  const notation = useNotation();
  const sizes = useSizes();
  const katex = useKatex();
  const inNumbers = as === 'values' || isInNumbers(line, as, sizes);
  if (notation === 'numpy') return <CodeLine line={line} numbers={inNumbers} />;
  const formula = <MathLine line={line} as={as} notation={notation} sizes={sizes} />;
  return katex === 'failed' ? (
    <CodeLine line={line} numbers={inNumbers} instead={formula} />
  ) : (
    formula
  );
}

type Given = Pick<Drawable, 'line' | 'notation' | 'sizes'> & { readonly as: Way };

function MathLine({ line, as, notation, sizes }: Given) {
  const formula = useMemo(
    () => formulaOf({ line, as, notation, sizes }),
    [line, as, notation, sizes],
  );
  return <Formula formula={formula} />;
}

/** A line as KaTeX draws it. */
export const formulaOf = ({ line, as, notation, sizes }: Given): Drawable => ({
  line,
  notation,
  sizes,
  small: as === 'key',
  numbers: as === 'values' ? 'matrices' : isInNumbers(line, as, sizes) ? 'scalars' : 'none',
});

const isInNumbers = (line: Line, as: Way, sizes: Sizes) =>
  as === 'numbers' && shape(line.left, sizes).rows === 1;
