import { describe, expect, test } from 'vitest';
import type { Name } from '../../src/expr/alphabet.ts';
import { numpyEntry, numpyIndex, numpyName, numpyRow } from '../../src/expr/numpy-name.ts';

describe('a quantity in Python', () => {
  test.each<[Name, string, string]>([
    ['X', 'X', 'X'],
    ['y', 'y', 'f'],
    ['yHat', 'y_hat', 'p'],
    ['z', 'z', 'theta'],
    ['delta1', 'delta1', 'dtheta'],
    ['L', 'L', 'E'],
    ['rate', 'alpha', 'alpha'],
    ['baseline', 'baseline', 'b'],
    ['W', 'W', 'W'],
    ['dW', 'dW', 'dW'],
    ['WNew', 'W_new', 'W_new'],
    ['W12New', 'W12_new', 'W12_new'],
    ['LNew', 'L_new', 'E_new'],
  ])('%s is %s, and %s where a network chooses actions', (name, text, ofPolicy) => {
    expect(numpyName(name, {})).toBe(text);
    expect(numpyName(name, { policy: true })).toBe(ofPolicy);
  });

  test('has rows and entries counted from zero, and a letter where a sum counts', () => {
    expect(numpyRow('yHat', 2, {})).toBe('y_hat[2:3]');
    expect(numpyRow('yHat', 'i′', { policy: true })).toBe('p[i_:i_ + 1]');
    expect(numpyEntry('yHat', 2, 'k′', {})).toBe('y_hat[2, k_]');
    expect(numpyEntry('yHat', 'i', 0, { policy: true })).toBe('p[i, 0]');
    expect(numpyIndex(3)).toBe('3');
  });

  test('that is a number has no entries', () => {
    expect(numpyEntry('L', 0, 0, {})).toBe('L');
    expect(numpyEntry('L', 0, 0, { policy: true })).toBe('E');
  });
});
