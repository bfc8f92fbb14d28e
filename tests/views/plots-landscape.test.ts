import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  aspectOf,
  landscapeDrawing,
  landscapeFrame,
  mapScales,
  standingOf,
} from '../../src/views/plots/landscape-drawing.ts';
import {
  endsOf,
  heldNumbers,
  holdsLandscape,
  landscapeRange,
  samplesOf,
  suitsLandscape,
} from '../../src/views/plots/landscape-range.ts';
import { swapped, weightsOn } from '../../src/views/plots/landscape-weights.ts';
import { allWeights } from '../../src/equations/network.ts';
import { planOf } from '../../src/views/plots/plot-data.ts';
import { expectCloseNumber } from '../support/close.ts';
import { anyCases, cases, lossWith, traceWith } from './plots-cases.ts';

describe('the landscape', () => {
  const maps = cases.map(({ network, weight, width }) => {
    const { trace, sizes } = network;
    const weights = weightsOn({}, weight, sizes);
    const frame = landscapeFrame(width);
    const range = landscapeRange(trace, sizes, weights, aspectOf(frame));
    return { network, trace, sizes, weights, frame, range };
  });

  it('has the loss at each of its samples', () => {
    fc.assert(
      fc.property(maps, ({ network, trace, sizes, weights, range }) => {
        const { columns, rows, losses } = samplesOf(planOf(trace, sizes), sizes, weights, range);
        const ends = endsOf(range);
        const value = ([from, to]: readonly [number, number], share: number) =>
          from + (to - from) * share;
        for (const [i, j] of [
          [0, 0],
          [3, 7],
          [columns - 1, rows - 1],
        ]) {
          const across = value(ends.across, (i + 0.5) / columns);
          const up = value(ends.up, 1 - (j + 0.5) / rows);
          const wanted = lossWith(network, [
            [weights.across, across],
            [weights.up, up],
          ]);
          const found = losses[(j + 1) * (columns + 2) + i + 1];
          expectCloseNumber(found, wanted, 1e-12, `the sample ${i}, ${j}`);
        }
      }),
      { numRuns: 40 },
    );
  });

  it('has an arrow in the direction of the gradient, and a ghost where the step leads', () => {
    fc.assert(
      fc.property(maps, ({ trace, sizes, weights, frame, range }) => {
        const standing = standingOf(trace, sizes, weights);
        const drawing = landscapeDrawing(standing, frame, range);
        const { x, y } = mapScales(frame, range);
        const { x1, y1, x2, y2 } = drawing.arrow;
        const [dx, dy] = [Number(x2) - Number(x1), Number(y1) - Number(y2)];
        const [ga, gb] = standing.gradient;
        const [length, size] = [Math.hypot(dx, dy), Math.hypot(ga, gb)];
        expectCloseNumber(dx / length, ga / size, 1e-9, 'across');
        expectCloseNumber(dy / length, gb / size, 1e-9, 'up');
        const [gx, gy] = String(drawing.ghost['transform'])
          .match(/-?[\d.]+(e-?\d+)?/g)!
          .map(Number);
        expectCloseNumber(x.invert(gx), standing.next[0], 1e-9, 'the ghost, across');
        expectCloseNumber(y.invert(gy), standing.next[1], 1e-9, 'the ghost, up');
        // Equal scales: a pixel is as much of one weight as of the other.
        expectCloseNumber(x.invert(1) - x.invert(0), y.invert(0) - y.invert(1), 1e-12, 'a pixel');
      }),
    );
  });

  it('draws no arrow where the gradient is zero', () => {
    const [{ trace, sizes, weights, frame, range }] = fc.sample(maps, 1);
    const flat = { ...standingOf(trace, sizes, weights), gradient: [0, 0] as const };
    const drawing = landscapeDrawing(flat, frame, range);
    expect(drawing.arrow['visibility']).toBe('hidden');
    expect(JSON.stringify(drawing)).not.toMatch(/NaN|null/);
  });

  it('has a range that holds its point and suits it', () => {
    fc.assert(
      fc.property(maps, ({ trace, sizes, weights, range }) => {
        expect(holdsLandscape(range, trace, weights)).toBe(true);
        expect(suitsLandscape(range, trace, sizes, weights)).toBe(true);
      }),
    );
  });

  it('is drawn anew for any weight or bias that is not on its axes, and for those on them never', () => {
    fc.assert(
      fc.property(anyCases, ({ network, weight }) => {
        const { sizes } = network;
        const all = allWeights(sizes);
        fc.pre(all.length > 1);
        const weights = weightsOn({}, weight, sizes);
        const held = (trace: typeof network.trace) =>
          heldNumbers(planOf(trace, sizes), weights, sizes);
        for (const moved of all) {
          const isOnAxis = moved === weights.across || moved === weights.up;
          const isSame = held(traceWith(network, moved, 7)) === held(network.trace);
          expect(isSame, moved).toBe(isOnAxis);
        }
      }),
      { numRuns: 30 },
    );
  });

  it('never has one weight on both axes', () => {
    fc.assert(
      fc.property(cases, cases, ({ network, weight }, other) => {
        const { sizes } = network;
        const weights = weightsOn({}, weight, sizes);
        expect(weights.across).not.toBe(weights.up);
        const again = swapped(weights, 'up', weights.across);
        expect(again).toEqual({ across: weights.up, up: weights.across });
        // Picks of another network.
        const moved = weightsOn(weightsOn({}, other.weight, other.network.sizes), weight, sizes);
        expect(allWeights(sizes)).toContain(moved.across);
        expect(allWeights(sizes)).toContain(moved.up);
        expect(moved.across).not.toBe(moved.up);
      }),
    );
  });
});
