import { expect, test } from 'vitest';
import { mistakesIn } from '../../../src/equations/judging/mistakes.ts';
import { type Model, modelOf } from '../../../src/equations/network.ts';
import { entry, name, row } from '../../../src/expr/build.ts';
import * as build from '../../../src/expr/build.ts';
import { formulaText } from '../../../src/expr/formula-text.ts';
import { readLine } from '../../../src/expr/reading/read-line.ts';
import type { Expr } from '../../../src/expr/tree.ts';

const model = (examples: number) =>
  modelOf({
    examples,
    inputs: 2,
    objective: { loss: 'halfSquares', over: 'entries' },
    layers: [
      { width: 2, activation: 'sigmoid', bias: true },
      { width: 3, activation: 'tanh', bias: true },
      { width: 2, activation: 'relu', bias: false },
    ],
  });

/** Right lines, or parts of some, with everything in them that can go wrong. */
const texts = [
  'X·W1 + 1·b1',
  'l1ᵀ·Δ2',
  '1ᵀ·Δ2',
  '(Δ2·W2ᵀ)∗l1∗(1−l1)',
  '(Δ3·W3ᵀ)∗(1−l2∗l2)',
  '1/6 (ŷ−y)∗relu′(z3)',
  'b2 − α ∂L/∂b2',
];

const formulas = (): Expr[] => [
  build.sum('example', build.times(entry('l1', 'i', 1), entry('delta2', 'i', 2))),
  build.plus(
    build.times(entry('X', 1, 0), entry('W1', 0, 1)),
    build.times(entry('l1', 1, 1), build.minus(build.number(1), entry('l1', 1, 1))),
  ),
  build.matrixProduct(row('X', 1), name('W1New')),
  build.sum(3, build.component(row('yHat', 'k'), 'n')),
  build.expectation(3, entry('yHat', 0, 'n'), entry('y', 0, 'n')),
  build.negate(build.fraction(entry('y', 0, 1), build.power(entry('yHat', 0, 1), 2))),
  build.apply('log', entry('b1New', 0, 1)),
  build.apply('sigmoid', name('l1')),
  build.transpose(name('LNew')),
  build.plus(entry('X', 2, 0), entry('X', 0, 1), entry('delta2', 0, 2), entry('l1', 1, 1)),
  build.times(entry('W2', 'j', 'k'), entry('delta2', 'i', 'k'), entry('W3', 1, 'n')),
  build.elementwise(row('l2', 1), row('l1', 'i')),
  build.fraction(build.minus(build.number(2), name('L')), build.number(3)),
  build.fraction(build.number(1), name('L')),
  build.sum('example', row('delta1', 'i')),
  build.matrixProduct(build.transpose(name('W2')), name('W1')),
  build.grid([[build.partial(name('L'), entry('z1', 0, 0))]]),
];

const others = () =>
  modelOf({
    examples: 2,
    inputs: 2,
    objective: { loss: 'halfSquares', over: 'sum' },
    layers: [
      { width: 1, activation: 'identity', bias: false },
      { width: 2, activation: 'softmax', bias: false },
    ],
  });

test('the mistakes that are known in a line are those that were', async () => {
  const known = (right: Expr, of: Model) => [
    `${formulaText(right, of, 'blog')}, of ${of.examples} example(s)`,
    ...mistakesIn(right, of).map(
      ({ id, formula }) => `  ${id}: ${formulaText(formula, of, 'blog')}`,
    ),
    '',
  ];
  const read = texts.map((text) => {
    const line = readLine(text, model(3), 'blog');
    return line.kind === 'unread' ? expect.fail(`${text}: ${line.message}`) : line.right;
  });
  const said = [
    ...[...read, ...formulas()].flatMap((right) => known(right, model(3))),
    ...read.slice(0, 2).flatMap((right) => known(right, model(1))),
    ...known(build.elementwise(name('delta1'), name('l1')), others()),
  ];
  await expect(said.join('\n')).toMatchFileSnapshot('../../golden/mistakes.txt');
});
