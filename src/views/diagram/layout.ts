import type { Focus } from '../../equations/line.ts';
import type { Model } from '../../equations/network.ts';
import { type Name, sizeOf } from '../../expr/alphabet.ts';
import { refOf } from '../../expr/ref.ts';
import { type Layout, leastSignal, type Node } from './drawn.ts';
import { placeLabels } from './labels.ts';

/** Room for the inputs' symbols on the left, and for the error signal on the right beside its symbol. Pixels. */
const margin = { left: 72, right: 64 } as const;
/** What a symbol beside the outputs takes at most in a narrow drawing. Pixels. */
const narrowSymbol = 42;
/** So many nodes of a column have room for all that belongs to them. */
const few = 3;
/** Room for symbols above the columns, and below them, and there for biases; some of it is spared for many nodes. Pixels. */
const edgeRoom = { top: 50, bottom: 28, biases: 44, spared: 4 } as const;

/** What there is to draw on. All in pixels. */
interface Canvas {
  readonly width: number;
  readonly leastHeight: number;
  /** Of a node's symbol, in the reader's notation. */
  readonly symbolWidth: number;
}

/**
 * Where everything goes in a drawing: inputs on the left, outputs on the right, hidden nodes between; and
 * every label that has a place of its own.
 */
export function layout(model: Model, canvas: Canvas, focus: Focus): Layout {
  const { layers } = model;
  const { width, symbolWidth } = canvas;
  const { bare, height } = placeNodes(model, canvas);
  const edges = layers.flatMap(({ weights }, layer) =>
    bare[layer].flatMap((from, row) =>
      bare[layer + 1].map((to, column) => ({
        weight: refOf(weights, row, column),
        from,
        to,
        layer,
      })),
    ),
  );
  const biased = [false, ...layers.map(({ bias }) => bias !== undefined)];
  const signalWidth = Math.max(leastSignal, 1.5 * symbolAtEnd(canvas));
  const room = { width, height, symbolWidth, signalWidth };
  return placeLabels(bare, edges, { focus, biased, room });
}

/** What a symbol takes beside the outputs. A narrow drawing has no more room than it must: the signs of code are smaller there. */
const symbolAtEnd = ({ width, symbolWidth }: Pick<Canvas, 'width' | 'symbolWidth'>): number =>
  Math.min(symbolWidth, width < 420 ? narrowSymbol : Infinity);

/** The nodes without their labels, and how high they are all together. */
function placeNodes({ layers, ...model }: Model, { width, leastHeight, symbolWidth }: Canvas) {
  const names: readonly Name[] = ['X', ...layers.map((layer) => layer.output)];
  const counts = names.map((_, n) => sizeOf(n, model));
  const last = layers.length;
  const isDeep = last > 2;
  const right = margin.right + symbolAtEnd({ width, symbolWidth });
  const x = spread(
    names.length,
    isDeep ? Math.min(margin.left, width * 0.16) : margin.left,
    width - (isDeep ? Math.min(right, width * 0.22) : right),
  );
  const gap = x(1) - x(0);
  const radius = Math.min(23, Math.max(15, gap * 0.235));
  const hasBiases = layers.some(({ bias }) => bias);
  const tallest = Math.max(...counts);
  // From one node to the next below it: as close as they may come; of few, with room for bias and signal.
  const step = radius * 2 + (hasBiases && tallest <= few ? 43 : 6);
  const spared = tallest > few ? edgeRoom.spared : 0;
  const top = edgeRoom.top - spared;
  const foot = hasBiases ? edgeRoom.biases : edgeRoom.bottom - spared;
  const bottom = Math.max(leastHeight, top + step * (tallest - 1) + foot);
  // Two are apart by less than there is room for, but not by less than they need.
  const padding = Math.min(0.35, ((bottom - foot - top) / step - 1) / 2);
  const ys = counts.map((count) => spread(count, top, bottom - foot, count === 2 ? padding : 0));
  const bare = names.map((of, n) => {
    const crowded = n > 0 && counts[n] > (n === last ? 3 : 2);
    return Array.from({ length: counts[n] }, (_, column): Node => {
      const y = ys[n](column);
      const { activation } = layers[n - 1] ?? {};
      return { of, column, activation, x: x(n), y, radius, crowded };
    });
  });
  return { bare, height: bottom };
}

/** So many places with equal steps between, centred, with `padding` steps left free at either end. */
function spread(count: number, from: number, to: number, padding = 0): (n: number) => number {
  const step = (to - from) / Math.max(1, count - 1 + 2 * padding);
  const start = (from + to - step * (count - 1)) / 2;
  return (n) => start + n * step;
}
