import fc from 'fast-check';
import { expect, test } from 'vitest';
import { shape } from '../../src/expr/shape.ts';
import { evaluate } from '../../src/expr/evaluate.ts';
import { gradientOf } from '../../src/expr/alphabet.ts';
import { name, partial } from '../../src/expr/build.ts';
import { notations } from '../../src/expr/notation/notations.ts';
import { trainedOf } from '../../src/equations/network.ts';
import { anyNetworks, isHardToDifference } from '../support/any-network.ts';
import { hasDifference } from '../../src/expr/has-difference.ts';
import { expectClose } from '../support/close.ts';
import { linesOf } from '../support/equations.ts';
import { expectReadsBack } from '../support/reads-back.ts';
import { focusesOf } from '../support/networks.ts';

test('every error signal and every gradient is the derivative of the loss', () => {
  fc.assert(
    fc.property(anyNetworks, ({ sizes: model, trace, scope }) => {
      fc.pre(!isHardToDifference(model, trace));
      for (const layer of model.layers) {
        const slope = evaluate(partial(name('L'), name(layer.z)), scope);
        expectClose(trace[layer.delta]!, slope, 1e-6, layer.delta);
        for (const of of trainedOf(layer)) {
          const gradient = evaluate(partial(name('L'), name(of)), scope);
          expectClose(trace[gradientOf(of)]!, gradient, 1e-6, gradientOf(of));
        }
      }
    }),
    { numRuns: 200 },
  );
});

test('both sides of every line have one shape and one value', () => {
  fc.assert(
    fc.property(anyNetworks, fc.nat(), ({ sizes: model, trace, scope }, pick) => {
      fc.pre(!isHardToDifference(model, trace));
      const focuses = focusesOf(model);
      for (const { id, left, right } of linesOf(model, [focuses[pick % focuses.length]])) {
        expect(shape(left, model), id).toEqual(shape(right, model));
        const allowed = hasDifference(left) || hasDifference(right) ? 1e-6 : 1e-9;
        expectClose(evaluate(left, scope), evaluate(right, scope), allowed, id);
      }
    }),
    { numRuns: 120 },
  );
});

test.each(Object.values(notations))('every line reads back from its LaTeX, in $id', (notation) => {
  fc.assert(
    fc.property(anyNetworks, fc.nat(), ({ sizes: model, trace, scope }, pick) => {
      fc.pre(!isHardToDifference(model, trace));
      const focuses = focusesOf(model);
      for (const { left, right } of linesOf(model, [focuses[pick % focuses.length]])) {
        for (const expr of [left, right]) expectReadsBack(expr, { notation, sizes: model, scope });
      }
    }),
    { numRuns: 20 },
  );
});
