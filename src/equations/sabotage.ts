import {
  elementwise,
  fraction,
  matrixProduct,
  minus,
  name,
  number,
  times,
  transpose,
} from '../expr/build.ts';
import { type BrokenRule, type Name, shapeOf, type Sizes } from '../expr/names.ts';
import { isOne, shape } from '../expr/shape.ts';
import type { Expr } from '../expr/tree.ts';
import { type Layer, layersOf } from './network.ts';

/** What a broken rule makes of a layer’s formulas, where it changes them and the shapes still fit. */
export function brokenFormulas(
  layer: Layer,
  next: Layer | undefined,
  sizes: Sizes,
): Partial<Record<Name, Expr>> {
  if (!sizes.broken) return {};
  const changed = attempt(sizes.broken, layer, next, sizes);
  return changed && problem(changed, sizes) === null ? { [changed.of]: changed.formula } : {};
}

/**
 * What comes of breaking a rule in a network of these sizes: in how many layers it changes the numbers,
 * and for each layer where it cannot be computed, which shapes met.
 */
export function breakage(rule: BrokenRule, sizes: Sizes): { changed: number; problems: string[] } {
  const layers = layersOf(sizes);
  const found = layers.flatMap((layer, n) => {
    const tried = attempt(rule, layer, layers[n + 1], sizes);
    return tried ? [problem(tried, sizes)] : [];
  });
  const problems = found.flatMap((each) => each ?? []);
  return { changed: found.length - problems.length, problems };
}

interface Attempt {
  readonly of: Name;
  readonly formula: Expr;
}

/** The formula with the rule broken; nothing where there is no such rule, or breaking it comes to the same. */
function attempt(
  rule: BrokenRule,
  layer: Layer,
  next: Layer | undefined,
  sizes: Sizes,
): Attempt | undefined {
  const { examples } = sizes;
  const isNumber = (of: Name) => isOne(shapeOf(of, sizes));
  const { input, output, delta, gradient } = layer;
  const l = name(output);
  const slope = [l, minus(number(1), l)];
  const sentBack = next && matrixProduct(name(next.delta), transpose(name(next.weights)));
  const error = sentBack ?? minus(l, name('y'));
  switch (rule) {
    case 'sign':
      return next ? undefined : { of: delta, formula: elementwise(minus(name('y'), l), ...slope) };
    case 'slope':
      return { of: delta, formula: error };
    case 'mean':
      return examples === 1
        ? undefined
        : {
            of: gradient,
            formula: times(
              fraction(number(1), number(examples)),
              matrixProduct(transpose(name(input)), name(delta)),
            ),
          };
    case 'transpose':
      return isNumber(input)
        ? undefined
        : { of: gradient, formula: matrixProduct(name(input), name(delta)) };
    case 'transposeBack':
      return next && !isNumber(next.weights)
        ? {
            of: delta,
            formula: elementwise(matrixProduct(name(next.delta), name(next.weights)), ...slope),
          }
        : undefined;
    case 'updated':
      return (
        next && {
          of: delta,
          formula: elementwise(
            matrixProduct(name(next.delta), transpose(name(next.updated))),
            ...slope,
          ),
        }
      );
    case 'product':
      return isNumber(output)
        ? undefined
        : { of: delta, formula: elementwise(matrixProduct(error, l), minus(number(1), l)) };
  }
}

/** The shape error that a formula runs into, or that its result does not fit; null where all is well. */
function problem({ of, formula }: Attempt, sizes: Sizes): string | null {
  const wanted = shapeOf(of, sizes);
  try {
    const got = shape(formula, sizes);
    if (got.rows === wanted.rows && got.columns === wanted.columns) return null;
    return `The result would be ${got.rows}×${got.columns} where ${wanted.rows}×${wanted.columns} is needed.`;
  } catch (error) {
    return error instanceof Error ? error.message.replace(/^shape: a/, 'A') + '.' : String(error);
  }
}
