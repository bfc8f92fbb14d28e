import { useMemo } from 'react';
import { layersOf } from '../../equations/network.ts';
import type { Sizes } from '../../expr/names.ts';
import { refOf } from '../../expr/ref.ts';
import { useFocus, useSizes } from '../shared/page-context.tsx';
import { useStageStep } from '../shared/stage-step.ts';
import { useWidth } from '../shared/use-width.ts';
import { BackwardPath } from './backward-path.tsx';
import { EdgeLine, EdgeValue } from './edge.tsx';
import { type Edge, height, layout } from './layout.ts';
import { NodeView } from './node.tsx';

/** The network with one example's numbers flowing through it. */
export function Diagram() {
  const sizes = useSizes();
  const { lit } = useStageStep();
  const focus = useFocus();
  const { element, width: room } = useWidth<SVGSVGElement>(480);
  const width = Math.min(Math.max(room, 320), 640);
  const { columns, edges } = useMemo(() => layout(sizes, width), [sizes, width]);
  const labelled = edges.filter((edge) => isLabelled(edge, sizes, focus.node, width));
  const layers = layersOf(sizes);
  const isOnPath = ({ from, to, layer }: Edge) =>
    layer === 0
      ? from.column === focus.component && (sizes.layers === 1 || to.column === focus.node)
      : from.column === focus.node;
  return (
    <svg
      ref={element}
      className="diagram"
      viewBox={`0 0 ${width} ${height}`}
      role="group"
      aria-label={describe(sizes, focus.example)}
    >
      {edges.map((edge) => (
        <EdgeLine
          key={edge.weight}
          edge={edge}
          about={lit.includes(layers[edge.layer].weights)}
          onPath={isOnPath(edge)}
        />
      ))}
      <BackwardPath columns={columns} />
      {columns.flat().map((node) => (
        <NodeView
          key={`${node.of}.${node.column}`}
          node={node}
          value={refOf(node.of, focus.example, node.column)}
          about={lit.includes(node.of)}
        />
      ))}
      {labelled.map((edge) => (
        <EdgeValue key={edge.weight} edge={edge} sizes={sizes} />
      ))}
    </svg>
  );
}

/** On a narrow drawing only the edges of the hidden node in focus have room for their weights. */
const isLabelled = ({ layer, to }: Edge, sizes: Sizes, node: number, width: number): boolean =>
  layer > 0 || sizes.layers === 1 || sizes.nodes === 1 || width >= 400 || to.column === node;

function describe({ layers, components, nodes, examples }: Sizes, example: number): string {
  const hidden = layers === 1 ? '' : `${nodes} hidden node${nodes === 1 ? '' : 's'}, `;
  const which = examples === 1 ? 'the example' : `example ${example + 1} of ${examples}`;
  return `The network: ${components} inputs, ${hidden}one output, with the numbers of ${which}`;
}
