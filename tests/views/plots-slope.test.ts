import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { centralDifference } from '../../src/core/differences.ts';
import { cellOf } from '../../src/expr/ref.ts';
import { gradientRef } from '../../src/views/plots/plot-data.ts';
import {
  scalesOf,
  slopeDrawing,
  slopeFrame,
  slopeOf,
} from '../../src/views/plots/slope-drawing.ts';
import { holdsSlope, slopeRange, suitsSlope } from '../../src/views/plots/slope-range.ts';
import { slopeWords } from '../../src/views/plots/slope-text.tsx';
import { expectCloseNumber } from '../support/close.ts';
import { anyCases, cases, lossWith, traceWith } from './plots-cases.ts';

describe('the slope', () => {
  it('is a curve of the loss, with the examples adding up to it', () => {
    fc.assert(
      fc.property(cases, ({ network, weight }) => {
        const { trace, sizes } = network;
        const range = slopeRange(trace, sizes, weight);
        const { values, losses, byExample } = slopeOf(trace, sizes, weight, range);
        for (const n of [0, 31, 60, values.length - 1]) {
          const whole = lossWith(network, [[weight, values[n]]]);
          expectCloseNumber(losses[n], whole, 1e-14, 'the curve');
          const sum = byExample.reduce((total, share) => total + share[n], 0);
          expectCloseNumber(sum, whole, 1e-14, 'the sum of the examples');
        }
      }),
      { numRuns: 50 },
    );
  });

  it('has tangents whose slope, read off the axes, is the gradient and each example’s share of it', () => {
    fc.assert(
      fc.property(cases, ({ network, weight, width }) => {
        const { trace, sizes } = network;
        const range = slopeRange(trace, sizes, weight);
        const frame = slopeFrame(width);
        const data = slopeOf(trace, sizes, weight, range);
        const drawing = slopeDrawing(data, frame, range, 100);
        const { x, y } = scalesOf(frame, range);
        const slopeDrawn = (part: string) => {
          const { x1, y1, x2, y2 } = drawing[part];
          const rise = y.invert(Number(y2)) - y.invert(Number(y1));
          return rise / (x.invert(Number(x2)) - x.invert(Number(x1)));
        };
        const { name, row, column } = cellOf(gradientRef(weight));
        const matrix = trace[name]!;
        const gradient = matrix.values[row * matrix.columns + column];
        expectCloseNumber(slopeDrawn('tangent'), gradient, 1e-9, 'the tangent');
        let sum = 0;
        for (let i = 0; i < sizes.examples; i++) {
          expectCloseNumber(slopeDrawn(`tangent-${i}`), data.slopes[i], 1e-9, `tangent ${i}`);
          sum += data.slopes[i];
        }
        expectCloseNumber(sum, gradient, 1e-13, 'the sum of the slopes');
        const difference = centralDifference((w) => lossWith(network, [[weight, w]]), data.at);
        expectCloseNumber(slopeDrawn('tangent'), difference, 1e-7, 'the central difference');
      }),
      { numRuns: 50 },
    );
  });

  it('is the sum of the examples’ slopes for any weight or bias of any network', () => {
    fc.assert(
      fc.property(anyCases, ({ network, weight }) => {
        const { trace, sizes } = network;
        const range = slopeRange(trace, sizes, weight);
        const { slope, slopes } = slopeOf(trace, sizes, weight, range);
        const sum = slopes.reduce((total, each) => total + each, 0);
        expectCloseNumber(sum, slope, 1e-12, weight);
      }),
    );
  });

  it('is shown in a range that holds it and suits it, and that small moves leave as it is', () => {
    fc.assert(
      fc.property(cases, ({ network, weight }) => {
        const { trace, sizes } = network;
        const range = slopeRange(trace, sizes, weight);
        expect(holdsSlope(range, trace, weight)).toBe(true);
        expect(suitsSlope(range, trace, sizes, weight)).toBe(true);
        const middle = (range.from + range.to) / 2;
        expect(suitsSlope(range, traceWith(network, weight, middle + 1), sizes, weight)).toBe(true);
        const beyond = traceWith(network, weight, range.to + 0.1);
        expect(holdsSlope(range, beyond, weight)).toBe(false);
      }),
    );
  });

  it('is told in words with its numbers', () => {
    const [{ network, weight }] = fc.sample(cases, { numRuns: 1, seed: 3 });
    const { trace, sizes } = network;
    const words = slopeWords('w', slopeOf(trace, sizes, weight, slopeRange(trace, sizes, weight)));
    expect(words).toMatch(/^The loss along w, from .* At .* it is .* and its slope is .*least/);
    expect(words).not.toMatch(/NaN|undefined/);
  });
});
