import { describe, expect, test } from 'vitest';
import { elementwise, matrixProduct, name, row, transpose } from '../../../src/expr/build.ts';
import { latex } from '../../../src/expr/latex.ts';
import { notations } from '../../../src/expr/notation/notations.ts';
import type { Expr } from '../../../src/expr/tree.ts';
import { draw } from '../../../src/views/derivation/katex.ts';
import { wide } from '../../support/pairs.ts';

const [X, W2, l1] = (['X', 'W2', 'l1'] as const).map(name);

describe.each(Object.values(notations))('what is heard in the $id notation', (notation) => {
  const heard = (expr: Expr) =>
    draw(latex(expr, { notation, sizes: wide, linked: true }), 'htmlAndMathml');
  /** What each transpose is of, by its tag: the element that its intent names. */
  const transposes = (expr: Expr) =>
    [...heard(expr).matchAll(/<msup intent="transpose\(\$x\)"><(\w+) arg="x"/g)].map(
      ([, tag]) => tag,
    );

  test('a transpose says that it is one, whatever it is of', () => {
    expect(transposes(transpose(X))).toHaveLength(1);
    expect(transposes(transpose(W2))).toEqual([notation.id === 'blog' ? 'msub' : 'msup']);
    expect(transposes(transpose(row('X', 1)))).toHaveLength(1);
    expect(transposes(transpose(elementwise(X, X)))).toEqual(['mrow']);
    expect(transposes(transpose(matrixProduct(transpose(X), l1)))).toHaveLength(2);
  });

  test('what is raised by something else is no transpose', () => {
    expect(transposes(W2)).toEqual([]);
    expect(transposes(matrixProduct(l1, transpose(W2)))).toHaveLength(1);
  });

  test('the elementwise product is no other product', () => {
    const said = /<mo intent="elementwise-times">(.)<\/mo>/g;
    const all = [...heard(elementwise(l1, l1, l1)).matchAll(said)].map(([, sign]) => sign);
    expect(all).toEqual(notation.id === 'blog' ? ['∗', '∗'] : ['⊙', '⊙']);
    expect(heard(matrixProduct(X, l1))).not.toContain('elementwise');
  });
});
