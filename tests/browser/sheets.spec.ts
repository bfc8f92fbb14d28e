import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { decodeQR } from 'qr/decode.js';
import { axe, findings } from './axe.ts';
import { breakRule, chapters, expect, inLedger, numbersIn, open, test } from './support.ts';

const [, second, third] = chapters;

test.beforeEach(async ({ page }) => {
  // A window to print from is none that a test could answer.
  await page.addInitScript(() => {
    window.print = () => document.documentElement.classList.add('printing');
  });
});

interface Wanted {
  readonly kind?: 'worksheet' | 'solutions';
  readonly digits?: number;
  readonly paper?: boolean;
  readonly size?: 'A4' | 'Letter';
  readonly set?: { readonly count: number; readonly seed: number };
}

const dialog = (page: Page) => page.getByRole('dialog', { name: 'Print' });

async function openDialog(page: Page) {
  await page.getByText('Share', { exact: true }).click();
  await page.getByRole('button', { name: 'Print…' }).click();
  await expect(dialog(page)).toBeVisible();
}

/** Asks for a sheet in the dialog, and waits until it stands beside the page. */
async function ask(page: Page, { kind, digits, paper, size, set }: Wanted) {
  await openDialog(page);
  const within = dialog(page);
  if (kind) await within.getByRole('radio', { name: kind }).check();
  if (digits) await within.getByRole('combobox', { name: /Decimals/ }).selectOption(`${digits}`);
  if (paper) await within.getByLabel(/As on paper/).check();
  if (size) await within.getByRole('combobox', { name: /Paper/ }).selectOption(size);
  if (set) {
    await within.getByLabel(/A set of sheets/).check();
    await within.getByRole('spinbutton', { name: 'Sheets' }).fill(`${set.count}`);
    await within.getByRole('spinbutton', { name: 'Seed' }).fill(`${set.seed}`);
  }
  // What has been printed before is not waited for again.
  await page.evaluate(() => document.documentElement.classList.remove('printing'));
  await within.getByRole('button', { name: 'Print' }).click();
  await expect(page.locator('html.printing')).toBeAttached();
}

const hasReader = spawnSync('pdftotext', ['-v']).status === 0;

/** The text of what comes out of the printer, a page each, with hyphens for minus signs. */
async function printed(page: Page): Promise<string[]> {
  const file = join(mkdtempSync(join(tmpdir(), 'sheet-')), 'sheet.pdf');
  writeFileSync(file, await page.pdf({ preferCSSPageSize: true }));
  const text = execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' });
  return text.replaceAll('−', '-').split('\f').slice(0, -1);
}

/** The numbers in a text that have a decimal point. */
const decimals = (text: string) => text.match(/-?\d+\.\d+/g) ?? [];

const boxes = (page: Page) =>
  page
    .locator('.sheet .sheet-matrix td')
    .evaluateAll((all) =>
      Object.fromEntries(
        all.map((cell) => [cell.getAttribute('data-ref')!, cell.textContent.replace('−', '-')]),
      ),
    );

test('a worksheet has every given number and no answer; its pages are numbered and dated', async ({
  page,
}) => {
  test.skip(!hasReader, 'SKIPPED: pdftotext, of poppler-utils, is not installed');
  await open(page, third.id);
  const exact = await numbersIn(page);
  await ask(page, { kind: 'worksheet' });
  const pages = await printed(page);
  const text = pages.join('\n');
  expect(text).toContain(`Worksheet: ${third.title}`);
  expect(text).toContain(new Date().getFullYear().toString());
  expect(text.replaceAll(/\s/g, '')).toContain(`#/${third.id}/`);
  pages.forEach((each, n) =>
    expect(each.trimEnd()).toMatch(new RegExp(`\\b${n + 1} ?/ ?${pages.length}$`)),
  );
  const given = Object.entries(exact).filter(([ref]) => /^(X|y|W\d|rate)\./.test(ref));
  const numbers = new Set(decimals(text.replace(/http\S+/, '')).map(Number));
  for (const [, value] of given) {
    if (!Number.isInteger(value)) expect(numbers).toContain(value);
  }
  const known = new Set(given.map(([, value]) => value));
  expect([...numbers].filter((number) => !known.has(number))).toEqual([]);
});

