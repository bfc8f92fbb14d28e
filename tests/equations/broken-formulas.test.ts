import { expect, test } from 'vitest';
import type { ActivationId, LossId } from '../../src/core/network.ts';
import { breakage } from '../../src/equations/breakage.ts';
import type { BrokenRule } from '../../src/equations/broken-rule.ts';
import { computedOf, definition } from '../../src/equations/definitions.ts';
import { type Model, modelOf } from '../../src/equations/network.ts';
import { attempt, clashIn } from '../../src/equations/sabotage.ts';
import { formulaText } from '../../src/expr/formula-text.ts';
import { isSameTree } from '../../src/expr/tree.ts';
import { name } from '../../src/expr/build.ts';
import { brokenRules } from '../../src/lessons/broken-rules.ts';

const modelWith = (
  examples: number,
  widths: readonly number[],
  activations: readonly ActivationId[],
  loss: LossId = 'halfSquares',
) =>
  modelOf({
    examples,
    inputs: widths[0],
    objective: { loss, over: 'sum' },
    layers: activations.map((activation, n) => ({
      width: widths[n + 1],
      activation,
      bias: n === 0,
    })),
  });

/** Networks in which each rule has a value somewhere, comes to the same, or has none. */
const models = () => [
  modelWith(3, [3, 3, 3, 2], ['sigmoid', 'tanh', 'sigmoid']),
  modelWith(2, [2, 2, 1], ['relu', 'softplus']),
  modelWith(2, [1, 1, 1], ['leakyRelu', 'identity']),
  modelWith(1, [1, 1, 1], ['sigmoid', 'sigmoid']),
  modelWith(2, [2, 2], ['softmax']),
  modelWith(2, [3, 2, 2], ['identity', 'softmax'], 'crossEntropy'),
  modelWith(2, [1, 2, 1], ['sigmoid', 'sigmoid'], 'binaryCrossEntropy'),
];

const rules = () => Object.keys(brokenRules) as BrokenRule[];

test('what each broken rule makes of the formulas of a network is what it made', async () => {
  const said = models().flatMap((model) => [
    `# ${JSON.stringify([model.examples, model.inputs, model.network.layers])}`,
    ...rules().flatMap((rule) => [
      `${rule}: ${JSON.stringify(toldOf(rule, model))}`,
      ...brokenLines(rule, model),
    ]),
    '',
  ]);
  await expect(said.join('\n')).toMatchFileSnapshot('../golden/broken-rules.txt');
});

/** The layers that change, those that have no value any more, and whether something comes to the same. */
function toldOf(rule: BrokenRule, model: Model) {
  const { changed, clashes, isSame } = breakage(rule, model);
  return {
    changed: changed.map(({ number }) => number),
    clashes: clashes.map(({ layer, left, right }) => [layer, left, right]),
    isSame,
  };
}

function brokenLines(rule: BrokenRule, model: Model): string[] {
  const broken = modelOf(model.network, { broken: rule });
  return computedOf(model).flatMap((of) => {
    const [right, wrong] = [definition(of, model)!, definition(of, broken)!];
    return isSameTree(right, wrong) ? [] : [`  ${of}: ${formulaText(wrong, model, 'blog')}`];
  });
}

test('broken in one layer, a rule is tried there alone', () => {
  const [model] = models();
  const inTwo = modelOf(model.network, { brokenIn: 2 });
  expect(breakage('slope', inTwo).changed.map(({ number }) => number)).toEqual([2]);
  expect(breakage('path', modelOf(model.network, { brokenIn: 3 })).changed).toEqual([]);
});

test('a rule of the backward pass is not in a formula of the forward pass', () => {
  const [model] = models();
  const [layer] = model.layers;
  for (const rule of rules()) {
    expect(attempt(rule, 'z1', definition('delta1', model)!, layer, model)).toBeUndefined();
  }
  expect(attempt('slope', 'delta1', name('delta2'), layer, model)).toBeUndefined();
});

test('only factors that do not meet are a clash; a formula that has no shape at all is a fault', () => {
  const [, model] = models();
  expect(clashIn(definition('dW1', model)!, model)).toBeNull();
  const uneven = { kind: 'plus', terms: [name('X'), name('L')] } as const;
  expect(() => clashIn({ kind: 'power', base: uneven, exponent: 2 }, model)).toThrow();
});
