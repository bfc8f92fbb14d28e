/**
 * Takes the pictures of the page without JavaScript, public/pictures/, from the built page: those that its
 * article names, by chapter, step and view. Run it when one of them has changed, or another is named:
 *
 *     npm run build && node scripts/article-pictures.mjs
 */
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { chromium } from '@playwright/test';
import subset from 'subset-font';
import { preview } from 'vite';
import { launchOptions } from './find-browser.mjs';

const folder = 'public/pictures';
/** As wide as a picture stands in the article. CSS pixels. */
const width = 520;

const html = await readFile('dist/index.html', 'utf8');
/** Each picture, and before it the place of the step that it is of. */
const named = html.matchAll(/id="\/([\w-]+)\/([\w-]+)"|"pictures\/(\d-(\w+)\.svg)"/g);
const server = await preview({ preview: { host: '127.0.0.1', port: 43119 }, logLevel: 'warn' });
const browser = await chromium.launch(launchOptions());
const page = await browser.newPage({ viewport: { width, height: 900 } });
const address = `${server.resolvedUrls?.local[0]}index.html`;
const host = address.replace('index', 'host');
await page.route(host, (route) =>
  route.fulfill({
    contentType: 'text/html',
    body: '<!doctype html><script type="module" src="./embed.js"></script><body style="margin: 0">',
  }),
);
await page.goto(host);

/**
 * What an element shows, as an SVG.
 * @param {Record<string, string>} attributes
 */
const taken = (attributes) =>
  page.evaluate(async (attributes) => {
    await customElements.whenDefined('gradients-by-hand');
    const element = document.createElement('gradients-by-hand');
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
    document.body.replaceChildren(element);
    return element.getSVG();
  }, attributes);

/** What differs between light and dark: colours, and how much of what is below is seen through them. */
const look = /(?<==")(?:#[\da-f]{3,8}|rgba?\([^"]*\))(?=")|(?<=-opacity=")[\d.]+/g;

/**
 * The two of a picture as one, which has the colours of the reader's own scheme.
 * @param {string} light @param {string} dark
 */
function inBoth(light, dark) {
  const inDark = dark.match(look) ?? [];
  if (light.replaceAll(look, '') !== dark.replaceAll(look, '')) {
    throw new Error('The picture differs between light and dark by more than its look.');
  }
  const pairs = new Map();
  let at = 0;
  const drawn = light.replaceAll(look, (inLight) => {
    const pair = `${inLight},${inDark[at++]}`;
    if (!pairs.has(pair)) pairs.set(pair, `--${pairs.size}`);
    return `var(${pairs.get(pair)},${inLight})`;
  });
  const rules = [...pairs].map(([pair, name]) => `${name}:${pair.split(',').at(-1)}`).join(';');
  return drawn.replace('<style>', `<style>@media(prefers-color-scheme:dark){:root{${rules}}}`);
}

/**
 * A picture whose fonts have no more than its own glyphs.
 * @param {string} svg
 */
async function withFewGlyphs(svg) {
  const glyphs = [
    ...new Set(svg.replaceAll(/<(title|desc|metadata|style).*?<\/\1>|<[^>]*>/gs, '')),
  ];
  const fonts = /(?<=url\(data:font\/woff2;base64,)[^)]*/g;
  const smaller = await Promise.all(
    (svg.match(fonts) ?? []).map(async (font) => {
      const few = await subset(Buffer.from(font, 'base64'), glyphs.join(''), {
        targetFormat: 'woff2',
      });
      return few.toString('base64');
    }),
  );
  return svg.replaceAll(fonts, () => smaller.shift() ?? '');
}

await rm(folder, { recursive: true, force: true });
await mkdir(folder, { recursive: true });
let [chapter, step] = ['', ''];
for (const [, inChapter, atStep, file, view] of named) {
  if (!file) {
    [chapter, step] = [inChapter, atStep];
    continue;
  }
  const [light, dark] = [
    await taken({ chapter, step, view, theme: 'light' }),
    await taken({ chapter, step, view, theme: 'dark' }),
  ];
  // What it links to is beside it.
  const svg = (await withFewGlyphs(inBoth(light, dark))).replaceAll(address, '');
  await writeFile(`${folder}/${file}`, svg);
  console.log(`${chapter}, ${step}, ${view}: ${svg.length} bytes`);
}
await browser.close();
await server.close();
