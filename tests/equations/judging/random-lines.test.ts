import fc from 'fast-check';
import { expect, test } from 'vitest';
import { judge } from '../../../src/equations/judging/judge.ts';
import { whole } from '../../../src/equations/line.ts';
import { modelOf } from '../../../src/equations/network.ts';
import { readLine } from '../../../src/expr/reading/read-line.ts';
import { series } from '../../../src/lessons/series.ts';
import { oneNetwork } from '../../support/networks.ts';

test('500 lines of random pieces get an answer', () => {
  const { sizes, scope } = oneNetwork(modelOf(series(4, 2, 1)));
  const quantity = fc.constantFrom(
    'X',
    'W1',
    'W2',
    'l1',
    'Δ1',
    'Δ2',
    'ŷ',
    'y',
    'z1',
    '2',
    'Xᵀ',
    'W2ᵀ',
    'α',
    '(1−l1)',
    'σ(z1)',
    'x_1^2',
    'e^{L}',
  );
  const operator = fc.constantFrom('·', '∗', '×', '+', '−', '/', ' ');
  const lines = fc
    .tuple(quantity, fc.array(fc.tuple(operator, quantity, fc.boolean()), { maxLength: 6 }))
    .map(([first, others]) =>
      others.reduce<string>(
        (left, [sign, right, inBrackets]) =>
          inBrackets ? `(${left}${sign}${right})` : `${left}${sign}${right}`,
        first,
      ),
    );
  const kinds = new Map<string, number>();
  for (const text of fc.sample(lines, { numRuns: 500, seed: 3 })) {
    const read = readLine(text, sizes, 'blog');
    if (read.kind === 'unread') {
      expect(read.message).toBeTruthy();
      continue;
    }
    const [line] = whole('dW1')(sizes, { example: 0, units: [] });
    const { kind } = judge(read, line, scope, sizes);
    kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
  }
  expect(kinds.has('right')).toBe(false);
  expect([...kinds.keys()].toSorted()).toEqual(
    expect.arrayContaining(['another', 'clash', 'shape', 'wrong']),
  );
});
