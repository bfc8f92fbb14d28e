import { library } from './library.ts';
import type { Task } from './tasks.ts';

interface Tensor {
  dataSync(): Float32Array;
}

interface Library {
  enableProdMode(): void;
  setBackend(name: string): Promise<boolean>;
  getBackend(): string;
  tidy(f: () => Tensor[] | void): Tensor[] | void;
  tensor2d(rows: number[][]): Tensor;
  matMul(a: Tensor, b: Tensor, transposeA?: boolean, transposeB?: boolean): Tensor;
  mul(a: Tensor, b: Tensor): Tensor;
  sub(a: Tensor | number, b: Tensor): Tensor;
  sigmoid(a: Tensor): Tensor;
}

/**
 * TensorFlow.js in plain JavaScript, on its CPU backend, in float32. Forward and backward are written
 * out: what these two packages give to Node knows no derivatives, and with tf.grads, from the whole of
 * tfjs, this took three times as long on the small networks.
 */
export const tfjs = library({
  name: 'tfjs-cpu',
  packages: { '@tensorflow/tfjs-core': '4.22.0', '@tensorflow/tfjs-backend-cpu': '4.22.0' },
  tolerance: 1e-5,
  from: (load) => {
    const tf = load('@tensorflow/tfjs-core') as Library;
    load('@tensorflow/tfjs-backend-cpu');
    // Without its checks, at its fastest, and without its advice to use another backend.
    tf.enableProdMode();
    void tf.setBackend('cpu');
    if (tf.getBackend() !== 'cpu') throw new Error(`backend ${tf.getBackend()}, expected cpu`);
    return (task) => passOf(task, tf);
  },
});

function passOf(task: Task, tf: Library) {
  const slope = (l: Tensor) => tf.mul(l, tf.sub(1, l));
  const X = tf.tensor2d(task.X);
  const y = tf.tensor2d(task.y);
  const weights = task.weights.map((W) => tf.tensor2d(W));

  const gradients = () => {
    const l = [X];
    for (const W of weights) l.push(tf.sigmoid(tf.matMul(l[l.length - 1], W)));
    const yHat = l[weights.length];
    let delta = tf.mul(tf.sub(yHat, y), slope(yHat));
    const list: Tensor[] = [];
    for (let k = weights.length - 1; k >= 0; k--) {
      list.unshift(tf.matMul(l[k], delta, true));
      if (k > 0) delta = tf.mul(tf.matMul(delta, weights[k], false, true), slope(l[k]));
    }
    return list;
  };
  // This backend computes each product when it is asked for, and not when its numbers are read.
  const run = () => {
    tf.tidy(() => void gradients());
  };
  const result = () => {
    let numbers: number[] = [];
    tf.tidy(() => {
      numbers = gradients().flatMap((dLdW) => [...dLdW.dataSync()]);
    });
    return numbers;
  };
  return { run, result };
}
