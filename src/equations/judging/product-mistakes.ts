import type { Sizes } from '../../expr/alphabet.ts';
import {
  elementwise,
  grid,
  matrixProduct,
  minus,
  negate,
  plus,
  transpose,
} from '../../expr/build.ts';
import { entries } from '../../expr/entry.ts';
import { shape } from '../../expr/shape.ts';
import type { Expr } from '../../expr/tree.ts';
import type { Change } from './mistake.ts';

type Product = Extract<Expr, { kind: 'matrixProduct' }>;

/** What goes wrong with a transpose, a sign, or the operator and the order of a product. */
export function productMistakes(part: Expr, sizes: Sizes): Change[] {
  switch (part.kind) {
    case 'transpose':
      return [{ id: 'transposeForgotten', instead: part.of }];
    case 'matrixProduct':
      return ofProduct(part, sizes);
    case 'elementwise':
      return part.factors.slice(1).map((factor, n) => ({
        id: 'product',
        instead: joined([
          ...part.factors.slice(0, n),
          matrixProduct(part.factors[n], factor),
          ...part.factors.slice(n + 2),
        ]),
      }));
    case 'minus':
      return [
        { id: 'sign', instead: minus(part.right, part.left) },
        { id: 'sign', instead: plus(part.left, part.right) },
      ];
    case 'plus':
      return part.terms.flatMap((term, n) => [
        { id: 'sign' as const, instead: plus(...part.terms.with(n, negate(term))) },
        { id: 'termForgotten' as const, instead: plus(...part.terms.toSpliced(n, 1)) },
      ]);
    case 'negate':
      return [{ id: 'sign', instead: part.of }];
    case 'name':
    case 'entry':
    case 'row':
    case 'number':
    case 'ones':
    case 'times':
    case 'sum':
    case 'expectation':
    case 'component':
    case 'apply':
    case 'power':
    case 'fraction':
    case 'partial':
    case 'grid':
      return [];
  }
}

const joined = (factors: readonly Expr[]): Expr =>
  factors.length === 1 ? factors[0] : elementwise(...factors);

function ofProduct(product: Product, sizes: Sizes): Change[] {
  const { left, right } = product;
  return [
    ...(left.kind === 'transpose'
      ? []
      : [{ id: 'transposed' as const, instead: matrixProduct(transpose(left), right) }]),
    ...(right.kind === 'transpose'
      ? []
      : [{ id: 'transposed' as const, instead: matrixProduct(left, transpose(right)) }]),
    { id: 'swapped', instead: matrixProduct(right, left) },
    { id: 'turned', instead: matrixProduct(turned(right), turned(left)) },
    { id: 'elementwise', instead: elementwise(left, right) },
    { id: 'elementwise', instead: elementwise(unturned(left), unturned(right)) },
    ...partsOfSum(product, sizes),
  ];
}

const turned = (of: Expr): Expr => (of.kind === 'transpose' ? of.of : transpose(of));
const unturned = (of: Expr): Expr => (of.kind === 'transpose' ? of.of : of);

/** The sum inside a product of matrices: one of its terms alone, or all but one. */
function partsOfSum(product: Product, sizes: Sizes): Change[] {
  // Only what is made of quantities: of a long formula every entry would be as long.
  if (!isPlain(product.left) || !isPlain(product.right)) return [];
  const inner = shape(product.left, sizes).columns;
  if (inner < 2) return [];
  const [left, right] = [entries(product.left, sizes), entries(product.right, sizes)];
  const term = (n: number) => matrixProduct(grid(left.map((row) => [row[n]])), grid([right[n]]));
  const places = Array.from({ length: inner }, (_, n) => n);
  return [
    ...places.map((n): Change => ({ id: 'pathForgotten', instead: without(n) })),
    ...places.map((n): Change => ({ id: 'sumForgotten', instead: term(n) })),
  ];

  function without(n: number): Expr {
    return matrixProduct(grid(left.map((row) => row.toSpliced(n, 1))), grid(right.toSpliced(n, 1)));
  }
}

const isPlain = (expr: Expr): boolean =>
  expr.kind === 'name' || (expr.kind === 'transpose' && expr.of.kind === 'name');
