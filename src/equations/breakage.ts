import { gradientOf } from '../expr/alphabet.ts';
import type { BrokenRule } from './broken-rule.ts';
import { definition } from './definitions.ts';
import { type Layer, type Model, modelOf, trainedOf } from './network.ts';
import { attempt, type Clash, clashIn } from './sabotage.ts';

/** What comes of breaking a rule in a network. */
interface Breakage {
  /** The layers in which it changes the numbers. */
  readonly changed: readonly Layer[];
  /** Where the broken rule has no value: in which layer, and which factors have no product. */
  readonly clashes: readonly (Clash & { readonly layer: number })[];
  /** Whether breaking it somewhere changes a formula, but not what the formula comes to. */
  readonly isSame: boolean;
}

/** Breaks a rule in every layer of a network, or in the only one that the model names, and tells what comes of it. */
export function breakage(rule: BrokenRule, model: Model): Breakage {
  const right = modelOf(model.network, { labels: model.labels });
  const layers = right.layers.filter(({ number }) => number === (model.brokenIn ?? number));
  const found = layers.map((layer) => {
    const tried = [layer.delta, ...trainedOf(layer).map(gradientOf)].flatMap(
      (of) => attempt(rule, of, definition(of, right)!, layer, right) ?? [],
    );
    const others = tried.filter(({ isSame }) => !isSame);
    const clashes = others.map(({ formula }) => clashIn(formula, right));
    const clash = clashes.find((each) => each !== null);
    return {
      layer,
      changes: clashes.includes(null),
      clash: clash && { ...clash, layer: layer.number },
      isSame: others.length < tried.length,
    };
  });
  return {
    changed: found.flatMap(({ layer, changes }) => (changes ? layer : [])),
    clashes: found.flatMap(({ clash }) => clash ?? []),
    isSame: found.some(({ isSame }) => isSame),
  };
}
