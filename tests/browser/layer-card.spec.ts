import type { Page } from '@playwright/test';
import { chapters } from '../support/chapters.ts';
import { axe, findings } from './axe.ts';
import {
  chooseNotation,
  expect,
  expectFinite,
  inLedger,
  open,
  poll,
  set,
  test,
} from './support.ts';

const chapter = 'any-network';

const card = (page: Page) => page.locator('.layer-card');
const summary = (page: Page) => card(page).locator('summary');
/** What stands beside a title: the line with its shapes, and then its numbers. */
const row = (page: Page, title: string) =>
  card(page)
    .locator('.layer-lines > div')
    .filter({ has: page.getByText(title, { exact: true }) });
const titles = (page: Page) => card(page).locator('dt').allTextContents();

test('a layer’s card is closed until it is asked for, by keyboard, and follows the steps', async ({
  page,
}) => {
  await open(page, chapter, 'product-2');
  await expect(summary(page)).toHaveText('Layer 2 at a glance');
  await expect(card(page).locator('dl')).toHaveCount(0);
  await summary(page).press('Enter');
  await poll(() => titles(page)).toEqual([
    'Weighted sums',
    'Output',
    'Error signal',
    'Gradient of the weights',
    'Gradient of the bias',
    'Sent back to layer 1',
  ]);
  await expect(row(page, 'Gradient of the weights')).toContainText('2×2 = 2×1 · 1×2');
  await page.locator('h1').click();
  await page.goto(`#/${chapter}/errors-1`);
  await expect(summary(page)).toHaveText('Layer 1 at a glance');
  // Before the first layer there is nothing to send to.
  await poll(async () => (await titles(page)).length).toBe(5);
  await expect(row(page, 'Error signal')).toContainText('1×2 = (1×2 · 2×2) ∗ 1×2');
  await expectFinite(page);
});

test('where a step is about the whole network the card is of the layer of the chosen number', async ({
  page,
}) => {
  await open(page, chapter, 'update');
  await expect(summary(page)).toHaveText('Layer 1 at a glance');
  await inLedger(page, 'dW2.1.0').click();
  await expect(summary(page)).toHaveText('Layer 2 at a glance');
});

test('its numbers are those of the page, and follow a weight that is set', async ({ page }) => {
  await open(page, chapter, 'error-2');
  await summary(page).click();
  const shown = () => card(page).locator('.cell.live').evaluateAll(textsByRef);
  const inTheLedger = async () => {
    const all = await page.locator('.ledger .cell.live').evaluateAll(textsByRef);
    return Object.fromEntries(Object.keys(await shown()).map((ref) => [ref, all[ref]]));
  };
  await poll(async () => Object.keys(await shown()).length).toBe(12);
  expect(await shown()).toEqual(await inTheLedger());
  const sentBack = row(page, 'Sent back to layer 1').locator('.cell').first();
  // Δl₂ · W₂ᵀ of the published network: 0.138498562 × 0.4 − 0.038098236 × 0.5.
  await expect(sentBack).toHaveText('0.036');
  const before = await shown();
  await set(page, inLedger(page, 'W2.0.0'), '-2');
  await expect(sentBack).not.toHaveText('0.036');
  const after = await shown();
  expect(after['z2.0.0']).not.toBe(before['z2.0.0']);
  expect(after).toEqual(await inTheLedger());
});

const textsByRef = (cells: Element[]) =>
  Object.fromEntries(cells.map((cell) => [cell.getAttribute('data-ref')!, cell.textContent]));

for (const { id, steps } of chapters) {
  test(`axe finds nothing in the open card of ${id}, wide and on a phone, light and dark`, async ({
    page,
  }) => {
    await open(page, id, steps.at(-2)!.id);
    for (const [width, colorScheme] of [
      [1280, 'light'],
      [390, 'dark'],
    ] as const) {
      await page.setViewportSize({ width, height: 844 });
      await page.emulateMedia({ colorScheme });
      const product = page
        .getByRole('group', { name: 'What to show' })
        .getByRole('button', { name: 'Product' });
      if (await product.isVisible()) await product.click();
      if ((await card(page).getAttribute('open')) === null) await summary(page).click();
      for (const notation of ['columns', 'numpy', 'blog']) {
        await chooseNotation(page, notation);
        await expect(card(page).locator('dl')).toBeVisible();
        await expectFinite(page);
        expect(await findings(axe(page).include('.layer-card')), notation).toEqual([]);
      }
      // Nothing is cut off or hangs out at the side.
      const { room, taken } = await card(page).evaluate((element) => ({
        room: element.clientWidth,
        taken: element.scrollWidth,
      }));
      expect(taken).toBeLessThanOrEqual(room);
    }
  });
}

test('a chapter is printed with a card of each of its layers', async ({ page }) => {
  await open(page, chapter, 'product-2');
  await page.locator('h1').click();
  const printed = page.locator('.sheet .printed-layers');
  // What prints comes a moment after the first input of the reader.
  await expect(async () => {
    await page.evaluate(() => dispatchEvent(new Event('afterprint')));
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
    expect(await printed.locator('h2').allTextContents()).toEqual([
      'Layer 1 at a glance',
      'Layer 2 at a glance',
    ]);
  }).toPass();
  await page.emulateMedia({ media: 'print' });
  await expect(printed.getByText('Sent back to layer 1')).toBeVisible();
  await expect(printed.locator('.katex').first()).toBeVisible();
});
