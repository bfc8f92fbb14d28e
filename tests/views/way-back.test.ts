import fc from 'fast-check';
import { expect, test } from 'vitest';
import { layout } from '../../src/views/diagram/layout.ts';
import { wayBack } from '../../src/views/diagram/way-back.ts';
import { anyModels } from '../support/any-network.ts';

test('an error signal comes back along its edge, from the one node to the other', () => {
  fc.assert(
    fc.property(anyModels, fc.integer({ min: 320, max: 640 }), (model, width) => {
      const units = [0, ...model.widths.map(() => 0)];
      const { edges } = layout(
        model,
        { width, leastHeight: 246, symbolWidth: 28 },
        { example: 0, units },
      );
      for (const { from, to } of edges.filter(({ layer }) => layer > 0)) {
        const { x1, y1, x2, y2 } = wayBack(to, from);
        const length = Math.hypot(to.x - from.x, to.y - from.y);
        const offEdge = (x: number, y: number) =>
          ((x - from.x) * (to.y - from.y) - (y - from.y) * (to.x - from.x)) / length;
        expect(offEdge(x1, y1)).toBeCloseTo(offEdge(x2, y2), 9);
        expect(Math.abs(offEdge(x1, y1))).toBeLessThan(12);
        // Off the circle at its end, for the arrow to be seen, and from the other's edge on.
        expect(Math.hypot(x2 - from.x, y2 - from.y)).toBeGreaterThan(from.radius);
        expect(Math.hypot(x1 - to.x, y1 - to.y)).toBeLessThan(to.radius * 1.5);
        expect(x2).toBeLessThan(x1);
      }
    }),
  );
});
