import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { chosenText, fullText, numberText } from '../../src/views/shared/number-text.ts';

const reals = fc.double({ noNaN: true, noDefaultInfinity: true });
/** A text as a double: with a true minus, or as a power of ten. */
const read = (text: string) =>
  Number(
    text
      .replace('−', '-')
      .replace('×10', 'e')
      .replaceAll(/[⁻⁰¹²³⁴⁵⁶⁷⁸⁹]/g, (raised) => '-0123456789'['⁻⁰¹²³⁴⁵⁶⁷⁸⁹'.indexOf(raised)]),
  );

describe('a number as it is shown', () => {
  test.each([
    [0, '0'],
    [1, '1'],
    [-1, '−1'],
    [1000, '1000'],
    [-12345, '−12345'],
    [999_999, '999999'],
  ])('is whole where it is: %d as %s', (value, text) => expect(numberText(value)).toBe(text));

  test.each([
    [0.5, '0.500'],
    [-0.25, '−0.250'],
    [1.5, '1.500'],
    [9.876_54, '9.877'],
    [10.25, '10.25'],
    [-99.123, '−99.12'],
    [100.25, '100.3'],
    [-999.875, '−999.9'],
    [1000.5, '1001'],
    [123_456.75, '123457'],
  ])('has three decimals, and fewer from 10 on: %d as %s', (value, text) =>
    expect(numberText(value)).toBe(text),
  );

  // Halves that a double holds exactly.
  test.each([
    [0.0625, '0.063'],
    [-0.0625, '−0.063'],
    [0.1875, '0.188'],
    [2.4375, '2.438'],
    [-2.4375, '−2.438'],
    [10.125, '10.13'],
    [100.25, '100.3'],
    [1000.5, '1001'],
    [-1001.5, '−1002'],
  ])('is rounded away from zero at a half: %d to %s', (value, text) =>
    expect(numberText(value)).toBe(text),
  );

  test('just below and above a half it goes to the nearer side', () => {
    expect(numberText(0.0624)).toBe('0.062');
    expect(numberText(0.0626)).toBe('0.063');
    expect(numberText(-0.0624)).toBe('−0.062');
    expect(numberText(-0.0626)).toBe('−0.063');
  });

  test.each([
    [0.000_95, '0.001'],
    [-0.000_95, '−0.001'],
    [0.000_949, '9×10⁻⁴'],
    [0.0005, '5×10⁻⁴'],
    [-0.0004, '−4×10⁻⁴'],
    [1e-7, '1×10⁻⁷'],
    [-2.4e-12, '−2×10⁻¹²'],
    [1e-300, '1×10⁻³⁰⁰'],
    [Number.MIN_VALUE, '5×10⁻³²⁴'],
  ])('is a power of ten below a thousandth: %d as %s', (value, text) =>
    expect(numberText(value)).toBe(text),
  );

  test.each([
    [1e6, '1×10⁶'],
    [-1e6, '−1×10⁶'],
    [-2_600_000, '−3×10⁶'],
    [9.5e20, '1×10²¹'],
    [4e45, '4×10⁴⁵'],
    [6e187, '6×10¹⁸⁷'],
  ])('is a power of ten from a million on: %d as %s', (value, text) =>
    expect(numberText(value)).toBe(text),
  );

  test('zero has no sign', () => {
    for (const text of [numberText, chosenText, fullText]) expect(text(-0)).toBe('0');
  });

  test('of what is covered is a question mark, and in words that it is', () => {
    for (const text of [numberText, chosenText]) expect(text(Number.NaN)).toBe('?');
    expect(fullText(Number.NaN)).toBe('covered');
  });

  test.each([Infinity, -Infinity])('is a dash where it is %d', (value) => {
    expect(numberText(value)).toBe('–');
    expect(chosenText(value)).toBe('–');
  });

  test('never looks like zero unless it is, has its sign, and no hyphen', () => {
    fc.assert(
      fc.property(reals, (value) => {
        for (const text of [numberText(value), chosenText(value), fullText(value)]) {
          expect(text.startsWith('−')).toBe(value < 0);
          expect(read(text) === 0).toBe(value === 0);
        }
        expect(numberText(value)).not.toContain('-');
      }),
    );
  });

  test('is never more than a third from what it stands for', () => {
    fc.assert(
      fc.property(reals, (value) => {
        // The smallest doubles are whole multiples of the smallest.
        fc.pre(value === 0 || Math.abs(value) > 1e-300);
        const shown = read(numberText(value));
        fc.pre(Number.isFinite(shown));
        expect(Math.abs(shown - value)).toBeLessThanOrEqual((Math.abs(value) / 3) * (1 + 1e-9));
      }),
    );
  });

  test('is within half of its last digit', () => {
    const near = fc.double({ min: -1e6, max: 1e6, noNaN: true });
    fc.assert(
      fc.property(near, (value) => {
        const text = numberText(value);
        if (text.includes('×')) return;
        const half = 0.5 * 10 ** -(text.split('.')[1]?.length ?? 0);
        expect(Math.abs(read(text) - value)).toBeLessThanOrEqual(half * (1 + 1e-9));
      }),
    );
  });
});

describe('a number that was set', () => {
  test.each([
    [0.5, '0.5'],
    [-0.25, '−0.25'],
    [0.125, '0.125'],
    [1.2, '1.2'],
    [10, '10'],
    [100, '100'],
    [-1000, '−1000'],
    [10.5, '10.5'],
    [3.0001, '3'],
    [-2.9999, '−3'],
    [99.999, '100'],
    [1e-7, '1×10⁻⁷'],
    [1e20, '1×10²⁰'],
  ])('has no zeros at its end but those of a whole number: %d as %s', (value, text) =>
    expect(chosenText(value)).toBe(text),
  );
});

test('a number is written alike wherever it stands in a list', () => {
  const numbers = [0.25, -0.5, 1.75, 2.125, 1e-4];
  expect(numbers.map(numberText)).toEqual(numbers.map((value) => numberText(value)));
  expect(numbers.map(chosenText)).toEqual(numbers.map((value) => chosenText(value)));
});

describe('a number in full', () => {
  test.each([
    [0.1, '0.1'],
    [-0.1, '−0.1'],
    [0.1 + 0.2, '0.30000000000000004'],
    [-1e-7, '−1e−7'],
    [-1000, '−1000'],
  ])('has every digit that a double holds, and true minus signs: %d as %s', (value, text) =>
    expect(fullText(value)).toBe(text),
  );
});

test.each([
  [0.0005, '0.0005'],
  [0.0015, '0.0015'],
  [-0.0625, '−0.0625'],
  [0.05, '0.05'],
])('a small number that was set is shown as it was: %s as %s', (value, text) =>
  expect(chosenText(value)).toBe(text),
);
