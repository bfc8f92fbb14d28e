import type { Locator, Page } from '@playwright/test';
import {
  expect,
  expectValue,
  inDiagram,
  inLedger,
  open,
  painted,
  poll,
  set,
  test,
} from './support.ts';

const chapter = 'two-layer-batch';

/** What can be dragged: where it is taken hold of, and the number that it sets. */
const held: [string, (page: Page) => Locator, string][] = [
  ['a number in its matrix', (page) => inLedger(page, 'W1.0.0'), 'W1.0.0'],
  ['a number on its edge', (page) => inDiagram(page, 'W1.0.0'), 'W1.0.0'],
  ['the handle of the slope', (page) => page.locator('.pictures .handle'), 'W1.2.0'],
];

/** How a drag ends other than by being let go. */
const ends: [string, (page: Page) => Promise<unknown>][] = [
  ['the window is left', (page) => page.evaluate(() => window.dispatchEvent(new Event('blur')))],
  [
    'the pointer is taken away',
    (page) =>
      page.evaluate(() => {
        const init = { pointerId: 1, bubbles: true };
        document.body.dispatchEvent(new PointerEvent('pointercancel', init));
      }),
  ],
  [
    'another step is opened',
    (page) =>
      page.locator('[data-step=by-example] > a').evaluate((link: HTMLElement) => link.click()),
  ],
];

const undo = (page: Page) => page.getByRole('button', { name: /^Undo$/ });
const redo = (page: Page) => page.getByRole('button', { name: /^Redo$/ });

/** Takes hold of it and moves it, without letting go. */
async function takeHold(page: Page, handle: Locator) {
  await handle.scrollIntoViewIfNeeded();
  const { x, y, width, height } = (await handle.boundingBox())!;
  await page.mouse.move(x + width / 2, y + height / 2);
  await page.mouse.down();
  await page.mouse.move(x + width / 2 + 40, y + height / 2, { steps: 5 });
  await painted(page);
}

/** The text of a number, which is written in every frame of a drag. */
const textOf = (page: Page, ref: string) => inLedger(page, ref).textContent();

for (const [what, handle, ref] of held) {
  for (const [how, end] of ends) {
    test(`where ${how} while ${what} is dragged, the drag is over and what follows is undone by itself`, async ({
      page,
    }) => {
      await open(page, chapter, 'hidden-product');
      const before = await textOf(page, ref);
      await takeHold(page, handle(page));
      await poll(() => textOf(page, ref)).not.toBe(before);
      await end(page);
      const dragged = await textOf(page, ref);
      await page.mouse.move(700, 300, { steps: 3 });
      await page.mouse.up();
      expect(await textOf(page, ref)).toBe(dragged);

      await set(page, inLedger(page, 'y.0.0'), '0.5');
      await undo(page).click();
      await expectValue(inLedger(page, 'y.0.0'), 0);
      expect(await textOf(page, ref)).toBe(dragged);
      await undo(page).click();
      await expect(inLedger(page, ref)).toHaveText(before!);
    });
  }

  test(`Escape puts ${what} back as it was, also 1/3, and what was undone can still be redone`, async ({
    page,
  }) => {
    await open(page, chapter, 'hidden-product');
    await set(page, inLedger(page, ref), '1/3');
    await set(page, inLedger(page, 'y.0.0'), '0.5');
    await undo(page).click();
    const before = await textOf(page, ref);
    await takeHold(page, handle(page));
    await poll(() => textOf(page, ref)).not.toBe(before);
    await page.keyboard.press('Escape');
    await page.mouse.up();
    await expectValue(inLedger(page, ref), 1 / 3);
    await redo(page).click();
    await expectValue(inLedger(page, 'y.0.0'), 0.5);
  });
}

test('Ctrl+Z in the middle of a drag takes it back, and the history goes on', async ({ page }) => {
  await open(page, chapter);
  const weight = inLedger(page, 'W1.0.0');
  await takeHold(page, weight);
  await poll(() => textOf(page, 'W1.0.0')).not.toBe('0.4');
  await page.keyboard.press('Control+z');
  await page.mouse.up();
  await expectValue(weight, 0.4);
  await set(page, weight, '2');
  await undo(page).click();
  await expectValue(weight, 0.4);
});

test('a rate that is dragged, or filled in by what assists, is one step back', async ({ page }) => {
  await open(page, chapter, 'update');
  await page.getByRole('button', { name: 'Descent', exact: true }).click();
  const rate = page.getByRole('slider', { name: /^Learning rate/ }).first();
  await rate.scrollIntoViewIfNeeded();
  const { x, y, width, height } = (await rate.boundingBox())!;
  await page.mouse.move(x + width / 2, y + height / 2);
  await page.mouse.down();
  await page.mouse.move(x + width / 2 + 60, y + height / 2, { steps: 6 });
  await page.mouse.up();
  await undo(page).click();
  await expect(undo(page)).toBeDisabled();
  await rate.fill('1');
  await rate.fill('0.5');
  await undo(page).click();
  await undo(page).click();
  await expect(undo(page)).toBeDisabled();
});

test('Enter twice on a number changes nothing that could be undone or redone', async ({ page }) => {
  await open(page, chapter);
  const weight = inLedger(page, 'W1.0.0');
  await set(page, weight, '2');
  await undo(page).click();
  await weight.press('Enter');
  await page.keyboard.press('Enter');
  await expect(page.locator('.number-input')).toHaveCount(0);
  await redo(page).click();
  await expectValue(weight, 2);
});

test('a drag that ends because the reader goes to another network leaves nothing behind', async ({
  page,
}) => {
  await open(page, 'one-layer-batch', 'prediction');
  await inLedger(page, 'X.0.0').hover();
  const slider = page.locator('.activation-curve [role=slider], .pictures [role=slider]').first();
  await slider.scrollIntoViewIfNeeded();
  const { x, y, width, height } = (await slider.boundingBox())!;
  await page.mouse.move(x + width / 2, y + height / 2);
  await page.mouse.down();
  await page.mouse.move(x + width / 2 + 40, y + height / 2, { steps: 4 });
  await page.evaluate(() => void (location.hash = '#/two-layer-batch/update'));
  await expect(page.locator('[aria-current="step"]')).toHaveAttribute('data-step', 'update');
  await page.mouse.up();
  await expect(inLedger(page, 'W1New.0.0')).toBeVisible();
});