test('solutions have the numbers of the page in the same boxes, and the check', async ({
  page,
}) => {
  await open(page, third.id);
  const exact = await numbersIn(page);
  await ask(page, { kind: 'worksheet', digits: 6 });
  const empty = await boxes(page);
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  await expect(page.locator('.sheet')).toHaveCount(0);
  await ask(page, { kind: 'solutions', digits: 6 });
  const filled = await boxes(page);
  expect(Object.keys(filled)).toEqual(Object.keys(empty));
  expect(Object.keys(filled).toSorted()).toEqual(Object.keys(exact).toSorted());
  for (const [ref, text] of Object.entries(filled)) {
    expect(Math.abs(Number(text) - exact[ref]), ref).toBeLessThanOrEqual(0.5e-6 + 1e-12);
  }
  await expect(page.locator('.sheet .check-table tbody tr')).toHaveCount(8);
});

test('as on paper, each box is worked out from the boxes before it, and is said to be', async ({
  page,
}) => {
  await open(page, third.id);
  await ask(page, { kind: 'solutions', paper: true });
  const text = await boxes(page);
  const at = (name: string, row: number, column: number) =>
    Number(text[`${name}.${row}.${column}`]);
  const sum = (count: number, term: (n: number) => number) =>
    Array.from({ length: count }, (_, n) => term(n)).reduce((a, b) => a + b);
  const expectRounded = (box: number, worked: number) =>
    expect(Math.abs(box - worked)).toBeLessThanOrEqual(0.0005 + 1e-12);
  for (let i = 0; i < 4; i++) {
    for (let m = 0; m < 2; m++) {
      expectRounded(
        at('z1', i, m),
        sum(3, (j) => at('X', i, j) * at('W1', j, m)),
      );
      expectRounded(at('l1', i, m), 1 / (1 + Math.exp(-at('z1', i, m))));
      const l = at('l1', i, m);
      expectRounded(at('delta1', i, m), at('delta2', i, 0) * at('W2', m, 0) * l * (1 - l));
    }
    const yHat = at('yHat', i, 0);
    expectRounded(at('delta2', i, 0), (yHat - at('y', i, 0)) * yHat * (1 - yHat));
  }
  for (let j = 0; j < 3; j++) {
    for (let m = 0; m < 2; m++) {
      expectRounded(
        at('dW1', j, m),
        sum(4, (i) => at('X', i, j) * at('delta1', i, m)),
      );
      expectRounded(at('W1New', j, m), at('W1', j, m) - at('rate', 0, 0) * at('dW1', j, m));
    }
  }
  await expect(page.locator('.sheet-head')).toContainText('As on paper');
  await expect(page.locator('.sheet .checked')).toContainText('before anything is rounded');
});

test('a set has other numbers on each sheet, the same for the same seed, and a key to it', async ({
  page,
}) => {
  await open(page, second.id);
  const given = () =>
    page
      .locator('.sheet .one-sheet')
      .evaluateAll((sheets) => sheets.map((sheet) => sheet.querySelector('.given')!.textContent));
  await ask(page, { kind: 'worksheet', set: { count: 3, seed: 12 } });
  const sheets = await given();
  expect(new Set(sheets).size).toBe(3);
  await expect(page.locator('.sheet-head').nth(1)).toContainText('Sheet 2 of 3, seed 12');
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  await ask(page, { kind: 'solutions', set: { count: 3, seed: 12 } });
  expect(await given()).toEqual(sheets);
  await expect(page.locator('.sheet .checked')).toHaveCount(3);
});

/** A code's squares as a camera sees them, each of 4 × 4 pixels. */
function pictureOf(path: string, squares: number) {
  const side = squares * 4;
  const data = new Uint8ClampedArray(side * side * 4).fill(255);
  for (const [, x, y] of path.matchAll(/M(\d+) (\d+)h/g)) {
    for (let n = 0; n < 16; n++) {
      const at = (Number(y) * 4 + Math.floor(n / 4)) * side + Number(x) * 4 + (n % 4);
      data.fill(0, at * 4, at * 4 + 3);
    }
  }
  return { width: side, height: side, data };
}

