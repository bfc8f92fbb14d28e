import type { Layer, Model } from '../../equations/network.ts';
import type { WeightPath } from '../../equations/weight-paths.ts';
import type { Name } from '../../expr/alphabet.ts';
import { cellOf, type Ref, refOf } from '../../expr/ref.ts';

/** What a path passes at a node: its output, but of a softmax the sum, which all outputs come of. */
export const passedAt = ({ activation, z, output }: Layer): Name =>
  activation === 'softmax' ? z : output;

/** What a path passes: the weights on its edges, its own first, and the nodes, each by what is passed there. */
export function cellsAlong(
  { example, units }: WeightPath,
  weight: Ref,
  { layers }: Model,
): { readonly edges: readonly Ref[]; readonly nodes: readonly Ref[] } {
  const own = layers.findIndex(({ weights }) => weights === cellOf(weight).name);
  const between = (of: Name, n: number) => refOf(of, units[n - 1], units[n]);
  const later = layers.slice(own);
  return {
    edges: later.map(({ weights }, n) => (n === 0 ? weight : between(weights, n))),
    nodes: later.map((layer, n) => refOf(passedAt(layer), example, units[n])),
  };
}

/** What all paths of a branch pass, as one term, to be lit together: what the first and the last share. */
export function stemOf(paths: readonly WeightPath[], weight: Ref, model: Model): string {
  const [first, last] = [paths[0], paths[paths.length - 1]].map((path) => {
    const { edges, nodes } = cellsAlong(path, weight, model);
    return [...edges, ...nodes];
  });
  return first.filter((cell) => last.includes(cell)).join(' ');
}
