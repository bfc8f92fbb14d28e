import type { Page } from '@playwright/test';
import { headOf } from '../../src/lessons/contents.ts';
import { situations } from '../../src/store/situations.ts';
import { expect, expectFinite, inLedger, open, poll, set, test, write } from './support.ts';

const chapter = 'two-layer-batch';
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const slider = (page: Page) => page.getByRole('slider', { name: 'Step of the run' });
const course = (page: Page) => page.locator('.descent-course');

async function openDescent(page: Page, at = chapter) {
  await open(page, at);
  await page.locator('.pictures').scrollIntoViewIfNeeded();
  await button(page, 'Descent').click();
  await expect(page.getByRole('region', { name: 'Descent' })).toBeVisible();
}

/** The step that the page shows, and how many the run has. */
const steps = async (page: Page) => {
  const [at, of] = await slider(page).evaluate((input: HTMLInputElement) => [
    input.value,
    input.max,
  ]);
  return { at: Number(at), of: Number(of) };
};
const stepsReach = (page: Page, count: number) =>
  poll(async () => (await steps(page)).at).toBeGreaterThanOrEqual(count);

/** The weights in full, as they are written once the numbers have come to rest. */
const weights = (page: Page) =>
  page
    .locator('.ledger [role=spinbutton][data-ref^="W"]')
    .evaluateAll((cells) => cells.map((cell) => cell.getAttribute('title')));

async function choose(page: Page, title: string) {
  await page.getByText('Situations').click();
  await button(page, title).click();
}

test('a step takes the weights to what the update says', async ({ page }) => {
  await openDescent(page);
  const updated = await inLedger(page, 'W1New.0.0').getAttribute('title');
  await button(page, 'One step').click();
  await expect(inLedger(page, 'W1.0.0')).toHaveAttribute('title', updated!);
  expect(await steps(page)).toEqual({ at: 1, of: 1 });
  await expect(course(page)).toHaveText('The last step lowered the loss.');
});

test('back at the start, and after one undo, every weight is what it was', async ({ page }) => {
  await openDescent(page);
  const start = await weights(page);
  await button(page, '10,000 steps').click();
  expect(await steps(page)).toEqual({ at: 10_000, of: 10_000 });
  await poll(() => weights(page)).not.toEqual(start);
  const end = await weights(page);
  await button(page, 'Back to the start').click();
  await poll(() => weights(page)).toEqual(start);
  await slider(page).press('End');
  await poll(() => weights(page)).toEqual(end);
  await button(page, 'Undo').click();
  await poll(() => weights(page)).toEqual(start);
  await expect(button(page, 'Undo')).toBeDisabled();
});

test('typing in a cell goes on while descent plays, and 10,000 steps are taken', async ({
  page,
}) => {
  await openDescent(page);
  await button(page, 'Play descent').click();
  await stepsReach(page, 5);
  await write(page, inLedger(page, 'X.0.0'), '0.55');
  await page.getByRole('button', { name: '10,000 steps' }).evaluate((it) => {
    (it as HTMLButtonElement).click();
  });
  await stepsReach(page, 10_005);
  await expect(page.locator('.number-input input')).toHaveValue('0.55');
  await page.keyboard.press('Enter');
  await expect(inLedger(page, 'X.0.0')).toHaveText('0.55');
  // The edit began a new run, and the play goes on in it.
  await stepsReach(page, 5);
  expect((await steps(page)).of).toBeLessThan(10_000);
  await button(page, 'Pause descent').click();
  await expectFinite(page);
});

for (const at of [chapter, 'any-network']) {
  for (const stop of ['Undo', 'Reset']) {
    test(`${stop} ends a descent that plays, and what it brings back stays, in ${at}`, async ({
      page,
    }) => {
      await openDescent(page, at);
      const start = await weights(page);
      await button(page, 'Play descent').click();
      await stepsReach(page, 5);
      await button(page, stop).click();
      await expect(button(page, 'Play descent')).toBeVisible();
      await poll(() => weights(page)).toEqual(start);
    });
  }
}

test('the curve is dragged to another step, which ends the play', async ({ page }) => {
  await openDescent(page);
  await button(page, '10,000 steps').click();
  await button(page, 'Play descent').click();
  const plot = page.locator('.descent-loss svg');
  await plot.scrollIntoViewIfNeeded();
  const { x, y, width, height } = (await plot.boundingBox())!;
  await page.mouse.move(x + width * 0.8, y + height / 2);
  await page.mouse.down();
  await page.mouse.move(x + width * 0.4, y + height / 2, { steps: 5 });
  await page.mouse.up();
  await expect(button(page, 'Play descent')).toBeVisible();
  const { at, of } = await steps(page);
  expect(at).toBeGreaterThan(0.2 * of);
  expect(at).toBeLessThan(0.6 * of);
});

test('predictions stand where the core has them', async ({ page }) => {
  await openDescent(page);
  await button(page, '10,000 steps').click();
  await slider(page).fill('137');
  for (const n of [0, 1, 2, 3]) {
    await poll(async () => {
      const predicted = Number(await inLedger(page, `yHat.${n}.0`).getAttribute('title'));
      const row = page.locator('.descent-example').nth(n);
      const ends = await row.locator('.descent-grid').evaluate((line) => ({
        x1: Number(line.getAttribute('x1')),
        x2: Number(line.getAttribute('x2')),
      }));
      const at = Number(await row.locator('.descent-prediction').getAttribute('cx'));
      return Math.abs((at - ends.x1) / (ends.x2 - ends.x1) - predicted);
    }).toBeLessThan(1e-9);
  }
});

test('a rate that is too large is said to be, and nothing is NaN', async ({ page }) => {
  await openDescent(page, 'one-layer-batch');
  await choose(page, 'Two examples contradict');
  await page.getByRole('slider', { name: /Learning rate/ }).fill('1.48');
  for (let n = 0; n < 40; n++) await button(page, 'One step').click();
  await expect(course(page)).toContainText('The loss goes up and down');
  await expect(course(page)).toContainText('the learning rate is too large');
  await button(page, 'Reset').click();
  await page.getByLabel('Data').selectOption('iris');
  await set(page, inLedger(page, 'y.0.0'), '1000');
  await page.getByRole('slider', { name: /Learning rate/ }).fill('2');
  await button(page, '10,000 steps').click();
  await expect(course(page)).toContainText('past 1000');
  await expectFinite(page);
});

for (const { id, title, look, chapters } of situations) {
  test(`the situation ${id} is set by a click, says what to look for, and is undone by one`, async ({
    page,
  }) => {
    // The chapters of the series offer each other's situations; those of other networks are their own.
    const isOfSeries = headOf(chapters[0]).numbers === 'series';
    const from = isOfSeries ? 'two-layer-single' : chapters[0];
    await open(page, from);
    await choose(page, title);
    const note = page.locator('.situation-note');
    await expect(note).toContainText(look);
    const where = chapters.includes(from) ? from : chapters[0];
    await expect(page).toHaveURL(new RegExp(`#/${where}/`));
    await expectFinite(page);
    await button(page, 'Dismiss the note').click();
    await expect(note).toBeEmpty();
    await choose(page, title);
    await expect(note).toContainText(look);
    await button(page, 'Undo').click();
    await button(page, 'Undo').click();
    await expect(note).not.toContainText(look);
    await expect(button(page, 'Undo')).toBeDisabled();
  });
}