test('the code beside the link is the link, behind which nothing is worked out either', async ({
  page,
}) => {
  await open(page, third.id);
  await ask(page, { kind: 'worksheet' });
  const link = (await page.locator('.sheet-link').textContent())!;
  expect(new URL(link).href).toBe(link);
  const path = (await page.locator('.qr-code path').getAttribute('d'))!;
  const box = (await page.locator('.qr-code').getAttribute('viewBox'))!;
  expect(decodeQR(pictureOf(path, Number(box.split(' ')[2])))).toBe(link);

  await page.goto('about:blank');
  await page.goto(link);
  await expect(inLedger(page, 'dW1.0.0')).toHaveText('?');
  await expect(inLedger(page, 'W1.0.0')).toHaveText('0.4');
});

test('a broken rule is printed as broken, on every kind of sheet', async ({ page }) => {
  await open(page, third.id);
  await breakRule(page, 'slope');
  for (const kind of [undefined, 'worksheet', 'solutions'] as const) {
    await ask(page, { kind });
    await expect(page.locator('.sheet')).toContainText('Broken on purpose');
    await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  }
});

for (const [size, width, height] of [
  ['A4', 595, 842],
  ['Letter', 612, 792],
] as const) {
  test(`it comes out on ${size}`, async ({ page }) => {
    await open(page, second.id);
    await ask(page, { kind: 'worksheet', size });
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
    const [, right, top] = /\/MediaBox ?\[0 0 ([\d.]+) ([\d.]+)\]/.exec(pdf)!;
    expect(Math.round(Number(right))).toBe(width);
    expect(Math.round(Number(top))).toBe(height);
  });
}

test('by keyboard alone, without a step moving behind it, and axe finds nothing', async ({
  page,
}) => {
  await open(page, third.id);
  const step = await page.locator('[aria-current="step"]').getAttribute('data-step');
  await page.getByText('Share', { exact: true }).focus();
  await page.keyboard.press('Enter');
  const item = page.getByRole('button', { name: 'Print…' });
  // The list may be on its way.
  await expect(item).toBeVisible();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await expect(item).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(dialog(page)).toBeVisible();
  expect(await findings(axe(page).include('dialog'))).toEqual([]);
  await page.keyboard.press('ArrowDown');
  await expect(dialog(page).getByRole('radio', { name: 'worksheet' })).toBeChecked();
  await page.keyboard.press('Enter');
  await expect(page.locator('.sheet .worksheet')).toBeAttached();
  await expect(dialog(page)).toBeHidden();
  await expect(page.locator('[aria-current="step"]')).toHaveAttribute('data-step', step!);
});

test('of a worksheet with covers it is said which boxes are left empty', async ({ page }) => {
  for (const [covers, names] of [
    ['', null],
    ['line.hidden-product', null],
    ['dW1,delta2.0.0', /∂L\/∂W1.*Δl2|Δl2.*∂L\/∂W1/],
  ] as const) {
    await page.goto('about:blank');
    await page.goto(`#/${third.id}/hidden-product${covers && `?cover=${covers}&end`}`);
    await page.getByText('Share', { exact: true }).click();
    await page.getByRole('button', { name: 'Print…' }).click();
    const said = dialog(page).getByText('Empty are only the boxes of what you have covered');
    await expect(dialog(page)).toBeVisible();
    await expect(said).toHaveCount(0);
    await dialog(page).getByRole('radio', { name: 'worksheet' }).check();
    if (names) await expect(said).toHaveText(names);
    else await expect(said).toHaveCount(0);
  }
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 360, height: 640 }, hasTouch: true });

  test('a worksheet is printed by touch', async ({ page }) => {
    await open(page, third.id);
    await page.getByText('Share', { exact: true }).tap();
    await page.getByRole('button', { name: 'Print…' }).tap();
    const within = dialog(page);
    await expect(within).toBeVisible();
    const { x, width } = (await within.boundingBox())!;
    expect(x).toBeGreaterThanOrEqual(0);
    expect(x + width).toBeLessThanOrEqual(360);
    expect(await findings(axe(page).include('dialog'))).toEqual([]);
    await within.getByRole('radio', { name: 'worksheet' }).tap();
    await within.getByRole('button', { name: 'Print' }).tap();
    await expect(page.locator('.sheet .worksheet')).toBeAttached();
    await expect(within).toBeHidden();
  });
});
