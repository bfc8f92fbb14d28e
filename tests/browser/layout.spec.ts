import type { Page } from '@playwright/test';
import { expectFits } from './misfits.ts';
import {
  chapters,
  chooseNodes,
  chooseNotation,
  enlargeText,
  expect,
  open,
  setAll,
  test,
} from './support.ts';

const sizes = [
  [320, 640],
  [360, 740],
  [390, 844],
  [844, 390],
  [768, 1024],
  [1100, 800],
  [1280, 720],
  [1366, 768],
  [1440, 900],
  [1920, 1080],
  [2560, 1440],
];

const wide = { width: 1440, height: 900 };

/** Opens a chapter with long numbers in every second cell, and very small ones in the others. */
async function openFull(page: Page, chapter: string, nodes: number) {
  await page.setViewportSize(wide);
  await open(page, chapter);
  if (nodes > 1) await chooseNodes(page, nodes);
  let n = 0;
  await setAll(page, () => (n++ % 2 ? '-12.345' : '0.0002'));
}

for (const { id, number, steps } of chapters) {
  const nodes = number > 1 ? [4, 3, 2, 1] : [1];

  test(`chapter ${number} fits every screen with any number of hidden nodes and long numbers`, async ({
    page,
  }) => {
    await openFull(page, id, nodes[0]);
    for (const count of nodes) {
      if (number > 1) await chooseNodes(page, count);
      for (const [n, [width, height]] of sizes.entries()) {
        // Over the nodes and the screens, every step comes up.
        const step = steps[(n + count * sizes.length) % steps.length].id;
        await page.setViewportSize({ width, height });
        await open(page, id, step);
        await expectFits(page, `${step}, ${count} hidden, ${width}×${height}`);
      }
      await page.setViewportSize(wide);
    }
  });

  test(`chapter ${number} fits with text of twice the size`, async ({ page }) => {
    await openFull(page, id, nodes[0]);
    await enlargeText(page, 32);
    for (const [n, [width, height]] of sizes.entries()) {
      const step = steps[(n + 3) % steps.length].id;
      await page.setViewportSize({ width, height });
      await open(page, id, step);
      await expectFits(page, `${step}, ${width}×${height}`);
    }
  });

  test(`chapter ${number} fits in every notation`, async ({ page }) => {
    await openFull(page, id, nodes[0]);
    for (const notation of ['textbook', 'columns', 'numpy']) {
      await chooseNotation(page, notation);
      for (const [n, [width, height]] of sizes.entries()) {
        if (n % 3 !== notation.length % 3) continue;
        const step = steps[(n + 6) % steps.length].id;
        await page.setViewportSize({ width, height });
        await open(page, id, step);
        await expectFits(page, `${step}, ${notation}, ${width}×${height}`);
      }
    }
  });
}

test('a page that is made narrow, and wide again, keeps the open step in sight', async ({
  page,
}) => {
  const { id, steps } = chapters[2];
  await page.setViewportSize({ width: 1440, height: 900 });
  await open(page, id, steps[12].id);
  const title = page.getByRole('heading', { name: steps[12].title, exact: true });
  for (const [width, height] of [
    [390, 800],
    [1440, 900],
  ]) {
    await page.setViewportSize({ width, height });
    await expect(title).toBeInViewport();
  }
});

test('on a low screen every number of the table ends above its edge', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 720 });
  for (const { id, steps } of chapters) {
    await open(page, id, steps[0].id);
    const last = steps.findLast(({ way }) => way !== 'example')!.id;
    for (const step of [steps[0].id, last]) {
      await open(page, id, step);
      const bottom = await page
        .locator('.ledger-row')
        .last()
        .evaluate((row) => row.getBoundingClientRect().bottom);
      const edge = await page
        .locator('.stage')
        .evaluate((stage) => stage.getBoundingClientRect().bottom);
      expect(bottom, `${id}, ${step}`).toBeLessThanOrEqual(edge);
    }
  }
});
