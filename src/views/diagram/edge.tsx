import { memo } from 'react';
import type { Name } from '../../expr/alphabet.ts';
import { useLiveCell } from '../shared/cell-props.ts';
import { useNames } from '../shared/step-marks.ts';
import { EditableText } from './editable-text.tsx';
import type { Edge } from './drawn.ts';

interface Props {
  readonly edge: Edge;
  readonly weights: Name;
  readonly onPath: boolean;
}

/** An edge, its width and colour by the size and sign of its weight. */
export const EdgeLine = memo(function EdgeLine({ edge, weights, onPath }: Props) {
  const { style, sign } = useLiveCell(edge.weight);
  const { from, to } = edge;
  return (
    <line
      className={`edge live-shape ${onPath ? 'on-path' : ''}`}
      {...useNames()(weights)}
      data-ref={edge.weight}
      data-sign={sign}
      style={style}
      x1={from.x}
      y1={from.y}
      x2={to.x}
      y2={to.y}
    />
  );
});

/** The weight of an edge, to be set in its place. */
export const EdgeValue = ({ edge, x, y }: { edge: Edge; x: number; y: number }) => (
  <EditableText of={edge.weight} reach={edge.to.crowded ? 7 : undefined} x={x} y={y} />
);
