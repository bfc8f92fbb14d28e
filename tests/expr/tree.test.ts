import { describe, expect, test } from 'vitest';
import { indexOf, isSameTree, type Expr } from '../../src/expr/tree.ts';
import { matrixProduct, name, number, transpose } from '../../src/expr/build.ts';

const product = () => matrixProduct(transpose(name('X')), name('delta1'));

describe('two formulas that are written the same', () => {
  test('are the same, whoever has built them', () => {
    expect(isSameTree(product(), product())).toBe(true);
  });

  test('are not the same with another name, number, order or number of parts anywhere', () => {
    const others: Expr[] = [
      matrixProduct(transpose(name('X')), name('delta2')),
      matrixProduct(name('X'), name('delta1')),
      matrixProduct(name('delta1'), transpose(name('X'))),
      { kind: 'plus', terms: [product(), number(1)] },
    ];
    for (const other of others) expect(isSameTree(product(), other)).toBe(false);
    expect(isSameTree(others[3], { kind: 'plus', terms: [product()] })).toBe(false);
    expect(isSameTree({ kind: 'plus', terms: [product()] }, others[3])).toBe(false);
  });
});

test('an axis has a letter of its own, primed where another is in use', () => {
  const axes = ['example', 0, 1, 2, 3, 4] as const;
  expect(axes.map((axis) => indexOf(axis))).toEqual(['i', 'j', 'k', 'm', 'n', 'p']);
  expect(axes.map((axis) => indexOf(axis, true))).toEqual(['i′', 'j′', 'k′', 'm′', 'n′', 'p′']);
  expect(() => indexOf(5)).toThrow('indexOf: no letter for the units of layer 5');
});
