import { useMemo } from 'react';
import type { Model } from '../../equations/network.ts';
import { shape } from '../../expr/shape.ts';
import { late } from '../shared/late.tsx';
import { useNotation, useModel } from '../shared/page-context.tsx';
import { Formula } from './formula.tsx';
import type { Sides } from './formula-latex.ts';
import type { Drawable } from './katex.ts';
import { useKatex } from './katex-loader.ts';

const CodeLine = late(
  'Lines as code',
  () => import('./code-line.tsx'),
  (here) => here.CodeLine,
);

/**
 * How a line is written: `key` is small, for the outline; `symbols` is full size; `numbers` also gives
 * a line about a number, or about one row, again with the numbers put in; `values` gives matrices in
 * numbers too; `shapes` has the shape of each matrix below it, and need not fit together; `origin` is as
 * `numbers`, in a narrow column.
 */
type LineForm = 'key' | 'symbols' | 'shapes' | 'numbers' | 'values' | 'origin';

/** A line of the derivation, or a formula alone, in the reader's notation; where KaTeX cannot be had, as code. */
export function LineView({ line, as }: { readonly line: Sides; readonly as: LineForm }) {
  const notation = useNotation();
  const model = useModel();
  const katex = useKatex();
  const inNumbers = as === 'values' || isInNumbers(line, as, model);
  if (notation === 'numpy') return <CodeLine line={line} numbers={inNumbers} />;
  const formula = <MathLine line={line} as={as} notation={notation} model={model} />;
  return katex === 'failed' ? (
    <CodeLine line={line} numbers={inNumbers} instead={formula} />
  ) : (
    formula
  );
}

type Given = Pick<Drawable, 'line' | 'notation' | 'model'> & { readonly as: LineForm };

function MathLine({ line, as, notation, model }: Given) {
  const formula = useMemo(
    () => formulaOf({ line, as, notation, model }),
    [line, as, notation, model],
  );
  return <Formula formula={formula} />;
}

/** A line as KaTeX draws it. */
const formulaOf = ({ line, as, notation, model }: Given): Drawable => ({
  line,
  notation,
  model,
  small: as === 'key',
  shapes: as === 'shapes',
  narrow: as === 'origin',
  numbers: as === 'values' ? 'matrices' : isInNumbers(line, as, model) ? 'scalars' : 'none',
});

const isInNumbers = ({ left }: Sides, as: LineForm, model: Model) =>
  left !== undefined && (as === 'numbers' || as === 'origin') && shape(left, model).rows === 1;
