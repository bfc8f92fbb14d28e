import { describe, expect, test } from 'vitest';
import { evaluate } from '../../../src/expr/evaluate.ts';
import { readLine } from '../../../src/expr/reading/read-line.ts';
import { oneNetwork } from '../../support/networks.ts';
import { square } from '../../support/reading.ts';

describe('hostile text gets a message, and soon', () => {
  test.each<[string, string]>([
    ['a megabyte', 'X·W1+'.repeat(200_000)],
    ['brackets', '('.repeat(100_000)],
    ['more than fit', '('.repeat(19_000)],
    ['as many as fit', '('.repeat(3_900)],
    ['braces', '{'.repeat(5_000)],
    ['fractions', '\\frac{'.repeat(900)],
    ['minus signs', '-'.repeat(5_000)],
    ['primes', `X${"'".repeat(5_000)}`],
    ['transposes', `X${'^T'.repeat(900)}`],
    ['sums', 'Σ_i '.repeat(900)],
    ['products', 'X·'.repeat(1_990)],
    ['a prototype', '__proto__ = constructor'],
    ['another', 'constructor'],
    ['and another', 'W1.toString()'],
    ['markup', '<img src=x onerror=alert(1)>'],
    ['more markup', '\\htmlData{a=b}{X}'],
    ['a lone surrogate', '\ud800X'],
    ['an accent by itself', '\u0302'],
    ['spaces', ' '.repeat(20_000)],
    ['subscripts', 'X_'.repeat(2_000)],
    ['a null character', 'X\u0000'],
  ])('%s', (_, text) => {
    for (const notation of ['blog', 'textbook', 'columns', 'numpy'] as const) {
      const read = readLine(text, square, notation);
      expect(read.kind).toBe('unread');
      if (read.kind === 'unread') {
        expect(read.message.length).toBeLessThan(400);
        expect(read.at + read.length).toBeLessThanOrEqual(text.length);
      }
    }
  });

  test.each<[string, string]>([
    ['a chain of differences', `L${'-L'.repeat(1_900)}`],
    ['a chain of products', `X${'·Xᵀ·X'.repeat(400)}`],
    ['sums in sums', "Σ_i Σ_j Σ_k Σ_m Σ_i' Σ_j' Σ_k' Σ_m' 1"],
  ])('%s, which would take long to compare', (_, text) => {
    expect(readLine(text, square, 'blog')).toEqual({
      kind: 'unread',
      at: 0,
      length: text.length,
      message: 'The line stands for more than can be compared',
    });
  });

  test('a long sum, and a chain of products, are read and have a value', () => {
    const { scope } = oneNetwork(square);
    for (const text of [`L${'+L'.repeat(1_500)}`, `X${'·Xᵀ·X'.repeat(30)}`]) {
      const read = readLine(text, square, 'blog');
      expect(read.kind === 'read' && evaluate(read.right, scope).values.length).toBeTruthy();
    }
  });
});
