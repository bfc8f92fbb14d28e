import { expect, test } from 'vitest';
import { mistakesIn } from '../../../src/equations/judging/mistakes.ts';
import { modelOf } from '../../../src/equations/network.ts';
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
];

test('the mistakes that are known in a line are those that were', async () => {
  const known = (right: Expr, examples: number) =>
    mistakesIn(right, model(examples)).map(
      ({ id, formula }) => `  ${id}: ${formulaText(formula, model(examples), 'blog')}`,
    );
  const read = texts.map((text) => {
    const line = readLine(text, model(3), 'blog');
    return line.kind === 'unread' ? expect.fail(`${text}: ${line.message}`) : line.right;
  });
  const said = [3, 1].flatMap((examples) =>
    (examples === 1 ? read.slice(0, 2) : [...read, ...formulas()]).flatMap((right) => [
      `${formulaText(right, model(examples), 'blog')}, of ${examples} example(s)`,
      ...known(right, examples),
      '',
    ]),
  );
  await expect(said.join('\n')).toMatchFileSnapshot('../../golden/mistakes.txt');
});
