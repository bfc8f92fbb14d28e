import { crc32 as crcOfNode } from 'node:zlib';
import fc from 'fast-check';
import { PNG } from 'pngjs';
import { describe, expect, it } from 'vitest';
import { crc32 } from '../../../src/views/picture/crc32.ts';
import { isPng, textsIn, withTexts } from '../../../src/views/picture/png.ts';

const anyPng = fc
  .record({ width: fc.integer({ min: 1, max: 9 }), height: fc.integer({ min: 1, max: 9 }) })
  .chain(({ width, height }) =>
    fc.uint8Array({ minLength: 4 * width * height, maxLength: 4 * width * height }).map((data) => {
      const png = new PNG({ width, height });
      png.data.set(data);
      return png;
    }),
  );

const texts = { Title: 'A title', Description: 'ŷ = 0.5, −1', Link: 'https://a.b/#/c/d' };

describe('the check of a chunk', () => {
  it('is that of another implementation', () => {
    fc.assert(fc.property(fc.uint8Array(), (bytes) => crc32(bytes) === crcOfNode(bytes)));
  });
});

describe('a PNG with texts', () => {
  it('gives any text back, and its pixels stay', () => {
    fc.assert(
      fc.property(anyPng, fc.string({ unit: 'binary', maxLength: 300 }), (png, text) => {
        const written = withTexts(PNG.sync.write(png), { ...texts, Description: text }, 2);
        expect(textsIn(written)).toEqual({ ...texts, Description: text });
        const read = PNG.sync.read(Buffer.from(written));
        expect([...read.data]).toEqual([...png.data]);
      }),
      { numRuns: 50 },
    );
  });

  it('says how many of its pixels make an inch', () => {
    const written = Buffer.from(withTexts(PNG.sync.write(new PNG({ width: 1, height: 1 })), {}, 2));
    const at = written.indexOf('pHYs') + 4;
    expect(written.readUInt32BE(at) * 0.0254).toBeCloseTo(192, 1);
  });

  it('is never too broken to be looked at', () => {
    const whole = withTexts(PNG.sync.write(new PNG({ width: 2, height: 2 })), texts, 2);
    fc.assert(
      fc.property(
        fc.nat({ max: whole.length }),
        fc.array(fc.tuple(fc.nat({ max: whole.length - 1 }), fc.nat({ max: 255 })), {
          maxLength: 6,
        }),
        (end, changes) => {
          const broken = whole.slice();
          for (const [at, byte] of changes) broken[at] = byte;
          const found = textsIn(broken.subarray(0, end));
          // What is not whole is left out, and not half read.
          for (const [keyword, text] of Object.entries(found)) {
            expect(text).toBe(texts[keyword as keyof typeof texts]);
          }
        },
      ),
      { numRuns: 1000 },
    );
  });

  it('is told from other bytes', () => {
    expect(isPng(PNG.sync.write(new PNG({ width: 1, height: 1 })))).toBe(true);
    expect(isPng(new TextEncoder().encode('<svg/>'))).toBe(false);
    expect(isPng(new Uint8Array())).toBe(false);
  });
});
