import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { chosenText } from '../../src/views/shared/number-text.ts';
import { parseNumber } from '../../src/views/shared/parse-number.ts';
import { runs } from '../support/runs.ts';

const valueOf = (text: string) => {
  const parsed = parseNumber(text);
  return 'value' in parsed ? parsed.value : parsed.problem;
};
const problemOf = (text: string) => {
  const parsed = parseNumber(text);
  return 'problem' in parsed ? parsed.problem : `no problem: ${parsed.value}`;
};

describe('what a reader types is', () => {
  test.each([
    ['0', 0],
    ['7', 7],
    ['007', 7],
    ['42', 42],
    ['+3', 3],
    ['0.5', 0.5],
    ['.5', 0.5],
    ['5.', 5],
    ['-.5', -0.5],
    ['12.625', 12.625],
    ['  0.25\t', 0.25],
  ])('a number: “%s”', (text, value) => expect(valueOf(text)).toBe(value));

  test.each([
    ['0,5', 0.5],
    ['-0,25', -0.25],
    [',5', 0.5],
    ['5,', 5],
    ['1,5e2', 150],
    ['0,5/0,25', 2],
  ])('a number with a decimal comma: “%s”', (text, value) => expect(valueOf(text)).toBe(value));

  test.each([
    ['-0.5', -0.5],
    ['−0.5', -0.5],
    ['–0.5', -0.5],
    ['2e−3', 0.002],
    ['−1/−4', 0.25],
  ])('negative by a hyphen, a minus or a dash: “%s”', (text, value) =>
    expect(valueOf(text)).toBe(value),
  );

  test.each([
    ['1e-3', 0.001],
    ['1E3', 1000],
    ['2.5e+2', 250],
    ['-1e2', -100],
    ['1e-400', 0],
  ])('a power of ten: “%s”', (text, value) => expect(valueOf(text)).toBe(value));

  test.each([
    ['1/3', 1 / 3],
    ['-1/4', -0.25],
    ['1/-4', -0.25],
    [' 3 / 4 ', 0.75],
    ['2000/4', 500],
    ['0/5', 0],
  ])('a fraction: “%s”', (text, value) => expect(valueOf(text)).toBe(value));

  test.each([
    ['50%', 0.5],
    ['−12,5 %', -0.125],
    ['1.1%', 0.011],
    ['1/4%', 0.0025],
    ['1.250%', 0.0125],
  ])('a percentage: “%s”', (text, value) => expect(valueOf(text)).toBe(value));

  test.each(['-0', '−0.0', '-0/5', '0/-5', '-1e-400'])('zero without a sign: “%s”', (text) =>
    expect(Object.is(valueOf(text), 0)).toBe(true),
  );

  test.each(['1000', '-1000', '−1000,0', '1e3', '999.999', '10000/10'])(
    'a number up to the limit: “%s”',
    (text) => expect(Math.abs(valueOf(text) as number)).toBeCloseTo(1000, 2),
  );
});

describe('what is said', () => {
  test.each(['', ' ', '\t\n'])('asks for a number where nothing is typed: “%s”', (text) =>
    expect(problemOf(text)).toBe('Type a number, such as −0.5 or 1/3.'),
  );

  test.each([
    'x',
    '-',
    '.',
    ',',
    'e3',
    '1e',
    '1e1.5',
    '--1',
    '+-1',
    '1-2',
    '0.5.5',
    '1,00,000',
    '1,00.5',
    '1 000',
    '0x10',
    'NaN',
    'Infinity',
    '½',
    '١',
    '1/',
    '/2',
    '/',
    '1/2/3',
    '%',
    '50%%',
    '%50',
    '2·3',
    '1_000',
  ])('repeats what is no number: “%s”', (text) =>
    expect(problemOf(text)).toBe(`“${text}” is not a number. Try −0.5, 1e-3 or 1/3.`),
  );

  test('repeats it as it was typed, without the space around it', () => {
    expect(problemOf('  −x ')).toContain('“−x” is not a number');
  });

  test('repeats at most twelve letters', () => {
    expect(problemOf('abcdefghijkl')).toContain('“abcdefghijkl” is');
    expect(problemOf('abcdefghijklm')).toContain('“abcdefghijk…” is');
  });

  test.each(['1/0', '0/0', '-1/0.0', '1/−0', '1/0e5'])('that 0 divides nothing: “%s”', (text) =>
    expect(problemOf(text)).toBe('Nothing can be divided by 0.'),
  );

  test.each([
    '1000.001',
    '-1000,001',
    '1001',
    '1e4',
    '1e999',
    '-1e999',
    '1/1e-9',
    '1e999/1e999',
    '1,000,000',
    '1,000.5',
    '1’234',
  ])('how large a number may be: “%s”', (text) =>
    expect(problemOf(text)).toBe('Too large: at most 1000, at least −1000.'),
  );
});

test.each([
  ['1,000', '1 or 1000'],
  ['-1,125', '−1.125 or −1125'],
  ['12,500/4', '3.125 or 3125'],
])('a number that can be read in two ways is asked about: “%s”', (text, ways) =>
  expect(problemOf(text)).toBe(`“${text}” can be ${ways}. Write one of them.`),
);

test('two ways that come to the same are one, and none of them is a division by 0', () => {
  expect(valueOf('1,000/1,000')).toBe(1);
  expect(problemOf('1,000/0')).toBe('Nothing can be divided by 0.');
});

test('what the page shows of a number can be typed again', () => {
  const thousandths = fc.integer({ min: -1_000_000, max: 1_000_000 }).map((n) => n / 1000);
  fc.assert(
    fc.property(thousandths, (value) => {
      const text = chosenText(value);
      expect(chosenText(valueOf(text) as number)).toBe(text);
      const comma = text.replace('.', ',');
      // Three decimals may be thousands.
      if (!/[1-9],\d{3}$/.test(comma)) expect(valueOf(comma)).toBe(valueOf(text));
    }),
    { numRuns: runs(100) },
  );
});

test('any text is a number within the limits or a problem', () => {
  const letters = fc.constantFrom(...'0123456789.,-−–+/eE x'.split(''));
  const texts = fc.oneof(fc.string({ unit: letters, maxLength: 8 }), fc.string());
  fc.assert(
    fc.property(texts, (text) => {
      const parsed = parseNumber(text);
      if ('value' in parsed) expect(Math.abs(parsed.value)).toBeLessThanOrEqual(1000);
      else expect(parsed.problem).toMatch(/\S/);
    }),
    { numRuns: runs(2000) },
  );
});
