import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { initialChoices } from '../../../src/store/choices.ts';
import { readLink } from '../../../src/store/link/read-link.ts';
import { linkOf } from '../../../src/store/link/write-link.ts';

const typed = fc
  .string({ unit: 'grapheme', maxLength: 40 })
  .map((text) => text.replaceAll('\n', ' '));
const derivations = fc.array(typed, { minLength: 1, maxLength: 60 });
const read = (link: string) => readLink(link, initialChoices())!;
const ofLines = (lines: readonly string[], exercise = 'derive') =>
  read(
    `#/two-layer-batch/wanted?practice=${exercise}&lines=${encodeURIComponent(lines.join('\n'))}&end`,
  );

describe('the lines of a derivation in a link', () => {
  test('are those that were typed, whatever they are, in an address that any program passes on', () => {
    fc.assert(
      fc.property(derivations, (lines) => {
        const practice = { exercise: 'derive', seed: 3, lines } as const;
        const link = linkOf({ ...initialChoices(), practice });
        expect(link).toMatch(/^[!-~]*$/);
        expect(read(link)).toMatchObject({ leftOut: [], choices: { practice } });
      }),
    );
  });

  test('have a sign of their own for half a sign', () => {
    const practice = { exercise: 'derive', seed: 0, lines: ['\ud800X'] } as const;
    const { choices } = read(linkOf({ ...initialChoices(), practice }));
    expect(choices.practice?.lines).toEqual(['\ufffdX']);
  });

  test.each([
    ['there are too many', ofLines(Array.from({ length: 61 }, () => 'y')), 'more than 60 lines'],
    ['one is too long', ofLines(['y'.repeat(301)]), 'longer than 300 letters'],
    ['no derivation is open', ofLines(['y'], 'write'), 'no derivation is open'],
  ])('are left out where %s, and that is said', (_, { choices, leftOut }, why) => {
    expect(choices.practice?.lines).toBeUndefined();
    expect(leftOut).toEqual([expect.stringContaining(why)]);
  });
});
