import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { caughtBy } from '../../../src/equations/practice/caught.ts';
import { modelOf } from '../../../src/equations/network.ts';
import { slipOf } from '../../../src/equations/practice/slip.ts';
import type { NotationId } from '../../../src/expr/notation/notation.ts';
import { evaluate } from '../../../src/expr/evaluate.ts';
import { readLine } from '../../../src/expr/reading/read-line.ts';
import { caughtWords } from '../../../src/lessons/practice/caught-words.ts';
import { slipKey } from '../../../src/lessons/practice/keys.ts';
import { classText } from '../../../src/lessons/practice/class-text.ts';
import { mistakeTitle } from '../../../src/lessons/practice/mistake-words.ts';
import { slipWords } from '../../../src/lessons/practice/slip-words.ts';
import { stepAbout } from '../../../src/lessons/practice/step-about.ts';
import { anyNetworks } from '../../support/any-network.ts';
import { chaptersOfSeries } from '../../support/chapters.ts';
import { expectClose } from '../../support/close.ts';
import { focusesOf } from '../../support/networks.ts';

const seeds = fc.integer({ min: 1, max: 9999 });
const notations = fc.constantFrom<NotationId>('blog', 'textbook', 'columns', 'numpy');
/** A sentence or several, with nothing left to be filled in. */
const sentences = /^[A-Z“0-9∂].*[.]$/s;

describe('the words for a slip', () => {
  test('are whole sentences, of any network and in any notation', () => {
    fc.assert(
      fc.property(anyNetworks, seeds, notations, ({ sizes, chosen }, seed, notation) => {
        const { lines, at, wrong } = slipOf(sizes, seed)!;
        const checks = caughtWords(
          caughtBy({ of: lines[at].of, formula: wrong.formula }, chosen, sizes),
          sizes,
          notation,
        );
        expect(checks).toHaveLength(2);
        for (const text of [
          slipWords(wrong, sizes, notation),
          ...checks.map(({ words }) => words),
        ]) {
          expect(text).toMatch(sentences);
          expect(text).not.toMatch(/undefined|NaN|\[object/);
        }
      }),
      { numRuns: 100 },
    );
  });

  test('name each mistake by another title', () => {
    const titles = Object.values(mistakeTitle);
    expect(new Set(titles).size).toBe(titles.length);
  });
});

test('the step that a line belongs to comes to that line', () => {
  for (const chapter of chaptersOfSeries) {
    const model = modelOf(chapter.network(2));
    const [focus] = focusesOf(model);
    for (const { of } of slipOf(model, 1)!.lines) {
      expect(stepAbout(of, chapter.steps, model, focus), `${chapter.id} ${of}`).toBeDefined();
    }
  }
});

test('a class gets a link for each, and a key whose lines are the right ones', () => {
  fc.assert(
    fc.property(anyNetworks, seeds, ({ sizes, scope, trace }, seed) => {
      const linkTo = (each: number) => `https://example.org/#seed=${each}`;
      const text = classText(
        { title: 'Find the slip', variant: 'Slip' },
        [seed, seed + 1],
        (each) => slipKey(each, sizes),
        linkTo,
      ).split('\n');
      expect(text).toHaveLength(7);
      expect(text.slice(0, 3)).toEqual([
        'Find the slip',
        `Slip ${seed}: ${linkTo(seed)}`,
        `Slip ${seed + 1}: ${linkTo(seed + 1)}`,
      ]);
      for (const n of [0, 1]) {
        const { lines, at } = slipOf(sizes, seed + n)!;
        const said = /^Slip \d+: Line (\d+) should be (.*?)\. [A-Z“]/.exec(text[5 + n])!;
        expect(Number(said[1])).toBe(at + 1);
        const read = readLine(said[2], sizes, 'numpy');
        if (read.kind === 'unread') throw new Error(`${said[2]}: ${read.message}`);
        expectClose(evaluate(read.right, scope), trace[lines[at].of]!, 1e-9, said[2]);
      }
    }),
    { numRuns: 30 },
  );
});
