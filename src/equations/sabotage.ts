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
import { shape } from '../expr/shape.ts';
import type { Expr } from '../expr/tree.ts';
import { type Layer, layersOf } from './network.ts';

/** What a broken rule makes of a layer’s formulas, where it changes them and the shapes still fit. */
export function brokenFormulas(
  layer: Layer,
  next: Layer | undefined,
  sizes: Sizes,
): Partial<Record<Name, Expr>> {
  if (!sizes.broken) return {};
  const changed = attempt(sizes.broken, layer, next, sizes.examples);
  return changed && problem(changed, sizes) === null ? { [changed.of]: changed.formula } : {};
}

/** Why a rule cannot be broken in a network of these sizes: which shapes met; or null where it can. */
export function whyNotBroken(rule: BrokenRule, sizes: Sizes): string | null {
  const layers = layersOf(sizes);
  const attempts = layers.flatMap(
    (layer, n) => attempt(rule, layer, layers[n + 1], sizes.examples) ?? [],
  );
  if (attempts.length === 0) return 'This network has no such step to break.';
  const problems = attempts.map((each) => problem(each, sizes));
  return problems.includes(null) ? null : problems[0];
}

interface Attempt {
  readonly of: Name;
  readonly formula: Expr;
}

function attempt(
  rule: BrokenRule,
  layer: Layer,
  next: Layer | undefined,
  examples: number,
): Attempt | undefined {
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
      return {
        of: gradient,
        formula: times(
          fraction(number(1), number(examples)),
          matrixProduct(transpose(name(input)), name(delta)),
        ),
      };
    case 'transpose':
      return { of: gradient, formula: matrixProduct(name(input), name(delta)) };
    case 'transposeBack':
      return (
        next && {
          of: delta,
          formula: elementwise(matrixProduct(name(next.delta), name(next.weights)), ...slope),
        }
      );
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
      return { of: delta, formula: elementwise(matrixProduct(error, l), minus(number(1), l)) };
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
