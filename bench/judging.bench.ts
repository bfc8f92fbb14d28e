/**
 * How long a reader waits for the answer to a line: every line that can be asked for of the largest network
 * that the page shows, right as it is, with each single mistake in it, and with the mistake in a line that
 * is written otherwise; as the page meets them, after the networks on which formulas are compared have been
 * drawn, which is measured by itself.
 */
import type { ActivationId, Network } from '../src/core/network.ts';
import { filled, map, type Matrix } from '../src/core/matrix.ts';
import { randomFrom } from '../src/core/random.ts';
import { judge } from '../src/equations/judging/judge.ts';
import { mistakesIn } from '../src/equations/judging/mistakes.ts';
import { trialsOf } from '../src/equations/judging/trials.ts';
import { chosenOf, modelOf } from '../src/equations/network.ts';
import { derivationLines } from '../src/equations/practice/derivation-lines.ts';
import { type Chosen, scopeOf, traceOf } from '../src/equations/trace.ts';
import { shapeOf } from '../src/expr/alphabet.ts';
import { negate } from '../src/expr/build.ts';
import type { Expr } from '../src/expr/tree.ts';
import { median, quantile, report } from './report.ts';

const budget = 50;

const largest = (activation: ActivationId): Network => ({
  examples: 8,
  inputs: 6,
  objective: { loss: 'halfSquares', over: 'mean' },
  layers: Array.from({ length: 4 }, () => ({ width: 6, activation, bias: true })),
});

const milliseconds = (run: () => unknown): number => {
  const start = performance.now();
  run();
  return performance.now() - start;
};

function rowOf(activation: ActivationId): string[] {
  const model = modelOf(largest(activation));
  const random = randomFrom(1);
  const matrix = (rows: number, columns: number): Matrix =>
    map(filled(rows, columns), () => 2 * random() - 1);
  const values = Object.fromEntries(
    chosenOf(model).map((of) => {
      const { rows, columns } = shapeOf(of, model);
      return [of, matrix(rows, columns)];
    }),
  );
  const scope = scopeOf(traceOf(values as Chosen, model), model);
  const drawn = milliseconds(() => trialsOf(model));
  const timed = (rights: (right: Expr) => readonly Expr[]) =>
    derivationLines(model).flatMap((line) =>
      rights(line.right).map((right) => milliseconds(() => judge({ right }, line, scope, model))),
    );
  const wrongs = (formula: Expr) => mistakesIn(formula, model).map((mistake) => mistake.formula);
  const right = timed((formula) => [formula]);
  const wrong = timed(wrongs);
  const otherwise = timed((formula) => wrongs(formula).map((each) => negate(negate(each))));
  const figures = (times: readonly number[]) =>
    [median(times), quantile(times, 0.95), Math.max(...times)]
      .map((each) => each.toFixed(1))
      .join(' / ');
  return [
    activation,
    `${drawn.toFixed(0)} ms`,
    `${figures(right)} ms`,
    `${figures(wrong)} ms`,
    `${figures(otherwise)} ms`,
    `${((100 * otherwise.filter((each) => each <= budget).length) / otherwise.length).toFixed(1)} %`,
  ];
}

// Once for the engine, as a page that has been read for a while.
rowOf('tanh');
await report([
  {
    id: 'judging',
    title: 'The answer to a line, 8 examples, 4 layers of 6 nodes with biases: p50 / p95 / most',
    head: [
      'activation',
      'networks drawn',
      'a right line',
      'a wrong line',
      'the same, written otherwise',
      `of these within ${budget} ms`,
    ],
    rows: (['sigmoid', 'tanh', 'relu'] as const).map(rowOf),
  },
]);
