import { describe, expect, test } from 'vitest';
import type { Name, Sizes } from '../../../src/expr/alphabet.ts';
import { namesIn, nameTyped, unknownName } from '../../../src/expr/reading/names.ts';

const one: Sizes = { examples: 4, inputs: 3, widths: [1], biased: [1] };
const two: Sizes = { examples: 4, inputs: 3, widths: [2, 1], biased: [1] };
const policy: Sizes = { examples: 1, inputs: 1, widths: [3], policy: true };

test('the quantities of a network are told in the order of the derivation', () => {
  expect(namesIn(one).join(' ')).toBe('X y W b rate z yHat L delta1 dW db WNew bNew LNew');
  expect(namesIn(two).join(' ')).toBe(
    'X y W1 b1 W2 rate z1 l1 z2 yHat L delta2 delta1 dW1 db1 dW2 W1New b1New W2New LNew',
  );
  expect(namesIn(policy).join(' ')).toBe('X y W baseline rate z yHat L delta1 dW WNew LNew');
});

describe('a word that is typed names', () => {
  test.each<[Name, string]>([
    ['X', 'X x'],
    ['y', 'y Y'],
    ['yHat', 'y\u0302 Y\u0302 yhat y_hat yHat l2 a2 A2'],
    ['W1', 'W1 w1'],
    ['b1', 'b1 B1'],
    ['z2', 'z2 Z2'],
    ['l1', 'l1 a1 A1'],
    ['delta1', 'Δl1 Δ1 δ1 D1 d1 delta1 Delta1'],
    ['L', 'L loss'],
    ['rate', 'α alpha rate lr'],
    ['dW2', 'dW2 dw2'],
    ['db1', 'db1 dB1'],
    ['W1New', 'W1_new W\u03031 w\u03031'],
    ['LNew', 'L_new L\u0303 loss_new'],
  ])('%s in a network of two layers: %s', (name, words) => {
    for (const word of words.split(' ')) expect(nameTyped(word, '', two), word).toBe(name);
  });

  test.each<[Name, string]>([
    ['y', 'y f F r R'],
    ['yHat', 'p P yhat'],
    ['z', 'θ theta z'],
    ['delta1', 'Δθ dtheta delta Δ1'],
    ['L', 'E L loss'],
    ['LNew', 'E\u0303'],
    ['baseline', 'b baseline'],
    ['W', 'W w'],
    ['dW', 'dW'],
  ])('%s where a network chooses actions: %s', (name, words) => {
    for (const word of words.split(' ')) expect(nameTyped(word, '', policy), word).toBe(name);
  });

  test('a layer by its number, in it or apart', () => {
    expect(nameTyped('W', '2', two)).toBe('W2');
    expect(nameTyped('l', '1', two)).toBe('l1');
    expect(nameTyped('l', '2', two)).toBe('yHat');
    expect(nameTyped('dW', '1', two)).toBe('dW1');
    expect(nameTyped('W\u0303', '1', two)).toBe('W1New');
    expect(nameTyped('delta', '', one)).toBe('delta1');
    expect(nameTyped('delta', '1', one)).toBe('delta1');
  });

  test.each([
    'W',
    'W3',
    'b2',
    'l',
    'l3',
    'delta',
    'delta3',
    'dX',
    'dz1',
    'dW',
    'd',
    'foo',
    'f',
    'E',
    'baseline',
    'X1',
    'yhat1',
    'W1_old',
    'rate_new',
    'X_new',
    'W1x',
    'W1\n',
    '',
    '__proto__',
    'constructor',
  ])('nothing there: %j', (word) => {
    expect(nameTyped(word, '', two)).toBeUndefined();
  });

  test('nothing where it says two things, or another layer', () => {
    expect(nameTyped('dW1_new', '', two)).toBeUndefined();
    expect(nameTyped('delta2', '', one)).toBeUndefined();
    expect(nameTyped('W1', '2', two)).toBeUndefined();
  });
});

describe('why a word names nothing', () => {
  const all =
    'X, y, W₁, b₁, W₂, α, z₁, l₁, z₂, ŷ, L, Δl₂, Δl₁, ∂L/∂W₁, ∂L/∂b₁, ∂L/∂W₂, W̃₁, b̃₁, W̃₂, L̃';
  test.each<[string, string, string]>([
    ['foo', '', `“foo” is no quantity of this network; this one has ${all}`],
    ['X1', '', `“X1” is no quantity of this network; this one has ${all}`],
    ['W3', '', `“W3” is a quantity of another network; this one has ${all}`],
    ['W', '3', `“W_3” is a quantity of another network; this one has ${all}`],
    ['W', '', '“W” does not say which layer: W₁ or W₂'],
    ['Δ', '', '“Δ” does not say which layer: Δl₁ or Δl₂'],
    ['dW', '', '“dW” does not say which layer: ∂L/∂W₁ or ∂L/∂W₂'],
    ['b', '', '“b” does not say which layer: b₁'],
    ['W_new', '', '“W_new” does not say which layer: W̃₁ or W̃₂'.normalize('NFC')],
    ['l', '', '“l” does not say which layer: l₁'],
    [
      'q'.repeat(30),
      '',
      `“${'q'.repeat(20)}…” is no quantity of this network; this one has ${all}`,
    ],
    ['q'.repeat(20), '', `“${'q'.repeat(20)}” is no quantity of this network; this one has ${all}`],
  ])('%s %s', (word, layer, why) => {
    expect(unknownName(word, layer, two, 'blog')).toBe(why);
  });

  test('of ten layers', () => {
    const ten = { examples: 4, inputs: 3, widths: Array.from({ length: 10 }, () => 2) };
    expect(unknownName('W', '', ten, 'blog')).toBe(
      '“W” does not say which layer: W₁ or W₁₀ or W₂ or W₃ or W₄ or W₅ or W₆ or W₇ or W₈ or W₉',
    );
  });
});
