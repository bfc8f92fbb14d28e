import type { PartClash } from '../../equations/judging/clash.ts';
import { LineView } from '../derivation/line-view.tsx';
import { useInColumns } from '../shared/page-context.tsx';
import { useShapeText } from './shape-text.ts';

/** Which two parts of a formula do not fit together, and why. */
export function ClashText({ clash: { part, left, right, shapes } }: { clash: PartClash }) {
  const shapeText = useShapeText();
  const inColumns = useInColumns();
  const formula = (of: typeof part) => <LineView line={{ right: of }} as="key" />;
  if (left === right) {
    return (
      <>
        {formula(part)} takes a single number; {formula(left)} is {shapeText(shapes[0])}.
      </>
    );
  }
  // Where matrices are shown transposed, the factors stand the other way round.
  const turns = inColumns && part.kind === 'matrixProduct';
  const [first, second] = turns ? [right, left] : [left, right];
  const [before, after] = turns ? shapes.toReversed() : shapes;
  const inner = turns ? [shapes[1].rows, shapes[0].columns] : [shapes[0].columns, shapes[1].rows];
  return (
    <>
      {formula(first)} is {shapeText(before)} and {formula(second)} is {shapeText(after)}.{' '}
      {part.kind === 'matrixProduct'
        ? `In a product of matrices the inner sides are equal; here they are ${inner[0]} and ${inner[1]}.`
        : part.kind === 'times'
          ? 'Between two matrices × says too little: write · for a product of matrices, or ∗ where entry meets entry.'
          : 'Entry meets entry here, so both need the same shape.'}
    </>
  );
}
