import { axe, findings } from './axe.ts';
import type { Locator, Page } from '@playwright/test';
import {
  chapterLink,
  chooseNotation,
  expect,
  expectFinite,
  expectValue,
  heldBack,
  inDiagram,
  inLedger,
  open,
  paste,
  poll,
  test,
  write,
} from './support.ts';

test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

const note = (page: Page) => page.getByRole('status').filter({ hasText: 'set.' });
const undo = (page: Page) => page.getByRole('button', { name: 'Undo' });

const copied = (page: Page) => page.evaluate(() => navigator.clipboard.readText());

const expectValues = async (page: Page, values: Readonly<Record<string, number>>) => {
  for (const [ref, value] of Object.entries(values)) await expectValue(inLedger(page, ref), value);
};

/** Reaches a number by Tab and arrows alone. */
async function reach(page: Page, number: Locator) {
  await page.getByRole('button', { name: 'Reset' }).focus();
  for (let n = 0; n < 300; n++) {
    await page.keyboard.press('Tab');
    if (await number.evaluate((element) => element === document.activeElement)) return;
  }
  throw new Error('It cannot be reached by Tab');
}

test('a sheet that is pasted at X by keyboard fills it, names what it cannot read, and is undone at once', async ({
  page,
}) => {
  await open(page, 'one-layer-batch');
  await reach(page, inLedger(page, 'X.0.0'));
  await paste(page, 'x1\tx2\tx3\n0,5\t-1,25\t2\n3\t4\tn/a\n7\t8\t9\n1\t0\t50 %\n5\t5\t5\n');
  await expect(note(page)).toContainText(
    'row 2, column 3: “n/a” is no number; it was left as it is',
  );
  await expect(note(page)).toContainText('11 numbers of X were set.');
  await expect(note(page)).toContainText('3 cells of what was pasted fell outside');
  await expect(note(page)).toContainText('Taken as headings: x1, x2, x3.');
  await expect(note(page).locator('.note')).toBeInViewport({ ratio: 1 });
  await expectValues(page, { 'X.0.0': 0.5, 'X.0.1': -1.25, 'X.1.2': 0.5, 'X.3.2': 0.5 });
  await expect(inDiagram(page, 'X.0.1')).toHaveText('−1.25');
  await expect(inLedger(page, 'X.0.0')).toBeFocused();
  await expectFinite(page);
  await page.keyboard.press('Control+z');
  await expectValues(page, { 'X.0.0': 0.2, 'X.0.1': 0.9, 'X.1.2': 0.5, 'X.3.2': 0.1 });
  await expect(undo(page)).toBeDisabled();
  await expect(note(page)).toHaveCount(0);
});

test('a block of which everything was taken is told aloud only, and Dismiss takes a note away', async ({
  page,
}) => {
  await open(page, 'one-layer-batch');
  await inLedger(page, 'y.0.0').focus();
  await paste(page, 'tensor([1., 0., 1., 0.])');
  await expect(note(page)).toContainText('4 numbers of y were set.');
  await expect(page.locator('.note.clipboard')).toHaveCount(0);
  await expectValues(page, { 'y.0.0': 1, 'y.1.0': 0, 'y.2.0': 1, 'y.3.0': 0 });
  await paste(page, '<img src=x onerror=alert(1)>\n1,000\n\n5000');
  for (const said of [
    '“<img src=x …” is no number',
    '“1,000” can be read',
    'nothing',
    'past ±1000',
  ]) {
    await expect(note(page)).toContainText(said);
  }
  await page.getByRole('button', { name: 'Dismiss the note' }).click();
  await expect(page.locator('.note.clipboard')).toHaveCount(0);
});

test('a number is pasted into an open field as ever, and a block from there on', async ({
  page,
}) => {
  await open(page, 'one-layer-batch');
  const field = page.locator('.number-input');
  await write(page, inLedger(page, 'W.0.0'), '');
  await paste(page, '0,75');
  await expect(field.locator('input')).toHaveValue('0,75');
  await page.keyboard.press('Enter');
  await expectValue(inLedger(page, 'W.0.0'), 0.75);
  for (const number of [inLedger(page, 'W.1.0'), inDiagram(page, 'W.1.0')]) {
    await number.press('Enter');
    await paste(page, '[5; 6]');
    await expect(field).toHaveCount(0);
    await expectValues(page, { 'W.0.0': 0.75, 'W.1.0': 5, 'W.2.0': 6 });
    await expect(number).toBeFocused();
    await undo(page).click();
    await expectValues(page, { 'W.0.0': 0.75, 'W.1.0': -0.7, 'W.2.0': 0.2 });
  }
});

