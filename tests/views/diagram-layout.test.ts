import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Focus } from '../../src/equations/line.ts';
import { type Model, modelOf } from '../../src/equations/network.ts';
import { firstExample } from '../../src/store/first-example.ts';
import { largest } from '../../src/store/own.ts';
import { type Box, distanceTo, meet, within } from '../../src/views/diagram/boxes.ts';
import { layout } from '../../src/views/diagram/layout.ts';
import { signalBox } from '../../src/views/diagram/signal-places.ts';
import { anyModels } from '../support/any-network.ts';
import { allSizes, sizesText } from '../support/networks.ts';

const drawings = fc
  .tuple(
    fc.oneof(anyModels, fc.constantFrom(modelOf(largest), modelOf(firstExample.network))),
    fc.integer({ min: 332, max: 640 }),
    fc.constantFrom(28, 52),
    fc.infiniteStream(fc.nat()),
  )
  .map(([model, width, symbolWidth, picks]) => {
    const pick = () => picks.next().value as number;
    const units = [model.inputs, ...model.widths].map((count) => pick() % count);
    const focus: Focus = { example: 0, units };
    return {
      model,
      width,
      units,
      ...layout(model, { width, leastHeight: 246, symbolWidth }, focus),
    };
  });

describe('the drawing of any network', () => {
  it('has every node inside, and none over another', () => {
    fc.assert(
      fc.property(drawings, ({ columns, width, height }) => {
        const nodes = columns.flat();
        nodes.forEach(({ x, y, radius }, n) => {
          expect(within({ x, y, width: 2 * radius, height: 2 * radius }, width, height)).toBe(true);
          for (const other of nodes.slice(0, n)) {
            expect(Math.hypot(x - other.x, y - other.y)).toBeGreaterThan(2 * radius);
          }
        });
      }),
    );
  });

  it('has every label inside, off the nodes and off the other labels', () => {
    fc.assert(
      fc.property(drawings, ({ columns, weights, width, height }) => {
        const nodes = columns.flat();
        const labels: Box[] = [
          ...nodes.flatMap(({ symbol, bias, signal }) =>
            [symbol ?? [], bias ?? [], signal ? signalBox(signal) : []].flat(),
          ),
          ...weights.values(),
        ];
        const corners = [-1, 0, 1].flatMap((i) => [-1, 0, 1].map((j) => [i / 2, j / 2]));
        const amiss = labels.filter((label, n) => {
          const isOver = labels.slice(0, n).some((other) => meet(label, other));
          const isOnNode = nodes.some(({ x, y, radius }) =>
            corners.some(
              ([across, down]) =>
                Math.hypot(label.x + across * label.width - x, label.y + down * label.height - y) <
                radius - 2,
            ),
          );
          return isOver || isOnNode || !within(label, width, height);
        });
        expect(amiss).toEqual([]);
      }),
    );
  });

  it('writes each error signal nearer to its own node than to any other, or leads to it', () => {
    fc.assert(
      fc.property(drawings, ({ columns, units }) => {
        const nodes = columns.flat();
        columns.slice(1).forEach((column, n) => {
          expect(column[units[n + 1]].signal).toBeDefined();
          for (const node of column) {
            if (!node.signal || node.signal.isApart) continue;
            const box = signalBox(node.signal);
            for (const other of nodes.filter((each) => each !== node))
              expect(distanceTo(other, box)).toBeGreaterThan(distanceTo(node, box));
          }
        });
      }),
    );
  });

  it('is as high whichever node is in focus', () => {
    fc.assert(
      fc.property(anyModels, fc.integer({ min: 320, max: 640 }), (model, width) => {
        const heightAt = (node: number) => {
          const units = [model.inputs, ...model.widths].map((count) => node % count);
          return layout(model, { width, leastHeight: 246, symbolWidth: 28 }, { example: 0, units })
            .height;
        };
        expect(new Set([0, 1, 2, 3].map(heightAt)).size).toBe(1);
      }),
    );
  });

  it('writes a weight on its own edge', () => {
    fc.assert(
      fc.property(drawings, ({ edges, weights }) => {
        for (const { weight, from, to } of edges) {
          const label = weights.get(weight);
          if (!label) continue;
          const along = (label.x - from.x) / (to.x - from.x);
          expect(along).toBeGreaterThan(0);
          expect(along).toBeLessThan(1);
          expect(label.y).toBeCloseTo(from.y + along * (to.y - from.y), 9);
        }
      }),
    );
  });

  it.each([
    [3, 2, 1],
    [2, 2, 2],
    [3, 3, 2],
  ])(
    'on a phone keeps a weight of %i-%i-%i off other edges where only some are written',
    (...counts) => {
      const layer = firstExample.network.layers[0];
      const [inputs, ...widths] = counts;
      const network = { ...firstExample.network, inputs };
      const model = modelOf({ ...network, layers: widths.map((width) => ({ ...layer, width })) });
      for (const width of [332, 340, 360, 380]) {
        for (let n = 0; n < inputs * widths[0]; n++) {
          const units = [n % inputs, n % widths[0], 0];
          const { edges, weights } = layout(
            model,
            { width, leastHeight: 246, symbolWidth: 28 },
            { example: 0, units },
          );
          for (const { weight, layer: at } of edges) {
            const others = edges.filter((edge) => edge.layer === at && edge.weight !== weight);
            const label = weights.get(weight);
            if (!label || others.every((edge) => weights.has(edge.weight))) continue;
            const heights = others.map(
              ({ from, to }) => from.y + ((label.x - from.x) * (to.y - from.y)) / (to.x - from.x),
            );
            const off = Math.min(...heights.map((y) => Math.abs(y - label.y)));
            expect(off, `${weight}, ${width} px, ${units.join('.')}`).toBeGreaterThan(6.5);
          }
        }
      }
    },
  );

  const roomy: readonly (readonly [string, Model])[] = [
    ['the first of a reader’s own', modelOf(firstExample.network)],
    ...allSizes.map((model) => [sizesText(model), model] as const),
  ];
  it.each(roomy)('has room for all of %s', (_, model) => {
    const units = [0, 0, 0];
    const { columns, edges, weights } = layout(
      model,
      { width: 480, leastHeight: 246, symbolWidth: 28 },
      { example: 0, units },
    );
    expect(weights.size).toBe(edges.length);
    const nodes = columns.flat();
    expect(nodes.filter(({ symbol }) => symbol === undefined)).toEqual([]);
    const signals = nodes.filter(({ of, signal }) => of !== 'X' && signal);
    const isFew = Math.max(...model.widths) < 4;
    if (isFew) expect(signals).toHaveLength(model.widths.reduce((sum, count) => sum + count));
    const biased = nodes.filter(({ of }) => of !== 'X' && model.biased?.length);
    expect(biased.filter(({ bias }) => bias === undefined)).toEqual([]);
  });

  const counts = [1, 2, 3];
  const small = counts.flatMap((inputs) =>
    counts.flatMap((hidden) => counts.map((outputs) => [inputs, hidden, outputs] as const)),
  );
  it.each(small)('has room for every bias of %i-%i-%i, whichever node is in focus', (...widths) => {
    const layer = { ...firstExample.network.layers[0], bias: true };
    const [inputs, ...layers] = widths;
    const network = { ...firstExample.network, inputs };
    const model = modelOf({ ...network, layers: layers.map((width) => ({ ...layer, width })) });
    for (const one of counts) {
      const units = widths.map((width) => Math.min(one, width) - 1);
      // On a low phone, too.
      for (const [width, leastHeight, symbolWidth] of [
        [423, 246, 34],
        [366, 214, 28],
      ]) {
        const canvas = { width, leastHeight, symbolWidth };
        const { columns } = layout(model, canvas, { example: 0, units });
        const computed = columns.slice(1).flat();
        expect(computed.filter(({ bias }) => bias === undefined)).toEqual([]);
      }
    }
  });

  it.each(allSizes.map((model) => [sizesText(model), model] as const))(
    'has a weight of %s still when it is chosen where it stands, which may be to type it',
    (_, model) => {
      const counts = [model.inputs, ...model.widths];
      const foci = counts.reduce<number[][]>(
        (all, count) =>
          all.flatMap((units) => Array.from({ length: count }, (_, n) => [...units, n])),
        [[]],
      );
      for (const [width, symbol] of [332, 340, 360, 412, 480].flatMap((w) => [
        [w, 28],
        [w, 52],
      ])) {
        const drawn = (units: number[]) =>
          layout(model, { width, leastHeight: 246, symbolWidth: symbol }, { example: 0, units });
        for (const units of foci) {
          const { edges, weights } = drawn(units);
          for (const { weight, from, to, layer } of edges) {
            if (!weights.has(weight)) continue;
            const chosen = units.with(layer, from.column).with(layer + 1, to.column);
            expect(drawn(chosen).weights.has(weight), `${weight} of ${width}`).toBe(true);
          }
        }
      }
    },
  );
});
