import fc from 'fast-check';
import { expect, test } from 'vitest';
import { computedOf, definition } from '../../../src/equations/definitions.ts';
import { matrixProduct, name, partial, transpose } from '../../../src/expr/build.ts';
import { isUpdated } from '../../../src/expr/alphabet.ts';
import { isSettled } from '../../../src/lessons/practice/settled.ts';
import { hasDifference } from '../../../src/expr/has-difference.ts';
import { anyModels } from '../../support/any-network.ts';

test('what a quantity is computed from says what it is; itself, what follows from it and a derivative do not', () => {
  fc.assert(
    fc.property(anyModels, (model) => {
      for (const of of computedOf(model)) {
        if (isUpdated(of)) continue;
        const right = definition(of, model)!;
        if (!hasDifference(right)) expect(isSettled(right, of, model), of).toBe(true);
        expect(isSettled(name(of), of, model), of).toBe(false);
        expect(isSettled(transpose(transpose(name(of))), of, model), of).toBe(false);
      }
      const { z, delta, input, weights } = model.layers[0];
      expect(isSettled(partial(name('L'), name(z)), delta, model)).toBe(false);
      // A circle of two lines, each of which is true.
      const gradient = `d${weights}` as const;
      expect(isSettled(name(gradient), delta, model)).toBe(false);
      const product = matrixProduct(transpose(name(input)), name(delta));
      expect(isSettled(product, gradient as typeof weights, model)).toBe(true);
    }),
  );
});
