/**
 * Compares the pictures in look/ with those of the same names in another folder, pixel by pixel: says
 * which differ, which are new and which are gone, writes that into look/changed.json, and beside each
 * picture that differs one that shows where, `…-changed.png`. Two pictures of the same page differ
 * faintly along edges, from how the browser happened to paint them, and that does not count.
 *
 * `npm run look -- --against DIR` takes the pictures first; `node scripts/look-against.mjs DIR` compares
 * those that are there. Words after it choose among them, as they do for taking.
 */
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';

/** @typedef {{ name: string, change: number | 'new' | 'gone' }} Difference */

const look = 'look';
const mark = '-changed.png';
/** No page has this colour, so that what only one of two pictures has differs from it. */
const nothing = Buffer.from([255, 0, 255, 255]);

/** Throws unless pictures can be compared with those of this folder. @param {string} folder */
export function checkFolder(folder) {
  if (!folder || !existsSync(folder)) throw new Error(`There is no folder ${folder}`);
  if (!relative(look, folder).startsWith('..')) {
    throw new Error(`${folder} is in ${look}/, and would be compared with itself`);
  }
}

/** @param {string} folder @param {string[]} words */
export async function compare(folder, words) {
  for (const old of filesIn(look, words)) if (old.endsWith(mark)) rmSync(join(look, old));
  const [before, now] = [folder, look].map((dir) =>
    filesIn(dir, words).filter((name) => !name.endsWith(mark)),
  );
  const names = [...new Set([...before, ...now])].toSorted();
  /** @type {(name: string) => Difference['change']} */
  const changeOf = (name) => {
    if (!before.includes(name)) return 'new';
    if (!now.includes(name)) return 'gone';
    return shareChanged(join(folder, name), join(look, name));
  };
  /** @type {Difference[]} */
  const differences = [];
  for (const name of names) {
    const change = changeOf(name);
    if (change !== 0) differences.push({ name, change });
    // What has read a picture lets its memory go between two tasks.
    await setImmediate();
  }
  writeFileSync(join(look, 'changed.json'), `${JSON.stringify(differences, null, 2)}\n`);
  for (const { name, change } of differences) console.log(`${changeText(change)}  ${name}`);
  console.log(`${differences.length} of ${names.length} pictures differ from those in ${folder}.`);
}

/** The pictures in a folder whose path has all of these words. @param {string} dir @param {string[]} words */
const filesIn = (dir, words) =>
  readdirSync(dir, { recursive: true, encoding: 'utf8' })
    .map((name) => name.split(sep).join('/'))
    .filter((name) => name.endsWith('.png'))
    .filter((name) => {
      const facts = `-${name.replaceAll(/[/.]/g, '-')}`;
      return words.every((word) => facts.includes(`-${word}-`));
    });

/**
 * The share of a picture's pixels that differ; where some do, draws which.
 * @type {(before: string, now: string) => number}
 */
function shareChanged(before, now) {
  const files = [before, now].map((path) => readFileSync(path));
  if (files[0].equals(files[1])) return 0;
  const pictures = files.map((file) => PNG.sync.read(file));
  const width = Math.max(...pictures.map((picture) => picture.width));
  const height = Math.max(...pictures.map((picture) => picture.height));
  const [old, fresh] = pictures.map((picture) => enlarged(picture, width, height));
  const where = new PNG({ width, height });
  const options = { threshold: 0.05, includeAA: false, alpha: 0.3 };
  const count = pixelmatch(old, fresh, where.data, width, height, options);
  if (count > 0) writeFileSync(now.replace(/\.png$/, mark), PNG.sync.write(where));
  return count / (width * height);
}

/** A picture's pixels with room around them. @type {(picture: PNG, width: number, height: number) => Buffer} */
function enlarged(picture, width, height) {
  const room = new PNG({ width, height });
  room.data = Buffer.alloc(width * height * 4, nothing);
  PNG.bitblt(picture, room, 0, 0, picture.width, picture.height, 0, 0);
  return room.data;
}

/** @param {Difference['change']} change */
const changeText = (change) =>
  (typeof change === 'number' ? `${(change * 100).toFixed(3)} %` : change).padStart(9);

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [folder, ...words] = process.argv.slice(2);
  checkFolder(folder);
  await compare(folder, words);
}
