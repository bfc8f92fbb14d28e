import { gradientOf, type Name } from '../expr/alphabet.ts';
import { chainRule, chainRuleFilledIn } from './chain.ts';
import type { Derived } from './derived.ts';
import { errorCancelled, errorMeaning, softmaxJacobian } from './error.ts';
import { byExample } from './examples.ts';
import { activationSlope, lossSlope, nodeSlope, slopeDerived, weightSlope } from './factors.ts';
import { assembled, gradientEntry, likewise, recognised, wanted } from './gradient.ts';
import { one, together, whole } from './line.ts';
import { type Layer, type Model, nextLayer } from './network.ts';
import { sentBack, sentBackAtOnce, throughSum } from './paths.ts';

/** The only layer there is: each factor by itself, and the entries one by one. */
export function onlyLayer(layer: Layer): Derived[] {
  const { input, weights, z, output, delta, number } = layer;
  return [
    {
      ...backward(`paths-${number}`, [input, weights, z, output, 'L']),
      key: chainRule(weights),
      lines: chainRule(weights),
      product: wanted(weights),
      meeting: weights,
    },
    {
      ...backward('loss-slope', ['y', output, 'L']),
      key: lossSlope,
      lines: lossSlope,
      product: whole('L'),
    },
    {
      ...backward(`factors-${number}`, [input, z, output]),
      key: activationSlope(weights),
      lines: together(activationSlope(weights), softmaxJacobian, weightSlope(weights)),
      product: whole(output),
      aside: slopeDerived(weights),
    },
    { ...lastError(layer), lines: together(lastErrorLines(layer), whole(delta)) },
    {
      ...backward(`entry-${number}`, gradientFrom(layer)),
      key: gradientEntry(weights),
      lines: gradientEntry(weights),
      product: whole(gradientOf(weights)),
      way: 'entry',
      paths: weights,
    },
    { ...entries(layer), key: likewise(weights) },
    product(layer),
    ...biasOf(layer),
  ];
}

/** The last layer of several: what was met in a single one is said at once. */
export function lastLayer(layer: Layer, { examples }: Model): Derived[] {
  const { input, weights, z, output, delta, number } = layer;
  const isBatch = examples > 1;
  return [
    {
      ...backward(`paths-${number}`, [input, weights, z, output, 'L']),
      key: chainRule(weights),
      lines: chainRule(weights),
      product: wanted(weights),
      meeting: weights,
    },
    {
      ...backward(`factors-${number}`, ['y', input, z, output, 'L']),
      key: isBatch ? weightSlope(weights) : activationSlope(weights),
      lines: together(lossSlope, activationSlope(weights), softmaxJacobian, weightSlope(weights)),
      product: whole(output),
      aside: slopeDerived(weights),
    },
    isBatch
      ? { ...lastError(layer), lines: together(lastErrorLines(layer), whole(delta)) }
      : lastError(layer),
    {
      ...product(layer),
      lines: together(
        gradientEntry(weights),
        likewise(weights),
        assembled(weights),
        recognised(weights),
      ),
      paths: weights,
    },
    ...biasOf(layer),
  ];
}

/** A layer before the last: its error signal comes back through the layer after it. */
export function hiddenLayer(layer: Layer, model: Model): Derived[] {
  const next = nextLayer(layer, model)!;
  return model.examples > 1 ? ofSeveral(layer, next) : ofOne(layer, next);
}

function ofOne(layer: Layer, next: Layer): Derived[] {
  const { input, weights, z, output, delta, number } = layer;
  return [
    {
      ...hiddenPaths(layer, next),
      lines: together(throughSum(weights), chainRule(weights)),
    },
    {
      ...backward(`factors-${number}`, [input, z, output, next.weights, next.z, next.delta]),
      key: nodeSlope(next.weights),
      lines: hiddenFactors(layer, next),
      product: whole(next.z),
      aside: slopeDerived(weights),
    },
    hiddenError(layer, next),
    entries(layer),
    {
      ...hiddenErrors(layer, next),
      lines: together(sentBack(next.weights), whole(delta)),
    },
    product(layer),
    ...biasOf(layer),
  ];
}

