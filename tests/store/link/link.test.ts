import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Choices, initialChoices } from '../../../src/store/choices.ts';
import { examplesIn, modelIn, valuesIn, whoseIn } from '../../../src/store/derive.ts';
import { descend, rewind } from '../../../src/store/descent.ts';
import { openLink } from '../../../src/store/link/open-link.ts';
import { readLink } from '../../../src/store/link/read-link.ts';
import { linkOf } from '../../../src/store/link/write-link.ts';
import { largest, ownOf } from '../../../src/store/own.ts';
import { applySituation, situations } from '../../../src/store/situations.ts';
import { createGradientsStore } from '../../../src/store/store.ts';
import { wholeTraceIn } from '../../../src/store/unseen.ts';
import { workedExamples } from '../../../src/store/worked-examples.ts';
import { runs } from '../../support/runs.ts';
import { pages, shownOf } from './pages.ts';

const read = (link: string, before: Choices = initialChoices()) => readLink(link, before)!;

/** Without a number that is none, all through the network. */
function expectNumbers(choices: Choices) {
  for (const value of Object.values(wholeTraceIn(choices))) {
    for (const number of value!.values) expect(number).not.toBeNaN();
  }
}

describe('a link', () => {
  it('gives back all that the page shows, to the bit, on a page that is new', () => {
    fc.assert(
      fc.property(pages, (choices) => {
        const { choices: again, leftOut } = read(linkOf(choices));
        expect(leftOut).toEqual([]);
        expect(shownOf(again)).toEqual(shownOf(choices));
        expect(linkOf(again)).toBe(linkOf(choices));
      }),
      { numRuns: runs(300) },
    );
  });

  it('gives back the same on a page that shows something else', () => {
    fc.assert(
      fc.property(pages, pages, (choices, before) => {
        const { choices: again } = read(linkOf(choices), before);
        const { nodes, ...shown } = shownOf(choices);
        expect(shownOf(again)).toMatchObject(shown);
        if (whoseIn(choices) === 'series') expect(again.numbers.nodes).toBe(nodes);
      }),
      { numRuns: 100 },
    );
  });

  it('leaves the numbers of which it cannot speak as they are', () => {
    fc.assert(
      fc.property(pages, pages, (choices, before) => {
        const { numbers } = read(linkOf(choices), before).choices;
        const whose = whoseIn(choices);
        if (whose !== 'series') expect(numbers.values).toEqual(before.numbers.values);
        if (whose !== 'own') expect(numbers.own).toBe(before.numbers.own);
        if (whose !== 'policy') expect(numbers.policy).toBe(before.numbers.policy);
      }),
      { numRuns: 50 },
    );
  });

  it('does without what was chosen of another network', () => {
    fc.assert(
      fc.property(pages, pages, (choices, other) => {
        const { trail, example, units, muted, broken, brokenIn } = other;
        const stale = {
          ...choices,
          trail,
          example: example && Math.min(example, examplesIn(choices) - 1),
        };
        const link = linkOf({ ...stale, units, muted, broken, brokenIn });
        const { choices: again, leftOut } = read(link);
        expect(leftOut).toEqual([]);
        expect(linkOf(again)).toBe(link);
      }),
      { numRuns: 200 },
    );
  });

  it('keeps the numbers of hidden nodes that are not shown, and of the chapters that are not open', () => {
    const store = createGradientsStore();
    store.getState().setNodes(2);
    store.setState((state) => ({
      numbers: {
        ...state.numbers,
        values: {
          ...state.numbers.values,
          W1: [
            [1, 2, 3, 4],
            [5, 6, 7, 8],
            [9, 10, 11, 12],
          ],
        },
      },
    }));
    const { choices } = read(linkOf(store.getState()));
    expect(valuesIn(choices)).toEqual(valuesIn(store.getState()));
  });

  it('says nothing of what is as at the start', () => {
    expect(linkOf(initialChoices())).toBe('#/one-layer-batch/data');
    const store = createGradientsStore();
    store.getState().setCell('W.1.0', 0.25);
    expect(linkOf(store.getState())).toBe('#/one-layer-batch/data?W=0.4;0.25;0.2&end');
  });

  it('names a worked example, and then only what is other than in it', () => {
    for (const { id, own } of workedExamples.slice(1)) {
      const store = createGradientsStore({ ...initialChoices(), chapter: 'any-network' });
      store.getState().begin(own);
      expect(linkOf(store.getState())).toMatch(new RegExp(`\\?example=${id}&end$`));
      expect(read(linkOf(store.getState())).choices.numbers.own).toBe(own);
      store.getState().setCell('rate.0.0', 0.125);
      expect(linkOf(store.getState())).toMatch(new RegExp(`\\?example=${id}&rate=0.125&end$`));
    }
  });

  it('names a situation, with the numbers that descent has made of it', () => {
    for (const { id, chapters } of situations) {
      for (const chapter of chapters) {
        const store = createGradientsStore({ ...initialChoices(), chapter });
        applySituation(store, id);
        store.getState().setCell('rate.0.0', 0.125);
        const { choices, leftOut } = read(linkOf(store.getState()));
        expect(leftOut).toEqual([]);
        expect(shownOf(choices)).toEqual(shownOf(store.getState()));
      }
    }
  });

  it('is written by hand as the documentation says', () => {
    const { choices, leftOut } = read(
      '#/any-network/error-2?net=2-3.relu.bias-2.softmax&loss=cross-entropy&over=mean' +
        '&X=1,0;0,1;.5,-1e-1&y=1,0;0,1;1,0&W1=1,2,3;4,5,6&b1=0,0,1&rate=0.5&end',
    );
    expect(leftOut).toEqual([]);
    const { network } = modelIn(choices);
    expect(network).toEqual({
      examples: 3,
      inputs: 2,
      objective: { loss: 'crossEntropy', over: 'mean' },
      layers: [
        { width: 3, activation: 'relu', bias: true },
        { width: 2, activation: 'softmax', bias: false },
      ],
    });
    expect(valuesIn(choices)['X'].slice(0, 3)).toEqual([
      [1, 0],
      [0, 1],
      [0.5, -0.1],
    ]);
    expect(read('#/one-layer-batch/data?W=1,2,3&end').choices.numbers.values['W']).toEqual([
      [1],
      [2],
      [3],
    ]);
    expect(valuesIn(choices)['W1']).toEqual([
      [1, 2, 3],
      [4, 5, 6],
    ]);
  });

  it('is shorter than 2 kB for the largest network, with numbers as people type them', () => {
    const start = initialChoices();
    const own = ownOf(largest, {});
    const values = Object.fromEntries(
      Object.entries(own.values).map(([name, rows]) => [
        name,
        rows.map((row) => row.map((v) => -v)),
      ]),
    );
    const choices: Choices = {
      ...start,
      chapter: 'any-network',
      numbers: { ...start.numbers, own: { ...own, values } },
    };
    expect(linkOf(choices).length).toBeLessThan(2000);
    expect(linkOf(choices).length).toBeGreaterThan(1000);
    const store = createGradientsStore(choices);
    expect(descend(store, 500)).toBe(true);
    expect(linkOf(store.getState()).length).toBeLessThan(2000);
  });

  it('has a run of descent, to go back over and to go on with, until a number is edited', () => {
    const store = createGradientsStore({ ...initialChoices(), chapter: 'two-layer-batch' });
    store.getState().setCell('W2.0.0', 0.5);
    const start = linkOf(store.getState());
    descend(store, 40);
    expect(linkOf(store.getState())).toBe(start.replace('&end', '&descent=40&end'));
    const other = createGradientsStore();
    openLink(other, { hash: linkOf(store.getState()) });
    descend(store, 2);
    descend(other, 2);
    expect(shownOf(other.getState())).toEqual(shownOf(store.getState()));
    rewind(other, 0);
    expect(linkOf(other.getState())).toBe(start);
    rewind(other, 40);
    other.getState().setCell('W2.1.0', 0.25);
    expect(linkOf(other.getState())).not.toContain('descent');
  });
});

