import type { Page } from '@playwright/test';
import { PNG } from 'pngjs';
import { linkIn } from '../../src/views/picture/link-in.ts';
import { textsIn } from '../../src/views/picture/png.ts';
import { axe, findings } from './axe.ts';
import {
  difference,
  drop,
  onPage,
  openAlone,
  openDialog,
  save,
  type Saved,
  trimmed,
} from './pictures.ts';
import { activeStep, expect, heldBack, inLedger, open, painted, test } from './support.ts';

const plots = ['Slope', 'Landscape', 'Check', 'Descent'];
const figures = ['Network', 'Product', 'All numbers', ...plots];

/** In view from top to bottom, so that the page need not scroll, and without what works it. */
async function openForPictures(page: Page, chapter: string, step: string) {
  await page.setViewportSize({ width: 1440, height: 2200 });
  await open(page, chapter, step);
  await inLedger(page, 'X.0.0').hover();
  await expect(page.locator('.pictures .picture')).toBeVisible();
  // The page's policy lets no style sheet of a test stand in the page.
  await page.evaluate(
    (rules) => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(rules);
      document.adoptedStyleSheets.push(sheet);
    },
    `.stage :is(.control, select, input, label:has(select), .check details) { visibility: hidden !important; }
      .panel { border-color: transparent !important; }
      .ledger, .product { max-height: none !important; }`,
  );
}

async function showFigure(page: Page, figure: string) {
  if (!plots.includes(figure)) return;
  await page
    .getByRole('group', { name: 'Picture', includeHidden: true })
    .getByRole('button', { name: figure, includeHidden: true })
    .dispatchEvent('click');
  await painted(page);
}

/** What in a picture leads out of it, but for its own link and the names of XML's vocabularies. */
const outside = ({ bytes }: Saved, link: string): string[] =>
  [
    ...bytes
      .toString()
      .replaceAll(link.replaceAll('&', '&amp;'), '')
      .replaceAll(/xmlns(:\w+)?="[^"]*"/g, '')
      .matchAll(/https?:[^"<\s]*|var\([^)]*|url\((?!#|data:)[^)]*|(?:href|src)=[^\s>]*|@import/g),
  ].map(([found]) => found);

for (const [chapter, step, colours] of [
  ['one-layer-batch', 'product', 'Light'],
  ['two-layer-batch', 'hidden-product', 'Dark'],
  ['any-network', 'paths-2', 'Light'],
] as const) {
  test(`${chapter}: each picture alone looks as on the page, ${colours.toLowerCase()}`, async ({
    page,
    browser,
  }, info) => {
    await openForPictures(page, chapter, step);
    for (const figure of figures) {
      await showFigure(page, figure);
      const saved = await save(page, { of: figure, colours }, info.outputDir);
      const link = new URL(linkIn(saved.bytes)!, page.url()).href;
      expect(outside(saved, link), figure).toEqual([]);
      const alone = await openAlone(browser, saved.path);
      expect(alone.asked, figure).toEqual([]);
      // The colours are not those of the page, unless it has them.
      await page.emulateMedia({ colorScheme: colours === 'Dark' ? 'dark' : 'light' });
      await painted(page);
      const there = await onPage(page, alone);
      await page.emulateMedia({ colorScheme: 'light' });
      // What stands between two pixels may be drawn on either: a number is then beside itself by one.
      expect(difference(trimmed(alone), there), figure).toBeLessThan(0.04);
    }
  });
}

test('a PNG has twice the pixels of its SVG, and its words', async ({ page, browser }, info) => {
  await openForPictures(page, 'two-layer-single', 'hidden-product');
  const svg = await save(page, { of: 'Network' }, info.outputDir);
  const png = await save(page, { of: 'Network', as: 'PNG' }, info.outputDir);
  expect(svg.name).toBe('two-layer-single-hidden-product-network.svg');
  expect(png.name).toBe('two-layer-single-hidden-product-network.png');
  const { shot } = await openAlone(browser, svg.path, 2);
  expect(difference(PNG.sync.read(png.bytes), shot)).toBeLessThan(0.01);
  const texts = textsIn(png.bytes);
  expect(texts['Title']).toContain('Network');
  expect(texts['Description']).toContain('W1, component 1, node 1: 0.4');
  expect(linkIn(png.bytes)).toBe(linkIn(svg.bytes));
});

test('a picture says its title and its numbers', async ({ page }, info) => {
  await openForPictures(page, 'one-layer-batch', 'product');
  const files: Record<string, string> = {};
  for (const figure of figures) {
    await showFigure(page, figure);
    files[figure] = String((await save(page, { of: figure }, info.outputDir)).bytes);
  }
  // In a page of its own: the built one lets no text become elements.
  const words = await (
    await page.context().newPage()
  ).evaluate((files) => {
    const wordsIn = (text: string) => {
      const file = new DOMParser().parseFromString(text, 'image/svg+xml');
      const picture = file.documentElement;
      const ids = picture.getAttribute('aria-labelledby')!.split(' ');
      return `${picture.getAttribute('role')}: ${ids.map((id) => file.getElementById(id)!.textContent).join(' | ')}`;
    };
    return Object.fromEntries(
      Object.entries(files).map(([figure, text]) => [figure, wordsIn(text)]),
    );
  }, files);
  for (const figure of figures) {
    expect(words[figure]).toMatch(new RegExp(`^img: ${figure}\\. .*Chapter 1`));
  }
  const gradient = await inLedger(page, 'dW.0.0').textContent();
  expect(words['Network']).toContain('X, example 1, component 1: 0.2');
  expect(words['Product']).toContain('X, transposed 3×4 · delta l1 4×1 = gradient of W 3×1');
  expect(words['Product']).toContain(`gradient of W 3×1: ${gradient}`);
  expect(words['All numbers']).toContain(`gradient of W 3×1: ${gradient}`);
  expect(words['Slope']).toContain(`its slope is ${gradient}`);
  expect(words['Landscape']).toContain(`the gradient is ${gradient}`);
  expect(words['Check']).toMatch(/gradient of W, component 1: backpropagation −0\.\d{9}.*agrees/);
  expect(words['Descent']).toContain('The loss over 0 steps');
});

for (const as of ['SVG', 'PNG'] as const) {
  test(`dropped on the page, ${as} opens what it shows`, async ({ page }, info) => {
    await open(page, 'two-layer-batch', 'hidden-product');
    await inLedger(page, 'X.0.0').hover();
    const { name, bytes } = await save(page, { of: 'Network', as }, info.outputDir);
    await open(page, 'one-layer-batch');
    expect(await drop(page, name, bytes)).toBe(false);
    await expect(activeStep(page)).toHaveAttribute('data-step', 'hidden-product');
    await expect(page).toHaveURL((url) => url.hash === linkIn(bytes));
  });
}

test('another file that is dropped is named, and the page stays', async ({ page }) => {
  await open(page, 'one-layer-batch');
  const address = page.url();
  const strange = {
    'holiday.png': PNG.sync.write(new PNG({ width: 1, height: 1 })),
    'drawing.svg': Buffer.from('<svg><metadata>javascript:alert(1)</metadata></svg>'),
    'empty.txt': Buffer.alloc(0),
  };
  for (const [name, bytes] of Object.entries(strange)) {
    expect(await drop(page, name, bytes), name).toBe(false);
    const note = page.getByRole('status').filter({ hasText: `“${name}” holds no link` });
    await expect(note).toBeVisible();
    expect(page.url()).toBe(address);
    await note.getByRole('button', { name: 'Dismiss the note' }).click();
    await expect(note).toHaveCount(0);
  }
});

test('a file that is dropped before what reads it has come is read when it has', async ({
  page,
}) => {
  const views = await heldBack(page, /assets\/(?!index)[^/]*\.js$/);
  await page.goto('');
  await expect(page.locator('html.answers')).toBeAttached();
  await page.mouse.move(300, 300);
  await views.asked;
  expect(await drop(page, 'holiday.png', new Uint8Array())).toBe(false);
  views.letThrough();
  await expect(
    page.getByRole('status').filter({ hasText: '“holiday.png” holds no link' }),
  ).toBeVisible();
});

test('what saves a picture is opened, used and left by keys, and axe finds nothing', async ({
  page,
}) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await open(page, 'two-layer-batch', 'hidden-product');
  const share = page.getByText('Share', { exact: true });
  await share.press('Enter');
  await page.getByRole('button', { name: 'Save a picture…' }).press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Save a picture' });
  await expect(dialog.getByLabel('Of')).toBeFocused();
  await expect(dialog.getByRole('img')).toBeVisible();
  const link = dialog.getByRole('link', { name: 'Save' });
  await link.press('ArrowRight');
  await expect(activeStep(page)).toHaveAttribute('data-step', 'hidden-product');
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    expect(await findings(axe(page).include('dialog'))).toEqual([]);
  }
  const wide = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(wide).toBeLessThanOrEqual(360);
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  await expect(share).toBeFocused();
});

