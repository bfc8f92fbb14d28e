/**
 * Takes a picture of every chapter and step, at three widths, light and dark, into look/, for people
 * to look at: no test says whether a page is clear. It also fails when the page logs an error, so a
 * picture of a broken page is not mistaken for a picture.
 *
 * `npm run look` takes all; `npm run look -- two-layer-batch 1440 dark` those that match every word,
 * where a word is a chapter, a step, a width or a scheme.
 */
import { rmSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { build, preview } from 'vite';
import { launchOptions } from './find-browser.mjs';

/** @typedef {import('@playwright/test').Page} Page */

const chapters = ['one-layer-batch', 'two-layer-single', 'two-layer-batch'];
const sizes = [
  { width: 1440, height: 900 },
  { width: 900, height: 900 },
  { width: 390, height: 844 },
];
/** @type {('light' | 'dark')[]} */
const schemes = ['light', 'dark'];

const words = process.argv.slice(2);
if (words.length === 0) rmSync('look', { recursive: true, force: true });

await build({ logLevel: 'warn' });
const server = await preview({ preview: { host: '127.0.0.1', port: 43118 }, logLevel: 'warn' });
const address = server.resolvedUrls?.local[0];
const browser = await chromium.launch(launchOptions());

/** @type {Set<string>} */
const complaints = new Set();
let taken = 0;

const outline = await outlines();
// Each size and scheme has a page of its own, and they take turns while the others load.
await Promise.all(sizes.flatMap((size) => schemes.map((scheme) => pictures(size, scheme))));
await browser.close();
await server.close();

for (const complaint of complaints) console.error(complaint);
if (taken === 0) console.error(`No step matches: ${words.join(' ')}`);
process.exitCode = taken === 0 || complaints.size > 0 ? 1 : 0;

/** The steps are read from the page's own outline, so a new one is pictured without being named. */
async function outlines() {
  const page = await newPage();
  const found = [];
  for (const chapter of chapters) {
    await open(page, chapter);
    const ids = await page
      .locator('[data-step]')
      .evaluateAll((steps) => steps.map((step) => step.getAttribute('data-step') ?? ''));
    if (ids.length === 0 || !page.url().includes(chapter)) console.log(`${chapter}: not there`);
    else found.push({ chapter, ids: [...new Set(ids)] });
  }
  await page.close();
  return found;
}

/**
 * @param {{ width: number, height: number }} viewport
 * @param {'light' | 'dark'} colorScheme
 */
async function pictures(viewport, colorScheme) {
  const page = await newPage({ viewport, colorScheme, reducedMotion: 'reduce' });
  for (const { chapter, ids } of outline) {
    for (const [index, step] of ids.entries()) {
      const facts = [chapter, step, String(viewport.width), colorScheme];
      if (!words.every((word) => facts.includes(word))) continue;
      await open(page, `${chapter}/${step}`);
      const number = String(index + 1).padStart(2, '0');
      const path = `look/${chapter}/${number}-${step}-${viewport.width}-${colorScheme}.png`;
      await page.screenshot({ path, fullPage: viewport.width === 390 });
      console.log(path);
      taken += 1;
    }
  }
  await page.close();
}

/** @param {import('@playwright/test').BrowserContextOptions} [options] */
async function newPage(options) {
  const page = await browser.newPage(options);
  page.on('pageerror', (error) => complaints.add(`${page.url()}: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.add(`${page.url()}: ${message.text()}`);
  });
  return page;
}

/**
 * Each step is loaded afresh, as by someone who follows a link to it; going from one # to another
 * would not load the page again, so it is left first.
 * @param {Page} page
 * @param {string} hash
 */
async function open(page, hash) {
  await page.goto('about:blank');
  await page.goto(`${address}#/${hash}`, { waitUntil: 'networkidle' });
  await page.evaluate(() => document.fonts.ready);
}
