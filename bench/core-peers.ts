/**
 * What the core is measured against: the same forward and backward pass, of the same network, in C
 * and in two libraries. None is a dependency; each is fetched or compiled here, into .cache/bench.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';

const folder = '.cache/bench';
const compiler = process.env.CC ?? 'gcc';
const BRAIN = 'brain.js@1.6.1';
const ML_MATRIX = 'ml-matrix@6.15.1';

/** The network that a peer is to compute, as arrays of rows. */
export interface Task {
  readonly X: number[][];
  readonly y: number[][];
  readonly weights: number[][][];
}

/** A pass to be timed, and the gradient that it comes to, every ∂L/∂W row after row. */
export interface Pass {
  readonly run: () => void;
  readonly gradient: () => number[];
}

/** C times itself. */
export interface Timed {
  readonly name: string;
  /** Whether it takes a network of any shapes, as src/core does, or was compiled for these alone. */
  readonly anyShapes: boolean;
  readonly nanoseconds: number;
  readonly gradient: number[];
}

/** Why a peer is not here. */
export interface Missing {
  readonly name: string;
  readonly missing: string;
}

/** bench/core.c, compiled on the spot and run. It has this task's numbers written into it. */
export function timeC(): (Timed | Missing)[] {
  const program = resolve(folder, 'core');
  mkdirSync(folder, { recursive: true });
  try {
    execFileSync(compiler, ['-O3', 'bench/core.c', '-o', program, '-lm'], { stdio: 'pipe' });
  } catch (error) {
    return [{ name: `C, ${compiler} -O3`, missing: firstLine(error) }];
  }
  const lines = execFileSync(program, { encoding: 'utf8' }).trim().split('\n');
  return lines.map((line) => {
    const [kind, ...numbers] = line.split(' ');
    const [nanoseconds, ...gradient] = numbers.map(Number);
    const anyShapes = kind === 'any';
    const name = `C, ${compiler} -O3, ${anyShapes ? 'any shapes' : 'these shapes only'}`;
    return { name, anyShapes, nanoseconds, gradient };
  });
}

/** brain.js, installed if it is not there yet. */
export function brain(task: Task): ({ name: string } & Pass) | Missing {
  return peer(BRAIN, () => brainPass(task));
}

/** ml-matrix, installed if it is not there yet. */
export function mlMatrix(task: Task): ({ name: string } & Pass) | Missing {
  return peer(ML_MATRIX, () => mlMatrixPass(task));
}

function peer(name: string, make: () => Pass): ({ name: string } & Pass) | Missing {
  try {
    install();
    return { name, ...make() };
  } catch (error) {
    return { name, missing: firstLine(error) };
  }
}

// With a trailing slash: modules are looked for in this folder, not beside it.
const installed = createRequire(resolve(folder) + '/');

function install(): void {
  try {
    installed.resolve('brain.js');
    installed.resolve('ml-matrix');
  } catch {
    mkdirSync(folder, { recursive: true });
    const args = ['install', '--prefix', folder, '--no-save', '--no-audit', '--no-fund'];
    execFileSync('npm', [...args, '--ignore-scripts', BRAIN, ML_MATRIX], { stdio: 'pipe' });
  }
}

/**
 * brain.js has a bias in each node, here 0, and learns from one example at a time. At a learning
 * rate of 0 a pass over the examples changes nothing, and is its forward and backward pass.
 */
function brainPass({ X, y, weights }: Task): Pass {
  interface Network {
    sizes: number[];
    weights: number[][][];
    biases: number[][];
    outputs: number[][];
    deltas: number[][];
    trainOpts: { learningRate: number };
    initialize(): void;
    trainPattern(example: { input: number[]; output: number[] }): void;
  }
  const { NeuralNetwork } = installed('brain.js') as { NeuralNetwork: new () => Network };
  const network = new NeuralNetwork();
  network.sizes = [X[0].length, ...weights.map((W) => W[0].length)];
  network.initialize();
  network.trainOpts.learningRate = 0;
  weights.forEach((W, k) => {
    network.biases[k + 1].fill(0);
    network.weights[k + 1] = W[0].map((_, j) => W.map((row) => row[j]));
  });
  const examples = X.map((input, i) => ({ input, output: y[i] }));
  const run = () => {
    for (const example of examples) network.trainPattern(example);
  };
  // It keeps no gradient: each example's is the product of what came in and of its Δ, which is −Δ here.
  const gradientOf = (example: (typeof examples)[0]) => {
    network.trainPattern(example);
    return weights.flatMap((W, k) =>
      W.flatMap((row, i) => row.map((_, j) => -network.outputs[k][i] * network.deltas[k + 1][j])),
    );
  };
  const gradient = () =>
    examples.map(gradientOf).reduce((sum, one) => sum.map((value, i) => value + one[i]));
  return { run, gradient };
}

/** ml-matrix has matrices and no networks: these are the lines that its user would write. */
function mlMatrixPass(task: Task): Pass {
  interface M {
    mmul(other: M): M;
    mul(other: M): M;
    transpose(): M;
    clone(): M;
    apply(f: (this: M, i: number, j: number) => void): M;
    get(i: number, j: number): number;
    set(i: number, j: number, value: number): M;
    to1DArray(): number[];
  }
  interface Library {
    Matrix: { new (rows: number[][]): M; sub(a: M, b: M): M };
  }
  const { Matrix } = installed('ml-matrix') as Library;
  const map = (m: M, f: (x: number) => number) =>
    m.clone().apply(function (i, j) {
      this.set(i, j, f(this.get(i, j)));
    });
  const sigma = (z: M) => map(z, (x) => 1 / (1 + Math.exp(-x)));
  const slope = (l: M) => map(l, (x) => x * (1 - x));
  const X = new Matrix(task.X);
  const y = new Matrix(task.y);
  const [W1, W2] = task.weights.map((W) => new Matrix(W));
  const run = () => {
    const l1 = sigma(X.mmul(W1));
    const l2 = sigma(l1.mmul(W2));
    const delta2 = Matrix.sub(l2, y).mul(slope(l2));
    const delta1 = delta2.mmul(W2.transpose()).mul(slope(l1));
    return [X.transpose().mmul(delta1), l1.transpose().mmul(delta2)];
  };
  return { run, gradient: () => run().flatMap((dW) => dW.to1DArray()) };
}

function firstLine(error: unknown): string {
  return String(error instanceof Error ? error.message : error).split('\n')[0];
}