test('a picture is copied', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await open(page, 'one-layer-batch');
  const dialog = await openDialog(page);
  const copy = dialog.getByRole('button', { name: 'Copy' });
  await copy.click();
  await expect(dialog.getByText('Copied')).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(/^<svg /);
  await dialog.getByLabel('As').selectOption('PNG');
  await copy.click();
  await expect(dialog.getByText('Copied')).toBeVisible();
  const types = await page.evaluate(async () => (await navigator.clipboard.read())[0].types);
  expect(types).toEqual(['image/png']);
});

test('on a large screen, where drawings are enlarged, a plot is saved with everything in its place', async ({
  page,
  browser,
}, info) => {
  await page.setViewportSize({ width: 2200, height: 1300 });
  await open(page, 'two-layer-batch', 'hidden-product');
  const { path } = await save(page, { of: 'Slope', colours: 'Light' }, info.outputDir);
  const alone = await browser.newPage();
  await alone.goto(`file://${path}`);
  const below = await alone.evaluate(() => {
    const boxesOf = (text: string) =>
      [...document.querySelectorAll('text')]
        .filter((each) => each.textContent.trim() === text)
        .map((each) => each.getBoundingClientRect());
    const [tick] = boxesOf('3');
    return boxesOf('w').filter(
      ({ left, top }) => Math.abs(left - tick.left) < 30 && top > tick.top && top < tick.top + 40,
    );
  });
  // The axis has the weight's name where it ends.
  expect(below).toHaveLength(1);
  await alone.close();
});

test('a rule that is broken is said to be in the picture, and what it changes is marked', async ({
  page,
}, info) => {
  await open(page, 'two-layer-batch', 'hidden-product');
  await inLedger(page, 'dW1.0.0').hover();
  await page.getByRole('button', { name: 'Check', exact: true }).click();
  await page.getByLabel('Break a rule').selectOption('sign');
  const waves = /<(?:text|tspan)[^>]* text-decoration="underline wavy #[\da-f]{6}"[^>]*>[^<]/g;
  await expect(inLedger(page, 'dW1.0.0')).toHaveAttribute('data-broken');
  for (const of of ['Network', 'Product', 'All numbers']) {
    const picture = (await save(page, { of }, info.outputDir)).bytes.toString();
    expect(picture).toMatch(/<desc[^>]*>Broken on purpose/);
    expect(picture).toMatch(/<text[^>]*>Broken on purpose/);
    expect(picture.match(waves)?.length, of).toBeGreaterThan(0);
  }
});
