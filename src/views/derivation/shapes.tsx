import type { Line } from '../../equations/line.ts';
import { operatorTexts } from '../../expr/notation/text.ts';
import { shapesText } from '../../expr/shapes-text.ts';
import { useInColumns, useModel, useNotation } from '../shared/page-context.tsx';

/** A line with the shape of each of its matrices in the matrix's place. */
export function Shapes({ of: { left, right } }: { of: Line }) {
  const sizes = useModel();
  const inColumns = useInColumns();
  const operators = operatorTexts[useNotation()];
  const text = (side: Line['left']) => shapesText(side, { sizes, operators, inColumns });
  return (
    <p className="shapes">
      <span className="visually-hidden">Shapes: </span>
      {text(left)} = {text(right)}
    </p>
  );
}
