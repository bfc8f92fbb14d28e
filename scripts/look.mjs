/**
 * Takes a picture of every chapter and step, at three widths, light and dark, into look/, for people
 * to look at: no test says whether a page is clear. It also fails when the page logs an error, so a
 * picture of a broken page is not mistaken for a picture.
 *
 * `npm run look` takes all; `npm run look -- two-layer-batch 1440 dark` those that match every word,
 * where a word is a chapter, a step, a width or a scheme.
 */
import { mkdirSync, rmSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { build, preview } from 'vite';
import { launchOptions } from './find-browser.mjs';

const chapters = ['one-layer-batch', 'two-layer-single', 'two-layer-batch'];
const sizes = [
  { width: 1440, height: 900 },
  { width: 900, height: 900 },
  { width: 390, height: 844 },
];
/** @type {('light' | 'dark')[]} */
const schemes = ['light', 'dark'];

const words = process.argv.slice(2);
/** @param {(string | number)[]} facts */
const wanted = (facts) => words.every((word) => facts.map(String).includes(word));

await build({ logLevel: 'warn' });
const server = await preview({ preview: { host: '127.0.0.1', port: 43118 }, logLevel: 'warn' });
const address = server.resolvedUrls?.local[0];
const browser = await chromium.launch(await launchOptions());

/** @type {string[]} */
const complaints = [];
const page = await browser.newPage();
page.on('pageerror', (error) => complaints.push(`${page.url()}: ${error.message}`));
page.on('console', (message) => {
  if (message.type() === 'error') complaints.push(`${page.url()}: ${message.text()}`);
});

/** The page's own outline is the list of steps, so a new step is pictured without being named here. */
async function steps() {
  return page
    .locator('[data-step]')
    .evaluateAll((elements) => [
      ...new Set(elements.map((e) => e.getAttribute('data-step') ?? '')),
    ]);
}

/** A change of the address after # does not load the page again; leaving it first does. */
async function open(/** @type {string} */ hash) {
  await page.goto('about:blank');
  await page.goto(`${address}#/${hash}`, { waitUntil: 'networkidle' });
}

if (words.length === 0) rmSync('look', { recursive: true, force: true });
let taken = 0;
for (const chapter of chapters) {
  await open(chapter);
  const ids = await steps();
  if (ids.length === 0 || !page.url().includes(chapter)) {
    console.log(`${chapter}: not on the page`);
    continue;
  }
  mkdirSync(`look/${chapter}`, { recursive: true });
  for (const [index, step] of ids.entries()) {
    for (const size of sizes) {
      for (const scheme of schemes) {
        if (!wanted([chapter, step, size.width, scheme])) continue;
        await page.setViewportSize(size);
        await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
        await open(`${chapter}/${step}`);
        await page.evaluate(() => document.fonts.ready);
        const number = String(index + 1).padStart(2, '0');
        const path = `look/${chapter}/${number}-${step}-${size.width}-${scheme}.png`;
        await page.screenshot({ path, fullPage: size.width === 390 });
        console.log(path);
        taken += 1;
      }
    }
  }
}
await browser.close();
await server.close();

for (const complaint of new Set(complaints)) console.error(complaint);
if (taken === 0) console.error(`No step matches: ${words.join(' ') || '(all)'}`);
process.exitCode = taken === 0 || complaints.length > 0 ? 1 : 0;
