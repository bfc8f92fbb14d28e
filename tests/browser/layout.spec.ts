import { expectFits } from './misfits.ts';
import { chapters, chooseNodes, chooseNotation, expect, open, setAll, test } from './support.ts';

const widths = [360, 390, 768, 900, 1100, 1440, 1920, 2560];

for (const { id, number, steps } of chapters) {
  test(`chapter ${number} fits every width, also with long numbers in all cells`, async ({
    page,
  }) => {
    await page.setViewportSize({ width: 1440, height: 900 });
    await open(page, id);
    if (number > 1) await chooseNodes(page, 4);
    await setAll(page, () => '-12.345');
    for (const step of [steps[1], steps.at(-2)!]) {
      await open(page, id, step.id);
      for (const nodes of number > 1 ? [1, 4] : [1]) {
        if (number > 1) await chooseNodes(page, nodes);
        for (const width of widths) {
          await page.setViewportSize({ width, height: 900 });
          const where = `${step.id}, ${nodes} hidden, ${width} wide`;
          await expectFits(page, where);
        }
        await page.setViewportSize({ width: 1440, height: 900 });
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

test('code lines and matrices in NumPy fit every width', async ({ page }) => {
  await open(page, 'two-layer-batch', 'hidden-product');
  await chooseNotation(page, 'numpy');
  for (const width of widths) {
    await page.setViewportSize({ width, height: 900 });
    await expectFits(page, `${width} wide`);
  }
});
