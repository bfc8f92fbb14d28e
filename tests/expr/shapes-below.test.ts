import fc from 'fast-check';
import katex from 'katex';
import { expect, test } from 'vitest';
import {
  entry,
  matrixProduct,
  name,
  negate,
  number,
  ones,
  row,
  transpose,
} from '../../src/expr/build.ts';
import { latex } from '../../src/expr/latex.ts';
import { notations } from '../../src/expr/notation/notations.ts';
import { chosenOf, modelOf } from '../../src/equations/network.ts';
import { computedOf } from '../../src/equations/definitions.ts';
import type { Expr } from '../../src/expr/tree.ts';
import { series } from '../../src/lessons/series.ts';
import { anyModels } from '../support/any-network.ts';

const sizes = modelOf(series(4, 2, 1));
const printed = (of: Parameters<typeof latex>[0], id: 'blog' | 'columns') =>
  latex(of, { notation: notations[id], sizes, linked: false, shapes: true });

test('below each matrix stands its shape, below a transposed one that of the transpose', () => {
  const product = matrixProduct(transpose(name('X')), name('delta1'));
  expect(printed(product, 'blog').match(/\d\{\\times\}\d/g)).toEqual([
    String.raw`3{\times}4`,
    String.raw`4{\times}2`,
  ]);
  // Where an example is a column, the factors stand the other way round, and so do the sides.
  expect(printed(product, 'columns').match(/\d\{\\times\}\d/g)).toEqual([
    String.raw`2{\times}4`,
    String.raw`4{\times}3`,
  ]);
});

test('a row and ones have one too; a number, an entry and what is no sign have none', () => {
  const below = (of: Expr) => printed(of, 'blog').match(/\d\{\\times\}\d/g);
  expect(below(row('X', 1))).toEqual([String.raw`1{\times}3`]);
  expect(below(ones('example', 'one'))).toEqual([String.raw`4{\times}1`]);
  for (const none of [name('L'), entry('X', 0, 0), number(2), transpose(name('rate'))]) {
    expect(below(none), none.kind).toBeNull();
  }
  expect(below(negate(name('X')))).toEqual([String.raw`4{\times}3`]);
  expect(printed(name('W2'), 'blog')).toBe(String.raw`\underset{2{\times}1}{W_{2}}`);
});

test('what does not fit together is drawn all the same', () => {
  fc.assert(
    fc.property(anyModels, fc.nat(), fc.nat(), (model, a, b) => {
      const names = [...chosenOf(model), ...computedOf(model)];
      const [left, right] = [names[a % names.length], names[b % names.length]].map(name);
      const text = latex(matrixProduct(left, transpose(right)), {
        notation: notations.blog,
        sizes: model,
        linked: false,
        shapes: true,
      });
      expect(() => katex.renderToString(text, { strict: 'error' })).not.toThrow();
    }),
  );
});
