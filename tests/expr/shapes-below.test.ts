import fc from 'fast-check';
import katex from 'katex';
import { expect, test } from 'vitest';
import { matrixProduct, name, transpose } from '../../src/expr/build.ts';
import { latex } from '../../src/expr/latex.ts';
import { notations } from '../../src/expr/notation/notations.ts';
import { chosenOf, modelOf } from '../../src/equations/network.ts';
import { computedOf } from '../../src/equations/definitions.ts';
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
