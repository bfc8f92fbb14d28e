import { scaleLinear } from 'd3';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { roundTicks } from '../../src/views/plots/plot-axis.tsx';

/** The number that a text of the page says. */
function read(text: string): number {
  const plain = text.replaceAll(',', '').replaceAll('−', '-');
  const [digits, power = ''] = plain.split('×10');
  const exponent = power
    .replace('⁻', '-')
    .replaceAll(/[⁰¹²³⁴⁵⁶⁷⁸⁹]/g, (each) => String('⁰¹²³⁴⁵⁶⁷⁸⁹'.indexOf(each)));
  return Number(`${digits}e${exponent || 0}`);
}

test('each line of an axis says the number that it stands for', () => {
  const size = fc.integer({ min: -6, max: 7 }).map((exponent) => 10 ** exponent);
  const place = fc.double({ min: -3, max: 3, noNaN: true });
  fc.assert(
    fc.property(size, place, fc.double({ min: 0.1, max: 5 }), (unit, from, length) => {
      const scale = scaleLinear().domain([from * unit, (from + length) * unit]);
      const { ticks, format } = roundTicks(scale, 5);
      for (const tick of ticks) {
        expect(Math.abs(read(format(tick)) - tick), format(tick)).toBeLessThan(unit * 1e-6);
      }
    }),
    { numRuns: 500 },
  );
});