describe('what a link says that cannot be', () => {
  it.each([
    ['W=1,2,3,4&end', /^W: .*4×1.*3×1/],
    ['W=1;2;x&end', /^W: “x” is no number/],
    ['W=1;2;1001&end', /^W: 1001 is past ±1000/],
    ['W=1;2;1e999&end', /^W: 1e999 is past ±1000/],
    ['W=1;2&end', /^W: /],
    ['W=1;2;&end', /^W: a number is missing/],
    ['X=1,2;3&end', /^X: row 2 has 1 of 2 numbers/],
    ['W=1;2;3', /cut off/],
    ['W=1;2;3&W=1;2;4&end', /^W: it is there twice/],
    ['__proto__=1&end', /^“__proto__” is unknown/],
    ['constructor=1&end', /^“constructor” is unknown/],
    ['W=%E0%A4%A&end', /could not be decoded/],
    ['nodes=7&end', /^nodes: “7” is no number from 1 to 4/],
    ['row=0&end', /^row: /],
    ['at=W9.0.0&end', /^at: “W9.0.0” is no cell/],
    ['at=W.7.0&end', /^at: “W.7.0” is no cell/],
    ['at=toString.0.0&end', /^at: /],
    ['break=everything&end', /^break: “everything” is none of/],
    ['in=1&end', /^in: no rule is broken/],
    ['notation=__proto__&end', /^notation: /],
    ['mute=W.0.0&end', /^mute: /],
    ['picture=map&end', /^picture: “map” is none of/],
    ['axes=W.0.0&end', /^axes: /],
    ['curve=lin&end', /^curve: “lin” is none of log/],
    ['epsilon=1&end', /^epsilon: “1” is no number from -14 to 0/],
    ['epsilon=-15&end', /^epsilon: /],
    ['epsilon=-1e1&end', /^epsilon: /],
    ['descent=0&end', /^descent: “0” is no number from 1 to 10000/],
    ['descent=1e9&end', /^descent: /],
    ['cover=yHat,W&end', /^cover: “W” cannot be covered/],
    ['cover=yHat.9.0&end', /^cover: /],
    ['<img src=x onerror=alert(1)>&end', /^“<img src/],
  ])('is left out and named: %s', (query, expected) => {
    const { choices, leftOut } = read(`#/one-layer-batch/data?${query}`);
    expect(leftOut).toHaveLength(1);
    expect(leftOut[0]).toMatch(expected);
    expectNumbers(choices);
  });

  it.each([
    ['net=2&end', /^net: /],
    ['net=2-9.sigmoid&end', /^net: /],
    ['net=2-2.softmax-2.sigmoid&end', /^net: .*softmax/],
    ['net=2-2.swish&end', /^net: “swish” is none of/],
    ['net=2-1.sigmoid-1.sigmoid-1.sigmoid-1.sigmoid-1.sigmoid&end', /^net: 5 layers/],
    ['net=2-2.relu&loss=cross-entropy&end', /^loss: it needs softmax/],
    ['over=all&end', /^over: /],
    ['net=1-1.identity&rate=9&X=900&y=0&W=1&descent=9&end', /^descent: it ends after 0 steps/],
    ['X=1,2;3,4;5,6;7,8;9,1;2,3;4,5;6,7;8,9&end', /^X: .*9×2.*8×2/],
    ['b3=1&end', /^“b3” is unknown/],
  ])('of a network, too: %s', (query, expected) => {
    const { choices, leftOut } = read(`#/any-network/data?${query}`);
    expect(leftOut.join(' ')).toMatch(expected);
    expectNumbers(choices);
  });

  it('never stops the rest from being opened, however it was mangled', () => {
    const link = fc.constantFrom(...fc.sample(pages.map(linkOf), 100));
    const mangled = fc.oneof(
      // Cut anywhere.
      fc.tuple(link, fc.nat()).map(([text, at]) => text.slice(0, at % (text.length + 1))),
      // A part of it twice, or of another link.
      fc.tuple(link, link).map(([a, b]) => `${a}&${b.split('?')[1] ?? ''}`),
      // Some letters replaced.
      fc
        .tuple(link, fc.array(fc.tuple(fc.nat(), fc.string({ maxLength: 3 })), { maxLength: 6 }))
        .map(([text, edits]) =>
          edits.reduce((now, [at, by]) => {
            const place = at % (now.length + 1);
            return now.slice(0, place) + by + now.slice(place + 1);
          }, text),
        ),
      // A key with something else to say.
      fc
        .tuple(
          link,
          fc.constantFrom('X', 'W1', 'net', 'at', 'mute', 'focus', 'row', '__proto__', 'query'),
          fc.oneof(
            fc.string(),
            fc.constantFrom('NaN', 'Infinity', '-', ';;', ',', '%', '%00', '1e308'),
          ),
        )
        .map(([text, key, value]) => `${text.replace(/&end$/, '')}?&${key}=${value}&end`),
      link.map((text) => text.replaceAll(',', ';')),
      link.map((text) => encodeURIComponent(text)),
      fc.string().map((text) => `#/any-network/data?${text}`),
    );
    fc.assert(
      fc.property(mangled, (text) => {
        const opened = readLink(text, initialChoices());
        if (opened) expectNumbers(opened.choices);
      }),
      { numRuns: runs(10_000) },
    );
  });

  it('is soon read, where it is a million letters long', () => {
    const { choices, leftOut } = read(`#/one-layer-batch/data?X=${'1,'.repeat(500_000)}&end`);
    expect(leftOut.join(' ')).toMatch(/cut off/);
    expectNumbers(choices);
  });
});
