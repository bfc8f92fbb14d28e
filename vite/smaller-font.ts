import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import subset from 'subset-font';

const folder = fileURLToPath(new URL('../.cache/fonts', import.meta.url));

/** Writes a font with no more than the glyphs that a text needs, as woff2, and says where. */
export async function smallerFont(name: string, font: Buffer, glyphs: string): Promise<string> {
  const file = join(folder, name);
  const aside = `${file}.${process.pid}`;
  await mkdir(folder, { recursive: true });
  await writeFile(aside, await subset(font, glyphs, { targetFormat: 'woff2' }));
  await rename(aside, file);
  return file;
}
