import { modelOf } from '../../src/equations/network.ts';
import type { ComponentType } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { computedOf } from '../../src/equations/definitions.ts';
import { chosenOf } from '../../src/equations/network.ts';
import type { Name } from '../../src/expr/alphabet.ts';
import { chapters } from '../support/chapters.ts';
import type { Term, Terms } from '../../src/lessons/step.ts';

/** The words of a prose, a quantity's symbol as one word, and the quantities that it names. */
function read(Prose: ComponentType<Terms>): { text: string; named: Name[] } {
  const named: Name[] = [];
  const Q: Term = ({ of, children }) => {
    named.push(of);
    return <i>{children ?? 'symbol'}</i>;
  };
  const markup = renderToStaticMarkup(<Prose Q={Q} N={() => <b>number</b>} />);
  const text = markup
    .replaceAll(/<\/(p|li)>/g, ' ')
    .replaceAll(/<[^>]*>/g, '')
    .trim();
  return { text, named };
}

/** What is wrong with the way a text is written. */
function faults(text: string, isComputed = false): string[] {
  const rules: [string, RegExp][] = [
    ['LaTeX', /[\\$]/],
    // The constants of the derivation are no data: a label is 0 or 1, a square brings down a 2.
    // Where the reader has described the network, its sizes and shapes are said as well.
    ...(isComputed
      ? []
      : ([['a number', /(?<![\d.,])(?![012](?!\d|[.,]\d))\d|\d×\d/]] satisfies [string, RegExp][])),
    ['a symbol', /[σΔ∂∑α·∗ŷ₀-₉⁰¹²³⁴ᵀ]|(?<!\d)×|\b[XWLzhxy]\b|\bl\b/],
    ['a straight quote', /&#x27;|&quot;|'|"/],
    ['an exclamation mark', /!/],
    ['a dash between clauses', /[—–]/],
    ['an “=” that may end a line', /= /],
    ['a blank that is missing or double', /\s\s|\s[,.;:]|[,;:.][^\s\d]/],
  ];
  return rules.flatMap(([fault, pattern]) => {
    const found = pattern.exec(text);
    return found
      ? [`${fault}: “${text.slice(Math.max(0, found.index - 20), found.index + 20)}”`]
      : [];
  });
}

const words = (text: string) => text.split(/\s+/).length;

describe.each(chapters)('the prose of $id', ({ steps, network: of, numbers, Takeaway }) => {
  const isComputed = numbers !== 'series';
  const network = modelOf(of(2));
  const known = new Set<Name>([...chosenOf(network), ...computedOf(network)]);
  const asides = steps.flatMap(({ id, aside }) =>
    aside ? [{ id: `${id}, aside`, ...aside }] : [],
  );
  const texts = [...steps, ...asides, { id: 'takeaway', title: '', Prose: Takeaway }];

  test.each(texts)('$id: names what the network has, in plain words', ({ title, Prose }) => {
    const { text, named } = read(Prose);
    expect(named.filter((name) => !known.has(name))).toEqual([]);
    expect(faults(text, isComputed)).toEqual([]);
    expect(faults(title, isComputed)).toEqual([]);
  });

  test.each(steps)('$id: 25 to 130 words, and names what it speaks of', ({ lit, Prose }) => {
    const { text, named } = read(Prose);
    expect(words(text)).toBeGreaterThanOrEqual(25);
    expect(words(text)).toBeLessThanOrEqual(130);
    expect(named.some((name) => lit.includes(name))).toBe(true);
  });
});

test('the faults are found', () => {
  const faulty = [
    '\\frac',
    'costs $',
    'it is 0.5',
    'all 12',
    'the 3 nodes',
    'as ŷ is',
    'take W as',
    "it's",
    'so!',
    'a — b',
    'one ,two',
  ];
  expect(faulty.filter((text) => faults(text).length === 0)).toEqual([]);
  expect(faults('What it lacks to 1, or 0. A 2 comes down; the node’s own.')).toEqual([]);
});
