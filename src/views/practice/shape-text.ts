import { type Shape, shapeText } from '../../core/matrix.ts';
import { turned } from '../../expr/shape.ts';
import { useInColumns } from '../shared/page-context.tsx';

/** A shape in words, as the reader's notation shows matrices. */
export function useShapeText(): (shape: Shape) => string {
  const inColumns = useInColumns();
  return (shape) => shapeText(inColumns ? turned(shape) : shape);
}
