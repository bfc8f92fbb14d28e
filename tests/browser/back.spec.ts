import type { Page } from '@playwright/test';
import { activeStep, expect, formulasReady, open, poll, test } from './support.ts';

const [chapter, before, step] = ['two-layer-batch', 'by-example', 'hidden-product'];

const hashOf = (page: Page) => page.evaluate(() => location.hash);
const dialog = (page: Page) => page.getByRole('dialog');

/** Comes to a step from another one: what Back leads to when nothing stands over the page. */
async function cameFrom(page: Page) {
  await open(page, chapter, before);
  await page.evaluate((hash) => void (location.hash = hash), `#/${chapter}/${step}`);
  await expect(activeStep(page)).toHaveAttribute('data-step', step);
  await formulasReady(page);
}

async function openDialog(page: Page, name: string) {
  if (name === 'Write it yourself') {
    await page.getByRole('button', { name }).click();
  } else {
    await page.getByText('Share', { exact: true }).click();
    await page.getByRole('button', { name, exact: true }).click();
  }
  await expect(dialog(page)).toBeVisible();
}

/** The page as it was, with nothing over it; and before that the other step. */
async function isAtStep(page: Page) {
  await expect(dialog(page)).toHaveCount(0);
  await poll(() => hashOf(page)).toBe(`#/${chapter}/${step}`);
  await expect(activeStep(page)).toHaveAttribute('data-step', step);
  await page.goBack();
  await expect(activeStep(page)).toHaveAttribute('data-step', before);
}

for (const name of ['Print…', 'Save a picture…', 'Cover…', 'Embed…', 'Write it yourself']) {
  test(`Back closes what “${name}” opens, and nothing else`, async ({ page }) => {
    await cameFrom(page);
    await openDialog(page, name);
    // Also when the address has had time to say so.
    if (name === 'Write it yourself') await poll(() => hashOf(page)).toContain('practice=write');
    await page.goBack();
    await isAtStep(page);
  });

  test(`what “${name}” opens leaves no place to go back to when it is closed`, async ({ page }) => {
    await cameFrom(page);
    for (let times = 0; times < 2; times++) {
      await openDialog(page, name);
      await page.keyboard.press('Escape');
      await expect(dialog(page)).toHaveCount(0);
    }
    await isAtStep(page);
  });
}

test('what was chosen in a dialog stays when it is left by Back', async ({ page }) => {
  await cameFrom(page);
  await openDialog(page, 'Cover…');
  await dialog(page).getByRole('checkbox').first().click();
  await poll(() => hashOf(page)).toContain('cover=');
  const hash = await hashOf(page);
  await page.goBack();
  await expect(dialog(page)).toHaveCount(0);
  await poll(() => hashOf(page)).toBe(hash);
  await page.reload();
  await poll(() => hashOf(page)).toBe(hash);
});

test('an exercise is there again on Forward and after a reload, and Back closes it there too', async ({
  page,
}) => {
  await cameFrom(page);
  await openDialog(page, 'Write it yourself');
  await poll(() => hashOf(page)).toContain('practice=write');
  await page.goBack();
  await expect(dialog(page)).toHaveCount(0);
  await poll(() => hashOf(page)).toBe(`#/${chapter}/${step}`);
  await page.goForward();
  await expect(dialog(page)).toBeVisible();
  await page.reload();
  await expect(dialog(page)).toBeVisible();
  await page.goBack();
  await isAtStep(page);
});

test('from an exercise that a link has opened, Back leads to where the reader came from', async ({
  page,
}) => {
  await open(page, chapter, before);
  await page.goto(`#/${chapter}/${step}?practice=write&end`);
  await expect(dialog(page)).toBeVisible();
  await page.goBack();
  await expect(dialog(page)).toHaveCount(0);
  await expect(activeStep(page)).toHaveAttribute('data-step', before);
  // Closed by the reader, it leaves its step in the place of the link.
  await page.goForward();
  await expect(dialog(page)).toBeVisible();
  await page.keyboard.press('Escape');
  await isAtStep(page);
});
