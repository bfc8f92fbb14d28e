import { expect, test } from 'vitest';
import type { ActivationId, LossId, Over } from '../../src/core/network.ts';
import { aboutOf, derivationOf } from '../../src/equations/derivation.ts';
import type { Derived } from '../../src/equations/derived.ts';
import type { Equation, Line } from '../../src/equations/line.ts';
import { type Model, modelOf } from '../../src/equations/network.ts';
import { policyDerivation } from '../../src/equations/policy/policy-derivation.ts';
import { latex } from '../../src/expr/latex.ts';
import { blog } from '../../src/expr/notation/blog.ts';
import { policyOf } from '../../src/lessons/score-function/policy-of.ts';
import { equationsOf } from '../support/equations.ts';

/** Layers as their widths and activations; a plus behind one stands for its bias. */
const modelWith = (
  examples: number,
  layers: string,
  loss: LossId,
  over: Over,
  labels?: Model['labels'],
): Model =>
  modelOf(
    {
      examples,
      inputs: 2,
      objective: { loss, over },
      layers: layers.split(' ').map((layer) => {
        const [, width, activation, bias] = /^(\d)(\w+)(\+?)$/.exec(layer)!;
        return {
          width: Number(width),
          activation: activation as ActivationId,
          bias: bias !== '',
        };
      }),
    },
    { labels },
  );

/** A few small networks, with every activation, loss and kind of step among them. */
const models = () => [
  modelWith(1, '1sigmoid', 'binaryCrossEntropy', 'sum', 'any'),
  modelWith(2, '2softmax+', 'crossEntropy', 'mean', 'any'),
  modelWith(2, '1identity+', 'halfSquares', 'mean'),
  modelWith(1, '2tanh+ 2softmax', 'crossEntropy', 'sum'),
  modelWith(1, '1sigmoid 1identity', 'halfSquares', 'sum'),
  modelWith(2, '2relu 2identity+ 2sigmoid', 'squares', 'entries'),
  modelWith(2, '2softplus 1leakyRelu+ 2softmax', 'halfSquares', 'mean'),
];

test('the derivation of any network and of a policy says what it said, step by step', async () => {
  const policy = modelOf(policyOf(3, 2));
  const texts = [
    ...models().map((model) => printed(model, derivationOf(model), equationsOf(model))),
    printed(policy, policyDerivation(policy), new Map()),
  ];
  await expect(texts.join('\n')).toMatchFileSnapshot('../golden/derivations.txt');
});

/** All that is derived for a network, of the last entry of everything; a line is written out where it is first said. */
function printed(
  model: Model,
  derivation: readonly Derived[],
  equations: ReadonlyMap<string, Equation>,
): string {
  const { network, inputs, widths, examples, labels } = model;
  const focus = { example: examples - 1, units: [inputs, ...widths].map((size) => size - 1) };
  const said = new Set<string>();
  const print = (slot: string, lines: readonly Line[]) =>
    lines.map(({ id, left, right }) => {
      const sides = [left, right].map((side) =>
        latex(side, { notation: blog, sizes: model, linked: false }),
      );
      const line = `${id}: ${sides.join(' = ')}`;
      const known = said.has(line);
      said.add(line);
      return `  ${slot} ${known ? id : line}`;
    });
  const steps = derivation.flatMap((step) => {
    const { about, pass, lit, way, paths, meeting } = step;
    const slots = (['key', 'lines', 'product', 'aside'] as const).flatMap((slot) =>
      step[slot] ? print(slot, step[slot](model, focus)) : [`  no ${slot}`],
    );
    return [`${about}, ${JSON.stringify({ pass, lit, way, paths, meeting })}`, ...slots];
  });
  const others = [...equations].flatMap(([name, equation]) =>
    equation(model, focus).length === 0
      ? []
      : print(name, equation(model, focus)).filter((line) => line.includes(': ')),
  );
  return [`# ${JSON.stringify({ ...network, labels })}`, ...steps, ...others, ''].join('\n');
}

test('a step is about a kind of thing and, where it says so, about a layer', () => {
  expect(['data', 'loss-slope', 'paths-2', 'factors-12'].map(aboutOf)).toEqual([
    { kind: 'data', number: undefined },
    { kind: 'loss-slope', number: undefined },
    { kind: 'paths', number: 2 },
    { kind: 'factors', number: 12 },
  ]);
});
