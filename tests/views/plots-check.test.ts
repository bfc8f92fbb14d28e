import { gradientOf } from '../../src/expr/alphabet.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { badgeText } from '../../src/views/plots/check-badge.tsx';
import { checksOf, verdictOf } from '../../src/views/plots/check-data.ts';
import { allWeights } from '../../src/equations/network.ts';
import { quotientOf, quotientRange } from '../../src/views/plots/quotient-data.ts';
import { quotientFrame, secantDrawing } from '../../src/views/plots/quotient-drawing.ts';
import { expectCloseNumber } from '../support/close.ts';
import { networks } from '../support/networks.ts';
import { cases, traceWith } from './plots-cases.ts';

describe('the check', () => {
  it('finds every entry right, and says so', () => {
    fc.assert(
      fc.property(networks, ({ trace, sizes }) => {
        const verdict = verdictOf(checksOf(trace, sizes));
        expect(verdict.wrong).toBe(0);
        expect(badgeText(verdict)).toMatch(/entries agree with central differences to/);
      }),
    );
  });

  it('finds exactly the entries that are wrong', () => {
    fc.assert(
      fc.property(networks, fc.nat(), ({ trace, sizes }, pick) => {
        const gradient = gradientOf(sizes.layers[0].weights);
        const matrix = trace[gradient]!;
        const n = pick % matrix.values.length;
        const broken = {
          ...trace,
          [gradient]: { ...matrix, values: matrix.values.with(n, matrix.values[n] + 1e-4) },
        };
        const [first, ...rest] = checksOf(broken, sizes);
        expect(first.entries.map(({ verdict }) => verdict)).toEqual(
          first.entries.map((_, entry) => (entry === n ? 'differs' : 'agrees')),
        );
        expect(
          rest.flatMap(({ entries }) => entries).every(({ verdict }) => verdict === 'agrees'),
        ).toBe(true);
        expect(badgeText(verdictOf([first, ...rest]))).toMatch(/^1 of \d+ entries disagree/);
      }),
    );
  });

  it('draws a secant through the two losses, whose slope is the quotient', () => {
    fc.assert(
      fc.property(cases, fc.constantFrom(0, -1, -2), ({ network, weight }, exponent) => {
        const { trace, sizes } = network;
        const data = quotientOf(trace, sizes, weight, exponent);
        const frame = quotientFrame(360, 50);
        const range = quotientRange(trace, sizes, weight);
        const { secant, below, above } = secantDrawing(data, frame, range);
        const drawn =
          (Number(secant['y2']) - Number(secant['y1'])) /
          (Number(secant['x2']) - Number(secant['x1']));
        const between =
          (Number(above['cy']) - Number(below['cy'])) / (Number(above['cx']) - Number(below['cx']));
        expectCloseNumber(drawn, between, 1e-8, 'the secant');
      }),
    );
  });

  it('has no quotient where the step is lost, and says nothing that is no number', () => {
    const [network] = fc.sample(networks, 1);
    const [weight] = allWeights(network.sizes);
    const far = traceWith(network, weight, 1000);
    const data = quotientOf(far, network.sizes, weight, -14);
    expect(data.quotient).toBeNaN();
    const drawing = secantDrawing(
      data,
      quotientFrame(360, 50),
      quotientRange(far, network.sizes, weight),
    );
    expect(JSON.stringify(drawing)).not.toMatch(/NaN|null/);
  });
});
