import { apply, minus, weighted } from '../../expr/build.ts';
import { functionOf, functionWithSlope } from '../../expr/functions/functions.ts';
import { rewrite } from '../../expr/rewrite.ts';
import { type Bindings, bindingsOf, bound, type Expr, type Index } from '../../expr/tree.ts';
import type { Model } from '../network.ts';
import type { Change } from './mistake.ts';
import { productOf, slopeMistakes } from './slope-mistakes.ts';

/** What goes wrong with the factors of a product, with a function, or with a Σ. */
export function factorMistakes(part: Expr, model: Model): Change[] {
  switch (part.kind) {
    case 'elementwise':
    case 'times':
      return [
        ...slopeMistakes(part, model),
        ...part.factors.map((_, n): Change => ({
          id: 'factorForgotten',
          instead: productOf(part.kind, part.factors.toSpliced(n, 1)),
        })),
      ];
    case 'minus':
      return isOne(part.left) ? [{ id: 'oneMinusForgotten', instead: part.right }] : [];
    case 'apply':
      return ofFunction(part);
    case 'power':
      return [{ id: 'factorForgotten', instead: part.base }];
    case 'fraction':
      return isOne(part.numerator) ? [] : [{ id: 'factorForgotten', instead: part.numerator }];
    case 'expectation':
      return factorMistakes(weighted(part), model);
    case 'sum':
      return ofSum(part, model);
    case 'name':
    case 'entry':
    case 'row':
    case 'number':
    case 'ones':
    case 'matrixProduct':
    case 'plus':
    case 'negate':
    case 'transpose':
    case 'component':
    case 'partial':
    case 'grid':
      return [];
  }
}

const isOne = (expr: Expr): boolean => expr.kind === 'number' && expr.value === 1;

function ofFunction({ function: id, of }: Extract<Expr, { kind: 'apply' }>): Change[] {
  const { prime } = functionOf(id);
  const slopeFor = functionWithSlope(id);
  return [
    ...(prime ? [{ id: 'functionForSlope' as const, instead: apply(prime, of) }] : []),
    ...(slopeFor ? [{ id: 'functionForSlope' as const, instead: apply(slopeFor, of) }] : []),
    { id: 'functionForgotten', instead: of },
  ];
}

/** All terms but one, and one alone. */
function ofSum(sum: Extract<Expr, { kind: 'sum' }>, model: Model): Change[] {
  const terms = bindingsOf(sum, {}, model).map((bindings) => withBound(sum.body, bindings));
  return [
    ...terms.map((term): Change => ({ id: 'pathForgotten', instead: minus(sum, term) })),
    ...terms.map((term): Change => ({ id: 'sumForgotten', instead: term })),
  ];
}

/** A formula with numbers in the places of indices. */
const withBound = (expr: Expr, bindings: Bindings): Expr =>
  rewrite(expr, (part) => {
    const at = (index: Index) => bound(index, bindings);
    if (part.kind === 'entry') return { ...part, row: at(part.row), column: at(part.column) };
    if (part.kind === 'row') return { ...part, row: at(part.row) };
    if (part.kind !== 'component') return undefined;
    return { ...part, of: withBound(part.of, bindings), column: at(part.column) };
  });
