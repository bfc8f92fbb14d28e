import { expect, test } from 'vitest';
import { matrixOf } from '../../../src/core/matrix.ts';
import { momentsOf, sample } from '../../../src/core/policy/samples.ts';
import { samplesAxes, samplesDrawing } from '../../../src/views/policy/samples-drawing.ts';

const [p, f] = [matrixOf([[0.5, 0.3, 0.2]]), matrixOf([[1, 2, -0.5]])];
const of = { state: 0, component: 0, baseline: 0 };
const axesOf = (count: number) => samplesAxes(500, count, [-1, 1]);
const drawn = (count: number) =>
  samplesDrawing(sample(p, f, of, { seed: 3, count }), momentsOf(p, f, of), axesOf(count));

const dots = (count: number) => String(drawn(count)['dots']['d']).split('M').length - 1;

test('each draw is a dot, and of very many as many as can be told apart', () => {
  expect(dots(0)).toBe(0);
  expect(dots(17)).toBe(17);
  expect(dots(10_000)).toBeLessThanOrEqual(400);
  expect(dots(10_000)).toBeGreaterThan(200);
});

test('the band is narrower the more draws there are: by half for four times as many', () => {
  const { y } = axesOf(400);
  const band = String(drawn(400)['band']['d']).slice(1, -1);
  const corners = band.split('L').map((each) => each.split(',').map(Number));
  // Along one edge and back along the other: a place at each end is the same one.
  const heights = corners.slice(0, corners.length / 2).map(([left, edge], n) => ({
    left,
    height: Math.abs(edge - corners[corners.length - 1 - n][1]),
  }));
  const { deviation } = momentsOf(p, f, of);
  const pixels = (value: number) => Math.abs(y(value) - y(0));
  expect(heights.at(-1)!.height).toBeCloseTo(pixels((2 * deviation) / 20), 1);
  // Places are as far apart as powers of a number.
  const fourth = heights.length - 1 - (80 * Math.log(4)) / Math.log(400);
  expect(heights[Math.round(fourth)].height / heights.at(-1)!.height).toBeCloseTo(2, 1);
});

test('with no draw there is no mean, and nothing that is no number', () => {
  expect(drawn(0)['means']['d']).toBe('');
  expect(JSON.stringify(drawn(0))).not.toMatch(/NaN|null|Infinity/);
});
