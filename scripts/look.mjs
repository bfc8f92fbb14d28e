/**
 * Takes pictures of the page into look/, for people to look at: no test says whether a page is clear.
 * look-list.mjs says which there are. It fails when the page logs an error, or when a picture cannot
 * be taken, so that a picture of a broken page is not mistaken for a picture.
 *
 * `npm run look` takes all; `npm run look -- two-layer-batch 1440 dark` those that match every word. A
 * word is any of what a picture's path is made of: a chapter, a step, a width, `light`, `dark`,
 * `numpy`, `nodes-4`, `forced`, `zoom`, `slope`, `check`, `broken`, `panel-source`, `print`, `no-js`.
 *
 * With `--against DIR` it then says what differs from the pictures in DIR; see look-against.mjs.
 */
import { rmSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { chromium } from '@playwright/test';
import { build, preview } from 'vite';
import { launchOptions } from './find-browser.mjs';
import { checkFolder, compare } from './look-against.mjs';
import { picturesOf } from './look-list.mjs';
import { readOutline } from './look-outline.mjs';
import { take, visit } from './look-take.mjs';

const started = performance.now();
const { values, positionals: words } = parseArgs({
  options: { against: { type: 'string' } },
  allowPositionals: true,
});
if (values.against !== undefined) checkFolder(values.against);
if (words.length === 0) rmSync('look', { recursive: true, force: true });

// In a folder of its own: a full run takes minutes, and dist/ may be wanted meanwhile.
const outDir = '.cache/look';
await build({ build: { outDir }, logLevel: 'warn' });
const server = await preview({
  build: { outDir },
  preview: { host: '127.0.0.1', port: 43118 },
  logLevel: 'warn',
});
const address = server.resolvedUrls?.local[0] ?? '';
const browser = await chromium.launch(launchOptions());

/** @type {Set<string>} */
const complaints = new Set();
const pictures = picturesOf(await readOutline(browser, address))
  .filter(({ facts }) => words.every((word) => facts.includes(word)))
  .toSorted((a, b) => nameOf(a.reader).localeCompare(nameOf(b.reader)));
if (pictures.length === 0) complaints.add(`No picture matches: ${words.join(' ')}`);

// While one page loads, another can be painted: a few more pages than processors.
const left = pictures.values();
await Promise.all(Array.from({ length: 2 * availableParallelism() }, takeWhatIsLeft));
await browser.close();
await server.close();

for (const complaint of complaints) console.error(complaint);
const seconds = Math.round((performance.now() - started) / 1000);
console.log(`${pictures.length} pictures in ${seconds} s.`);
if (values.against !== undefined) await compare(values.against, words);
process.exitCode = complaints.size > 0 ? 1 : 0;

/**
 * All of these draw from one list, so that none is idle while another has much to do. Pictures for the
 * same reader follow each other and share a page, which then has the files already.
 */
async function takeWhatIsLeft() {
  /** @type {{ name: string, page: import('@playwright/test').Page } | undefined} */
  let open;
  let path = '';
  /** @param {string} text */
  const complain = (text) => complaints.add(`${path}: ${text}`);
  for (const picture of left) {
    path = picture.path;
    const name = nameOf(picture.reader);
    try {
      if (open?.name !== name) {
        await open?.page.close();
        open = { name, page: await visit(browser, address, picture.reader) };
        open.page.on('pageerror', ({ message }) => complain(message));
        open.page.on('console', (said) => said.type() === 'error' && complain(said.text()));
      }
      await take(open.page, address, picture);
      console.log(path);
    } catch (error) {
      complain(String(error));
    }
  }
}

/** @param {import('./look-list.mjs').Reader} reader */
function nameOf(reader) {
  return JSON.stringify(reader);
}
