import { gradientOf } from '../expr/alphabet.ts';
import type { BrokenRule } from './broken-rule.ts';
import { definition } from './definitions.ts';
import { type Model, modelOf, trainedOf } from './network.ts';
import { attempt, type Clash, clashIn } from './sabotage.ts';

/**
 * What comes of breaking a rule in a network: in how many layers it changes the numbers, and for each
 * layer where it cannot be computed, which factors have no product.
 */
export function breakage(
  rule: BrokenRule,
  model: Model,
): { changed: number; clashes: readonly Clash[] } {
  const right = modelOf(model.network, { labels: model.labels });
  const found = right.layers.map((layer) => {
    const tried = [layer.delta, ...trainedOf(layer).map(gradientOf)].flatMap((of) => {
      const changed = attempt(rule, of, definition(of, right)!, layer, right);
      return changed ? [clashIn(changed, right)] : [];
    });
    return { changes: tried.includes(null), clash: tried.find((each) => each !== null) };
  });
  return {
    changed: found.filter(({ changes }) => changes).length,
    clashes: found.flatMap(({ clash }) => clash ?? []),
  };
}
