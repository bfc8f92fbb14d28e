import { matrixOf } from '../src/core/matrix.ts';
import { landscape } from '../src/core/landscape.ts';
import { createPlan, gradient, step } from '../src/core/plan.ts';
import { brain, mlMatrix, timeC, type Missing, type Task } from './core-peers.ts';

/** bench/core.c has these same numbers in it. */
const task: Task = {
  X: [
    [0.2, 0.9, -0.4],
    [0.7, -0.3, 0.5],
    [-0.6, 0.4, 0.8],
    [0.9, 0.6, 0.1],
  ],
  y: [[0], [1], [0], [1]],
  weights: [
    [
      [0.4, -0.7],
      [-0.3, 0.9],
      [0.1, -0.2],
    ],
    [[0.9], [-0.6]],
  ],
};

const plan = () => createPlan(matrixOf(task.X), matrixOf(task.y), task.weights.map(matrixOf));

/** Milliseconds of one run, the best of many: what it costs when the machine does nothing else. */
function best(run: () => void, times: number): number {
  let shortest = Infinity;
  for (let i = 0; i < times; i++) {
    const start = performance.now();
    run();
    shortest = Math.min(shortest, performance.now() - start);
  }
  return shortest;
}

function nanoseconds(pass: () => void): number {
  const passes = 100_000;
  const batch = () => {
    for (let i = 0; i < passes; i++) pass();
  };
  return (best(batch, 50) * 1e6) / passes;
}

/**
 * Bytes of one pass, the least of several counts: the engine's own work falls into some. A count is of
 * few enough passes that no garbage collection comes between and takes away what it should see.
 */
function bytesAllocated(pass: () => void): number | undefined {
  if (globalThis.gc === undefined) return undefined;
  const passes = 10_000;
  let least = Infinity;
  for (let count = 0; count < 10; count++) {
    globalThis.gc();
    const before = process.memoryUsage().heapUsed;
    for (let i = 0; i < passes; i++) pass();
    const grown = process.memoryUsage().heapUsed - before;
    if (grown >= 0) least = Math.min(least, grown / passes);
  }
  return least;
}

function row(what: string, figure: string, beside = ''): void {
  console.log(`  ${what.padEnd(44)}${figure.padStart(10)}   ${beside}`.trimEnd());
}

function missing({ name, missing: why }: Missing): void {
  row(name, '–', `not here: ${why}`);
}

/** A peer that computes something else is no peer. To 1e-7, because brain.js keeps float32 numbers. */
function checkAgreement(name: string, theirs: readonly number[], ours: readonly number[]): void {
  const agrees =
    theirs.length === ours.length && theirs.every((value, i) => Math.abs(value - ours[i]) < 1e-7);
  if (!agrees)
    throw new Error(`${name} has the gradient ${theirs.join(' ')}, we ${ours.join(' ')}`);
}

// First of all, while the engine is cold.
const descending = plan();
const descend = () => {
  for (let i = 0; i < 10_000; i++) step(descending, 1);
};
const firstDescent = best(descend, 1);

const measured = plan();
const ours = nanoseconds(() => gradient(measured));
const gradients = measured.layers.flatMap((layer) => [...layer.gradient]);

console.log('one forward and backward, 4×3, two hidden nodes');
row('src/core', `${ours.toFixed(0)} ns`);
for (const c of timeC()) {
  if ('missing' in c) {
    missing(c);
    continue;
  }
  checkAgreement(c.name, c.gradient, gradients);
  const ratio = (ours / c.nanoseconds).toFixed(1);
  const budget = c.anyShapes ? ' (budget: ≤ 3)' : '';
  row(c.name, `${c.nanoseconds.toFixed(0)} ns`, `we take ${ratio} times as long${budget}`);
}
for (const [library, budget] of [
  [brain(task), 2],
  [mlMatrix(task), 8],
] as const) {
  if ('missing' in library) {
    missing(library);
    continue;
  }
  checkAgreement(library.name, library.gradient(), gradients);
  const theirs = nanoseconds(library.run);
  const ratio = (theirs / ours).toFixed(1);
  row(
    library.name,
    `${theirs.toFixed(0)} ns`,
    `we are ${ratio} times as fast (budget: ≥ ${budget})`,
  );
}
const bytes = bytesAllocated(() => gradient(measured));
if (bytes === undefined) row('bytes allocated', '–', 'not counted: needs node --expose-gc');
else row('bytes allocated', bytes.toFixed(1), 'budget: ≤ 16');

console.log('10,000 steps of descent, of the same network');
row('src/core', `${best(descend, 20).toFixed(1)} ms`, 'budget: ≤ 5 ms');
row('the first time, before the engine compiles it', `${firstDescent.toFixed(1)} ms`);

console.log('128 × 128 losses, over two of its weights');
const values = Float64Array.from({ length: 128 }, (_, i) => (i - 64) / 8);
const across = { layer: 0, row: 0, column: 0, values };
const down = { layer: 1, row: 0, column: 0, values };
const losses = new Float64Array(128 * 128);
const draw = () => landscape(measured, across, down, losses);
const firstDrawing = best(draw, 1);
row('src/core', `${best(draw, 20).toFixed(1)} ms`, 'budget: ≤ 5 ms');
row('the first time', `${firstDrawing.toFixed(1)} ms`);
