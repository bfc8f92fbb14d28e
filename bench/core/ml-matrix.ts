import { library } from './library.ts';
import type { Task } from './tasks.ts';

interface M {
  mmul(other: M): M;
  /** Entry by entry, into this one. */
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

/** ml-matrix has matrices and no networks: these are the lines that its user would write. */
export const mlMatrix = library({
  name: 'ml-matrix',
  packages: { 'ml-matrix': '6.15.1' },
  tolerance: 1e-12,
  from: (load) => {
    const loaded = load('ml-matrix') as Library;
    return (task) => passOf(task, loaded);
  },
});

function passOf(task: Task, { Matrix }: Library) {
  const map = (m: M, f: (x: number) => number) =>
    m.clone().apply(function (i, j) {
      this.set(i, j, f(this.get(i, j)));
    });
  const sigma = (z: M) => map(z, (x) => 1 / (1 + Math.exp(-x)));
  const slope = (l: M) => map(l, (x) => x * (1 - x));
  const X = new Matrix(task.X);
  const y = new Matrix(task.y);
  const weights = task.weights.map((W) => new Matrix(W));

  const run = () => {
    const l = [X];
    for (const W of weights) l.push(sigma(l[l.length - 1].mmul(W)));
    const yHat = l[weights.length];
    let delta = Matrix.sub(yHat, y).mul(slope(yHat));
    const gradients: M[] = [];
    for (let k = weights.length - 1; k >= 0; k--) {
      gradients.unshift(l[k].transpose().mmul(delta));
      if (k > 0) delta = delta.mmul(weights[k].transpose()).mul(slope(l[k]));
    }
    return gradients;
  };
  return { run, result: () => run().flatMap((dLdW) => dLdW.to1DArray()) };
}