function ofSeveral(layer: Layer, next: Layer): Derived[] {
  const { weights, delta, number } = layer;
  return [
    {
      ...hiddenPaths(layer, next),
      lines: together(chainRule(weights), hiddenFactors(layer, next)),
    },
    hiddenError(layer, next),
    {
      ...hiddenErrors(layer, next),
      lines: together(sentBack(next.weights), sentBackAtOnce(next.weights), whole(delta)),
    },
    entries(layer),
    {
      ...backward(`examples-${number}`, gradientFrom(layer)),
      key: byExample(weights),
      lines: byExample(weights),
      product: whole(gradientOf(weights)),
      way: 'example',
    },
    product(layer),
    ...biasOf(layer),
  ];
}

const backward = (about: string, lit: readonly Name[]) =>
  ({ about, pass: 'backward', lit }) as const;

const gradientFrom = ({ input, delta, weights }: Layer) => [input, delta, gradientOf(weights)];

const hiddenPaths = ({ input, weights, z, output, number }: Layer, next: Layer) => ({
  ...backward(`paths-${number}`, [input, weights, z, output, next.weights, next.z, 'L']),
  key: throughSum(weights),
  product: wanted(weights),
  paths: weights,
});

const hiddenFactors = ({ weights }: Layer, next: Layer) =>
  together(nodeSlope(next.weights), activationSlope(weights), weightSlope(weights));

const errorFrom = ({ output, delta }: Layer, next: Layer) => [
  output,
  next.weights,
  next.delta,
  delta,
];

/** One error signal: how it follows from the next layer's. */
const hiddenError = (layer: Layer, next: Layer): Derived => ({
  ...backward(`error-${layer.number}`, errorFrom(layer, next)),
  key: errorMeaning(layer.weights),
  lines: together(chainRuleFilledIn(layer.weights), one(layer.delta), errorMeaning(layer.weights)),
  product: one(layer.delta),
  aside: slopeDerived(layer.weights),
});

/** All of a layer's error signals at once. */
const hiddenErrors = (layer: Layer, next: Layer) => ({
  ...backward(`errors-${layer.number}`, errorFrom(layer, next)),
  key: whole(layer.delta),
  product: whole(layer.delta),
});

const lastErrorLines = ({ weights, delta }: Layer) =>
  together(chainRuleFilledIn(weights), errorCancelled, one(delta), errorMeaning(weights));

const lastError = (layer: Layer): Derived => ({
  ...backward(`error-${layer.number}`, ['y', layer.output, layer.delta]),
  key: whole(layer.delta),
  lines: lastErrorLines(layer),
  product: whole(layer.delta),
});

const entries = (layer: Layer): Derived => ({
  ...backward(`entries-${layer.number}`, gradientFrom(layer)),
  key: gradientEntry(layer.weights),
  lines: together(gradientEntry(layer.weights), likewise(layer.weights)),
  product: whole(gradientOf(layer.weights)),
  way: 'entry',
});

const product = (layer: Layer): Derived => ({
  ...backward(`product-${layer.number}`, gradientFrom(layer)),
  key: recognised(layer.weights),
  lines: together(assembled(layer.weights), recognised(layer.weights)),
  product: whole(gradientOf(layer.weights)),
});

/** The bias, where there is one: a weight of an input that is always 1. */
const biasOf = ({ bias, delta, number }: Layer): Derived[] =>
  bias === undefined
    ? []
    : [
        {
          ...backward(`bias-${number}`, [bias, delta, gradientOf(bias)]),
          key: recognised(bias),
          lines: together(chainRule(bias), gradientEntry(bias), likewise(bias), recognised(bias)),
          product: whole(gradientOf(bias)),
        },
      ];