test('where examples are columns, a block is as it is seen', async ({ page }) => {
  await open(page, 'two-layer-batch');
  await chooseNotation(page, 'columns');
  await inLedger(page, 'X.1.0').focus();
  await paste(page, '1\t2\n3\tn/a\n');
  await expectValues(page, { 'X.1.0': 1, 'X.2.0': 2, 'X.1.1': 3, 'X.2.1': 0.4 });
  await expect(note(page)).toContainText('row 2, column 3: “n/a”');
  await chapterLink(page, 0).click();
  await expect(note(page)).toHaveCount(0);
});

test('what is computed cannot be pasted at, and other fields are left alone', async ({ page }) => {
  await open(page, 'one-layer-batch');
  for (const element of [inLedger(page, 'z.0.0'), page.getByLabel('Notation')]) {
    await element.focus();
    await paste(page, '1\t2');
  }
  await inLedger(page, 'W.0.0').focus();
  await paste(page, '2');
  await expectValue(inLedger(page, 'W.0.0'), 2);
  await undo(page).click();
  await expect(undo(page)).toBeDisabled();
});

test('the matrix of the cell with the focus is copied as a table, and pasted as it was', async ({
  page,
}) => {
  await open(page, 'one-layer-batch');
  // What copies has come by then; a key is not pressed twice.
  await page.waitForLoadState('networkidle');
  await inLedger(page, 'X.1.1').focus();
  await page.keyboard.press('Control+c');
  const table = '0.2\t0.9\t-0.4\n0.7\t-0.3\t0.5\n-0.6\t0.4\t0.8\n0.9\t0.6\t0.1';
  await poll(() => copied(page)).toBe(table);
  await inLedger(page, 'X.0.0').focus();
  await page.keyboard.press('Control+v');
  await expect(note(page)).toContainText('12 numbers of X were set.');
  await inLedger(page, 'X.0.0').focus();
  await page.keyboard.press('Control+c');
  expect(await copied(page)).toBe(table);
});

test('a matrix is copied in three forms from where its number comes from', async ({ page }) => {
  await open(page, 'one-layer-batch');
  const copies = page.getByRole('group', { name: 'Copy X' });
  await expect(copies).toHaveCount(0);
  await inLedger(page, 'X.0.0').click();
  const forms = {
    table: /^0\.2\t0\.9\t-0\.4\n/,
    NumPy: /^np\.array\(\[\[0\.2, 0\.9, -0\.4\], /,
    LaTeX: /^\\begin\{pmatrix\} 0\.2 & 0\.9 & -0\.4 \\\\ /,
  };
  for (const [form, text] of Object.entries(forms)) {
    await copies.getByRole('button', { name: form }).click();
    await poll(() => copied(page)).toMatch(text);
  }
  await inLedger(page, 'delta1.0.0').click();
  await page
    .getByRole('group', { name: 'Copy delta l1' })
    .getByRole('button', { name: 'LaTeX' })
    .click();
  await poll(() => copied(page)).toMatch(/^\\begin\{pmatrix\} 0\.\d+ \\\\ -0\.\d+/);
});

test('what is pasted before that which reads it has come is read when it has', async ({ page }) => {
  const views = await heldBack(page, /assets\/(?!index)[^/]*\.js$/);
  await page.goto('');
  await expect(page.locator('html.answers')).toBeAttached();
  await inDiagram(page, 'X.0.0').focus();
  await views.asked;
  await paste(page, '5\t6\t7');
  views.letThrough();
  await expect(inDiagram(page, 'X.0.2')).toHaveText('7');
  await expect(undo(page)).toBeEnabled();
});

for (const [width, height] of [
  [1280, 800],
  [360, 740],
]) {
  test(`a long note fits and is accessible at ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    await open(page, 'one-layer-batch');
    const number = inDiagram(page, 'X.0.0');
    await number.focus();
    await paste(page, 'array([[nan, inf, nan], [nan, inf, 5000], [a, b, c], [1, 2, 3]])');
    const seen = page.locator('.note.clipboard');
    await expect(seen).toBeInViewport({ ratio: 1 });
    await seen.getByText('5 more cells').click();
    await expect(seen).toBeInViewport({ ratio: 1 });
    expect(await findings(axe(page).include('.note.clipboard'))).toEqual([]);
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overflow).toBeLessThanOrEqual(0);
  });
}
