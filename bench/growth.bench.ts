/**
 * How costs grow: the core and all that follows from the numbers with examples and hidden nodes, and
 * a drag on the built page with its visible cells. The page itself has four examples and at most four
 * hidden nodes, so only the first two go on to 64 and 16.
 */
import { filled, map, type Matrix } from '../src/core/matrix.ts';
import { computeGradients, createPlan } from '../src/core/plan.ts';
import { modelOf } from '../src/equations/network.ts';
import { traceOf } from '../src/equations/trace.ts';
import { series } from '../src/lessons/series.ts';
import { costOf } from './page/interact.ts';
import { drag } from './page/interactions.ts';
import { serve } from './page/serve.ts';
import { median, quantile, report, type Table } from './report.ts';

/** Numbers without a pattern, the same in every run. */
function scattered(rows: number, columns: number): Matrix {
  let seed = 1;
  return map(filled(rows, columns), () => {
    seed = (seed * 48271) % 2147483647;
    return (2 * seed) / 2147483647 - 1;
  });
}

/** Microseconds of a run: the median of many batches, each of about 5 ms. */
function microseconds(run: () => unknown): number {
  for (let n = 0; n < 200; n++) run();
  const start = performance.now();
  run();
  const runs = Math.max(1, Math.round(5 / Math.max(performance.now() - start, 0.0005)));
  const batches = Array.from({ length: 25 }, () => {
    const from = performance.now();
    for (let n = 0; n < runs; n++) run();
    return ((performance.now() - from) * 1000) / runs;
  });
  return median(batches);
}

/** Bytes that stay when something is made and kept, the median of several. */
function bytesKept(make: () => unknown): number {
  const counts = Array.from({ length: 9 }, () => {
    globalThis.gc?.();
    const before = process.memoryUsage();
    const kept = Array.from({ length: 50 }, make);
    globalThis.gc?.();
    const { heapUsed, arrayBuffers } = process.memoryUsage();
    const grown = heapUsed + arrayBuffers - before.heapUsed - before.arrayBuffers;
    return grown / kept.length;
  });
  return median(counts);
}

function row(examples: number, nodes: number): string[] {
  const [X, y] = [scattered(examples, 3), scattered(examples, 1)];
  const [W1, W2] = [scattered(3, nodes), scattered(nodes, 1)];
  const sizes = modelOf(series(examples, nodes, 1));
  const rate = filled(1, 1, 1);
  const plan = createPlan(sizes.network, X, y, [{ weights: W1 }, { weights: W2 }]);
  const trace = () => traceOf({ X, y, W1, W2, rate }, sizes);
  return [
    `${examples} examples, ${nodes} hidden nodes`,
    `${microseconds(() => computeGradients(plan)).toFixed(2)} µs`,
    `${microseconds(trace).toFixed(1)} µs`,
    `${(bytesKept(trace) / 1000).toFixed(1)} kB`,
  ];
}

function computing(): Table {
  const byExamples = [1, 4, 16, 64].map((examples) => row(examples, 4));
  const byNodes = [1, 2, 4, 8, 16].map((nodes) => row(4, nodes));
  return {
    id: 'growth-core',
    title: 'What is computed, by examples and hidden nodes',
    head: ['', 'forward and backward', 'every quantity of the page', 'kept by them'],
    rows: [...byExamples, ...byNodes],
  };
}

/** Drags with more and more to write, three loads each. */
async function dragging(): Promise<Table> {
  const { address, close } = await serve('dist');
  const views: readonly (readonly [number, string])[] = [
    [1, 'Slope'],
    [2, 'Slope'],
    [3, 'Slope'],
    [4, 'Slope'],
    [4, 'Landscape'],
    [4, 'Check'],
    [4, 'Descent'],
  ];
  const rows: string[][] = [];
  for (const [nodes, picture] of views) {
    const costs = [];
    for (let n = 0; n < 3; n++) costs.push(await costOf(drag(nodes, picture), address, 1));
    const [toPaint] = [median(costs.map((cost) => quantile(cost.toPaint, 0.5)))];
    const cells = costs[0].cells;
    rows.push([
      `${nodes} hidden nodes, ${picture.toLowerCase()} open`,
      String(cells),
      `${toPaint.toFixed(1)} ms`,
      `${((1000 * toPaint) / cells).toFixed(0)} µs`,
      `${(median(costs.map((cost) => cost.heap)) / 1e6).toFixed(1)} MB`,
    ]);
  }
  close();
  return {
    id: 'growth-page',
    title: 'A drag in chapter 3, by what is to be seen',
    head: ['', 'numbers on the page', 'event to paint, p50', 'a number', 'heap'],
    rows,
  };
}

await report([computing(), await dragging()]);
