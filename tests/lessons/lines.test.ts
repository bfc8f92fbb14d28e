import { modelOf, type Model } from '../../src/equations/network.ts';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Line } from '../../src/equations/line.ts';
import { evaluate } from '../../src/expr/evaluate.ts';

import { shape } from '../../src/expr/shape.ts';
import { chaptersOfSeries as chapters } from '../support/chapters.ts';
import type { Chapter } from '../support/chapters.ts';
import { hasDifference } from '../../src/expr/has-difference.ts';
import { expectClose } from '../support/close.ts';
import { focusesOf, type Network, networksOf } from '../support/networks.ts';

const widths = [1, 2, 3, 4];
/** Of each chapter and each number of hidden nodes: more than 200 in all. */
const numRuns = 40;

/** Every line that a chapter can show in a network of these sizes, for every focus, each once. */
function linesOf({ steps }: Chapter, sizes: Model): Line[] {
  const equations = steps.flatMap(({ key, lines, product, aside }) => [
    ...(key ? [key] : []),
    lines,
    product,
    ...(aside ? [aside.lines] : []),
  ]);
  const found = new Map<string, Line>();
  for (const focus of focusesOf(sizes)) {
    for (const line of equations.flatMap((equation) => equation(sizes, focus))) {
      found.set(JSON.stringify([line.left, line.right]), line);
    }
  }
  return [...found.values()];
}

/** Fails where the two sides of a line are not one matrix, to 1e-6 where a derivative is in it. */
function check({ id, left, right }: Line, { scope }: Network) {
  const allowed = hasDifference(left) || hasDifference(right) ? 1e-6 : 1e-9;
  expectClose(evaluate(right, scope), evaluate(left, scope), allowed, id);
}

describe.each(chapters)('$id', (chapter) => {
  test.each(widths)('both sides of each line of each step are equal, %i nodes wide', (nodes) => {
    const sizes = modelOf(chapter.network(nodes));
    const lines = linesOf(chapter, sizes);
    expect(lines.length).toBeGreaterThan(chapter.steps.length);
    for (const { id, left, right } of lines) {
      expect(shape(right, sizes), id).toEqual(shape(left, sizes));
    }
    const holds = fc.property(networksOf(sizes), (network) => {
      for (const line of lines) check(line, network);
    });
    fc.assert(holds, { numRuns });
  });

  test('a line that says the opposite would be found', () => {
    const sizes = modelOf(chapter.network(2));
    const [network] = fc.sample(networksOf(sizes), { numRuns: 1, seed: 1 });
    for (const { id, left, right } of linesOf(chapter, sizes)) {
      const opposite: Line = { id, left, right: { kind: 'negate', of: right } };
      expect(() => check(opposite, network), id).toThrow(id);
    }
  });
});
