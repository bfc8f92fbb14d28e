import { useMemo } from 'react';
import type { Model } from '../../equations/network.ts';
import { refOf } from '../../expr/ref.ts';
import { calledIn } from '../../lessons/called.ts';
import { count } from '../../lessons/count.ts';
import { late } from '../shared/late.tsx';
import { useFocus, useModel, useNotation } from '../shared/page-context.tsx';
import { markAbout, useStepMark } from '../shared/step-marks.ts';
import { narrow, useMedia } from '../shared/use-media.ts';
import { useWidth } from '../shared/use-width.ts';
import { BackwardPath } from './backward-path.tsx';
import { EdgeLine, EdgeValue } from './edge.tsx';
import { type Edge, symbolWidthIn } from './drawn.ts';
import { layout } from './layout.ts';
import { NodeView } from './node.tsx';

const WeightNote = late(
  'The note on a weight',
  () => import('./weight-note.tsx'),
  (here) => here.WeightNote,
);

/** Narrower than this a weight may have no room once it is chosen: the drawing is then made smaller. Pixels. */
const narrowest = 332;

/** Where the drawing, what is picked below it and the text share a low screen. */
const low = `${narrow} and (height < 52em)`;

/** The drawing is no lower than this, however few its nodes are; and on a low screen. Pixels. */
const lowest = 246;
const lowestOnLow = 214;

/** The network with one example's numbers flowing through it. */
export function Diagram() {
  const model = useModel();
  const focus = useFocus();
  const { element, width: room } = useWidth(480);
  const width = Math.min(Math.max(room, narrowest), 640);
  const symbolWidth = symbolWidthIn(useNotation());
  const leastHeight = useMedia(low) ? lowestOnLow : lowest;
  const { columns, edges, height, weights } = useMemo(
    () => layout(model, { width, leastHeight, symbolWidth }, focus),
    [model, width, leastHeight, symbolWidth, focus],
  );
  useStepMark((step) => markAbout(element.current!, step));
  const layers = model.layers;
  const isOnPath = ({ from, to, layer }: Edge) =>
    from.column === focus.units[layer] && to.column === focus.units[layer + 1];
  return (
    <>
      <div ref={element} className="diagram-frame">
        <svg
          className="diagram"
          viewBox={`0 0 ${width} ${height}`}
          role="group"
          aria-label={describe(model, focus.example)}
        >
          {edges.map((edge) => (
            <EdgeLine
              key={edge.weight}
              edge={edge}
              weights={layers[edge.layer].weights}
              onPath={isOnPath(edge)}
            />
          ))}
          <BackwardPath columns={columns} />
          {columns.map((nodes, n) =>
            nodes.map((node) => (
              <NodeView
                key={`${node.of}.${node.column}`}
                node={node}
                value={refOf(node.of, focus.example, node.column)}
                biasName={layers[n - 1]?.bias}
              />
            )),
          )}
          {edges.map((edge) => {
            const at = weights.get(edge.weight);
            return at && <EdgeValue key={edge.weight} edge={edge} x={at.x} y={at.y} />;
          })}
        </svg>
      </div>
      {weights.size < edges.length && <WeightNote />}
    </>
  );
}

function describe(model: Model, example: number): string {
  const { inputs, widths, examples } = model;
  const { example: one } = calledIn(model);
  const hidden = widths.slice(0, -1).map((nodes) => `${count(nodes, 'hidden node')}, `);
  const outputs = widths.at(-1) === 1 ? 'one output' : `${widths.at(-1)} outputs`;
  const which = examples === 1 ? `the ${one}` : `${one} ${example + 1} of ${examples}`;
  return `The network: ${count(inputs, 'input')}, ${hidden.join('')}${outputs}, with the numbers of ${which}`;
}
