import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename } from 'node:path';
import subset from 'subset-font';
import { smallerFont } from './smaller-font.ts';

/** As much of PostCSS as is needed. */
interface Stylesheet {
  walkDecls(property: string, run: (declaration: { value: string }) => void): unknown;
}

/** The letters, digits and signs of the prose. */
const letters = 'abcdefghijklmnopqrstuvwxyz';
const glyphs = `${letters}${letters.toUpperCase()}0123456789 .,;:?()/-–’“”−×`;

const face = /charter-webfont\/fonts\/\w+\.woff2/;

/** Takes the face of the prose from its package, with the glyphs of prose alone. A PostCSS plugin. */
export const proseFont = {
  postcssPlugin: 'prose-font',
  async Once(root: Stylesheet) {
    const sources: { value: string }[] = [];
    root.walkDecls('src', (source) => {
      if (face.test(source.value)) sources.push(source);
    });
    await Promise.all(
      sources.map(async (source) => {
        const path = createRequire(import.meta.url).resolve(face.exec(source.value)![0]);
        const tables = await subset(await readFile(path), glyphs, { targetFormat: 'sfnt' });
        const file = await smallerFont(basename(path), withDescent(tables), glyphs);
        source.value = `url(${file}) format("woff2")`;
      }),
    );
  },
};

/** Where two tables say how far letters go below the line, in bytes from their beginning. */
const descents: Readonly<Record<string, number>> = { hhea: 6, 'OS/2': 70 };

/**
 * The package's Charter says that letters end above the line: its descents lack their sign, and a line
 * below a word would go through it. Format: https://learn.microsoft.com/typography/opentype/spec/otff.
 */
function withDescent(font: Buffer): Buffer {
  const count = font.readUInt16BE(4);
  for (let n = 0; n < count; n++) {
    const record = 12 + 16 * n;
    const within = descents[font.toString('latin1', record, record + 4)];
    if (within === undefined) continue;
    const place = font.readUInt32BE(record + 8) + within;
    font.writeInt16BE(-Math.abs(font.readInt16BE(place)), place);
  }
  return font;
}
