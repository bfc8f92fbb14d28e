import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Attributes, readAttributes } from '../../src/embed/address.ts';
import { initialChoices } from '../../src/store/choices.ts';
import { readLink } from '../../src/store/link/read-link.ts';
import { linkOf } from '../../src/store/link/write-link.ts';
import { shownIn } from '../../src/views/embedding/shown-in.ts';
import { pages } from '../store/link/pages.ts';

const none: Attributes = { chapter: null, step: null, state: null, view: null, theme: null };
const read = (given: Partial<Attributes>) => readAttributes({ ...none, ...given });

describe('The attributes of an element', () => {
  test('ask for the page at its first step where there are none', () => {
    expect(read({})).toEqual({ view: 'page', theme: 'auto', hash: '' });
  });

  test('become an address that says all of what is shown, whether the state ends in “end” or not', () => {
    const place = { chapter: 'two-layer-batch', step: 'hidden-product', view: 'network' };
    for (const state of ['nodes=3&row=2', 'nodes=3&row=2&end', '&nodes=3&row=2&'])
      expect(read({ ...place, state, theme: 'dark' })).toEqual({
        view: 'network',
        theme: 'dark',
        hash: '#/two-layer-batch/hidden-product?nodes=3&row=2&end',
      });
    expect(read({ chapter: 'any-network' })).toMatchObject({ hash: '#/any-network?end' });
  });

  test('of what any page shows lead to that again', () => {
    fc.assert(
      fc.property(pages, (choices) => {
        const asked = read({ ...none, ...shownIn(choices) });
        const hash = 'hash' in asked ? asked.hash : '';
        const again = readLink(hash, initialChoices())!;
        expect(again.leftOut).toEqual([]);
        expect(linkOf(again.choices)).toBe(linkOf(choices));
      }),
      { numRuns: 60 },
    );
  });

  test.each([
    [{ view: 'netwrok' }, /^view: “netwrok” was given; expected was one of page, derivation, netw/],
    [{ view: 'constructor' }, /^view: “constructor” was given/],
    [{ theme: 'black' }, /^theme: “black” was given; expected was one of auto, light, dark\.$/],
    [{ step: 'update' }, /^step: “update” was given without a chapter/],
    [{ state: 'nodes=3' }, /^state: it was given without a chapter/],
  ])(
    'that are wrong, %o, are named with what was given and what was expected',
    (given, sentence) => {
      const asked = read(given);
      expect('problems' in asked && asked.problems).toEqual([expect.stringMatching(sentence)]);
    },
  );
});
