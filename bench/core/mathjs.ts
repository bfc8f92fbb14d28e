import { library } from './library.ts';
import type { Task } from './tasks.ts';

interface M {
  toArray(): number[][];
}

interface Library {
  matrix(rows: number[][]): M;
  multiply(a: M, b: M): M;
  dotMultiply(a: M, b: M): M;
  subtract(a: M, b: M): M;
  transpose(a: M): M;
  map(a: M, f: (x: number) => number): M;
}

/** math.js has matrices and no networks: these are the lines that its user would write. */
export const mathjs = library({
  name: 'mathjs',
  packages: { mathjs: '15.2.0' },
  tolerance: 1e-12,
  from: (load) => {
    const loaded = load('mathjs') as Library;
    return (task) => passOf(task, loaded);
  },
});

function passOf(task: Task, math: Library) {
  const sigma = (z: M) => math.map(z, (x) => 1 / (1 + Math.exp(-x)));
  const slope = (l: M) => math.map(l, (x) => x * (1 - x));
  // Its matrices, and not plain arrays, which it takes as well: those are slower.
  const X = math.matrix(task.X);
  const y = math.matrix(task.y);
  const weights = task.weights.map((W) => math.matrix(W));

  const run = () => {
    const l = [X];
    for (const W of weights) l.push(sigma(math.multiply(l[l.length - 1], W)));
    const yHat = l[weights.length];
    let delta = math.dotMultiply(math.subtract(yHat, y), slope(yHat));
    const gradients: M[] = [];
    for (let k = weights.length - 1; k >= 0; k--) {
      gradients.unshift(math.multiply(math.transpose(l[k]), delta));
      if (k > 0) {
        const dLdl = math.multiply(delta, math.transpose(weights[k]));
        delta = math.dotMultiply(dLdl, slope(l[k]));
      }
    }
    return gradients;
  };
  return { run, result: () => run().flatMap((dLdW) => dLdW.toArray().flat()) };
}
