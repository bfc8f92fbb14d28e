import { weighted } from '../../src/expr/build.ts';
import { sizeOf, type Sizes } from '../../src/expr/alphabet.ts';
import { type Bindings, bound, type Expr, indexOf } from '../../src/expr/tree.ts';

/**
 * A formula as text, in words for what it says and not for how the tree is made: `(times (name rate)
 * (entry W1 0 j))`. Trees that are made in another way have to come to the same words here. Indices
 * that are bound stand as the numbers that they are bound to.
 */
export function canonical(expr: Expr, sizes: Sizes, bindings: Bindings = {}): string {
  const of = (part: Expr) => canonical(part, sizes, bindings);
  switch (expr.kind) {
    case 'name':
      return said('name', expr.name);
    case 'entry':
      return said('entry', expr.name, bound(expr.row, bindings), bound(expr.column, bindings));
    case 'row':
      return said('row', expr.name, bound(expr.row, bindings));
    case 'number':
      return said('num', expr.value);
    case 'matrixProduct':
      return said('matmul', of(expr.left), of(expr.right));
    case 'elementwise':
      return said('elem', ...expr.factors.map(of));
    case 'times':
      return said('times', ...expr.factors.map(of));
    case 'sum':
      return said(
        'sum',
        indexOf(expr.over, expr.primed),
        sizeOf(expr.over, sizes),
        canonical(expr.body, sizes, { ...bindings, [indexOf(expr.over, expr.primed)]: undefined }),
      );
    case 'expectation':
      return said('E', of(weighted(expr)));
    case 'plus':
      return said('plus', ...expr.terms.map(of));
    case 'minus':
      return said('minus', of(expr.left), of(expr.right));
    case 'negate':
      return said('neg', of(expr.of));
    case 'transpose':
      return said('T', of(expr.of));
    case 'apply':
      return said(expr.function === 'sigmoid' ? 'sigma' : expr.function, of(expr.of));
    case 'component':
      return said('component', of(expr.of), bound(expr.column, bindings));
    case 'power':
      return said('pow', of(expr.base), expr.exponent);
    case 'fraction':
      return said('frac', of(expr.numerator), of(expr.denominator));
    case 'ones':
      return said('ones', expr.rows, expr.columns);
    case 'partial':
      return said('partial', of(expr.of), of(expr.by));
    case 'grid':
      return said('grid', `[${expr.rows.map((row) => `[${row.map(of).join(' ')}]`).join(' ')}]`);
  }
}

const said = (...words: readonly (string | number)[]): string => `(${words.join(' ')})`;
