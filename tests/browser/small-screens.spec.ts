import { expect, open, painted, test } from './support.ts';

const chapter = 'two-layer-batch';

test('in a window of hardly any width the landscape is drawn, and no menu makes the page wider', async ({
  page,
}) => {
  await open(page, chapter);
  await page.getByRole('button', { name: 'Landscape' }).click();
  for (const width of [120, 80, 60]) {
    await page.setViewportSize({ width, height: 700 });
    await page.getByRole('button', { name: 'Plots' }).click();
    await painted(page);
    await expect(page.locator('.landscape canvas')).toBeVisible();
    await expect(page.getByRole('alert')).toHaveCount(0);
  }
  await page.setViewportSize({ width: 320, height: 700 });
  for (const menu of ['Situations', 'Practice', 'Share']) {
    await page.getByText(menu, { exact: true }).click();
    await expect(page.locator('.menu[open] li').first()).toBeVisible();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
  }
});
