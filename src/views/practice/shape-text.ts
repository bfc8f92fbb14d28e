import { type Shape, shapeText } from '../../core/matrix.ts';
import type { NotationId } from '../../expr/notation/notation.ts';
import { isInColumns } from '../../expr/notation/notations.ts';
import { turned } from '../../expr/shape.ts';
import { useNotation } from '../shared/page-context.tsx';

/** A shape in words, as a notation shows matrices. */
export const shapeSeen = (shape: Shape, notation: NotationId): string =>
  shapeText(isInColumns(notation) ? turned(shape) : shape);

/** The same, as the reader's notation does. */
export function useShapeText(): (shape: Shape) => string {
  const notation = useNotation();
  return (shape) => shapeSeen(shape, notation);
}
