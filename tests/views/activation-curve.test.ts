import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { centralDifference } from '../../src/core/differences.ts';
import { scalarActivations } from '../../src/core/activate.ts';
import {
  activationAt,
  activationDrawing,
  activationFrame,
  activationNumbers,
  activationRange,
  type Entrywise,
} from '../../src/views/plots/activation-drawing.ts';
import { scalesOf } from '../../src/views/plots/slope-drawing.ts';
import { expectCloseNumber } from '../support/close.ts';

const ids = Object.keys(scalarActivations) as Entrywise[];
const sums = fc.double({ min: -50, max: 50, noNaN: true }).filter((z) => Math.abs(z) > 1e-3);

describe.each(ids)('the curve of %s', (id) => {
  it('has a tangent through its point, as steep as the central difference says', () => {
    fc.assert(
      fc.property(sums, (z) => {
        const range = activationRange(id, z);
        const { x, y } = scalesOf(activationFrame, range);
        const { tangent, dot } = activationDrawing(id, z, range);
        const [x1, y1, x2, y2] = ['x1', 'y1', 'x2', 'y2'].map((key) => Number(tangent[key]));
        const slope = (y.invert(y2) - y.invert(y1)) / (x.invert(x2) - x.invert(x1));
        const { value } = scalarActivations[id];
        expect(Math.abs(slope - centralDifference(value, z))).toBeLessThan(1e-6);
        expectCloseNumber(x.invert(Number(dot['cx'])), z, 1e-9, 'the sum');
        expectCloseNumber((x1 + x2) / 2, Number(dot['cx']), 1e-9, 'the middle');
        const { left, right, top, bottom } = activationFrame;
        expect(Number(dot['cx'])).toBeGreaterThanOrEqual(left);
        expect(Number(dot['cx'])).toBeLessThanOrEqual(right);
        expect(Number(dot['cy'])).toBeGreaterThanOrEqual(top - 1e-9);
        expect(Number(dot['cy'])).toBeLessThanOrEqual(bottom + 1e-9);
      }),
    );
  });

  it('has a corner at 0 where the slopes on either side differ, and nowhere else', () => {
    expect(activationAt(id, 0).isCorner).toBe(id === 'relu' || id === 'leakyRelu');
    fc.assert(
      fc.property(sums, (z) => {
        expect(activationAt(id, z).isCorner).toBe(false);
      }),
    );
  });
});

it('is told in words with its numbers', () => {
  const words = (id: Entrywise, z: number) => activationNumbers(id, activationAt(id, z)).words.text;
  expect(words('tanh', 0.5)).toBe(
    'The curve of tanh. At 0.500 it is 0.462, and its tangent has the slope 0.786.',
  );
  expect(words('relu', 0)).toBe(
    'The curve of relu. At 0 it is 0, and has a corner, where its slope is taken to be 0.',
  );
});
