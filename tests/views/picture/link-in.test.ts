import fc from 'fast-check';
import { PNG } from 'pngjs';
import { expect, it } from 'vitest';
import { linkIn, linkKeyword, sourceTag } from '../../../src/views/picture/link-in.ts';
import { withTexts } from '../../../src/views/picture/png.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const svgWith = (link: string) =>
  bytes(`<svg xmlns="http://www.w3.org/2000/svg"><title>#/no/link</title>${sourceTag(link)}</svg>`);
const blank = PNG.sync.write(new PNG({ width: 1, height: 1 }));
const pngWith = (link: string) => withTexts(blank, { [linkKeyword]: link }, 2);

const anyHash = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 400 }),
  fc
    .record({ step: fc.stringMatching(/^[a-z-]{1,20}$/), X: fc.array(fc.double()) })
    .map(({ step, X }) => `any-network/${step}?net=2-2.sigmoid&X=${X.join(',')};1&end`),
);

it('a picture of either kind gives the link of any state back, wherever it was saved', () => {
  fc.assert(
    fc.property(anyHash, fc.webUrl(), (state, page) => {
      const { href, hash } = new URL(`#/${state}`, page);
      expect(linkIn(svgWith(href))).toBe(hash);
      expect(linkIn(pngWith(href))).toBe(hash);
    }),
  );
});

it('what leads to no state of the page is no link', () => {
  for (const link of ['', 'https://a.b/', 'https://a.b/#', 'javascript:alert(1)', '#top', '/#x/']) {
    expect(linkIn(svgWith(link)), link).toBeUndefined();
    expect(linkIn(pngWith(link)), link).toBeUndefined();
  }
});

it('no file is too strange to be asked', () => {
  const whole = [svgWith('https://a.b/#/c/d'), pngWith('https://a.b/#/c/d')];
  const anyFile = fc.oneof(
    fc.uint8Array({ maxLength: 400 }),
    fc.string({ unit: 'binary' }).map((text) => bytes(`<dc:source>${text}</dc:source>`)),
    fc
      .tuple(fc.constantFrom(...whole), fc.nat({ max: 500 }), fc.uint8Array({ maxLength: 9 }))
      .map(([file, at, put]) => Uint8Array.of(...file.slice(0, at), ...put, ...file.slice(at))),
    // A keyword that does not end, of a million letters.
    fc.constant(pngOfEndlessKeyword()),
  );
  fc.assert(
    fc.property(anyFile, (file) => {
      const link = linkIn(file);
      expect(link === undefined || link.startsWith('#/')).toBe(true);
    }),
    { numRuns: 500 },
  );
});

function pngOfEndlessKeyword(): Uint8Array {
  return withTexts(blank, { ['x'.repeat(1_000_000)]: 'y' }, 2);
}
