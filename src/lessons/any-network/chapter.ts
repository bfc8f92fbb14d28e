import { aboutOf, derivationOf } from '../../equations/derivation.ts';
import type { Derived } from '../../equations/derived.ts';
import { saidOnce } from '../../equations/said-once.ts';
import { type Model, nextLayer, outputLayer } from '../../equations/network.ts';
import type { Chapter, Told } from '../step.ts';
import { oncePerNetwork, toldOf } from '../told.ts';
import * as error from './error-words.tsx';
import * as factor from './factor-words.tsx';
import * as gradient from './gradient-words.tsx';
import * as forward from './forward-words.tsx';
import { head } from './head.ts';
import type { Words } from './scene.ts';
import { Takeaway } from './takeaway.tsx';
import * as whole from './update-words.tsx';

/** The words of each kind of step. */
const words: Readonly<Record<string, Words>> = {
  data: forward.data,
  sums: forward.sums,
  output: forward.output,
  forward: forward.forward,
  loss: forward.loss,
  wanted: whole.wanted,
  paths: factor.paths,
  'loss-slope': factor.lossSlope,
  factors: factor.factors,
  error: error.error,
  errors: error.errors,
  entry: gradient.entry,
  entries: gradient.entries,
  examples: gradient.examples,
  product: gradient.product,
  bias: gradient.bias,
  update: whole.update,
};

/** What is said of each step of a network's derivation; its address is the step's own name. */
const told = (derivation: readonly Derived[], model: Model): Told[] =>
  derivation.map(({ about }) => {
    const { kind, number } = aboutOf(about);
    const layer = number ? model.layers[number - 1] : outputLayer(model);
    return { about, id: about, ...words[kind]({ model, layer, next: nextLayer(layer, model) }) };
  });

const steps = oncePerNetwork((model) => {
  const derivation = derivationOf(model).map((step) => ({ ...step, lines: saidOnce(step.lines) }));
  return toldOf(derivation, told(derivation, model));
});

export const anyNetwork: Chapter = { ...head, steps, Takeaway };
