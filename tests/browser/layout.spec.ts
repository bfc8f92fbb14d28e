import type { Page } from '@playwright/test';
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
          expect.soft(await misfits(page), where).toEqual([]);
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
    expect.soft(await misfits(page), `${width} wide`).toEqual([]);
  }
});

/** What does not fit, in each panel of the stage where only one of them is shown. */
async function misfits(page: Page): Promise<string[]> {
  const tabs = page.locator('.panel-tabs button');
  const shown = (await tabs.first().isVisible()) ? await tabs.all() : [];
  const found = [await misfitsShown(page)];
  for (const tab of shown.slice(1)) {
    await tab.click();
    found.push(await misfitsShown(page));
  }
  if (shown.length > 0) await shown[0].click();
  return found.flat();
}

const misfitsShown = (page: Page): Promise<string[]> =>
  page.evaluate(async () => {
    // Twice: what measures itself is written anew in the frame after the one in which it is measured.
    for (let frame = 0; frame < 2; frame++) await new Promise(requestAnimationFrame);
    const found: string[] = [];
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth > clientWidth) found.push(`the page is ${scrollWidth} wide`);

    for (const cell of document.querySelectorAll('.cell')) {
      if (!cell.checkVisibility()) continue;
      const text = document.createRange();
      text.selectNodeContents(cell);
      const [inner, outer] = [text.getBoundingClientRect(), cell.getBoundingClientRect()];
      if (inner.left < outer.left - 0.5 || inner.right > outer.right + 0.5) {
        found.push(`${cell.textContent} is cut off in ${cell.getAttribute('data-ref')}`);
      }
    }

    const controls = [...document.querySelectorAll('.masthead :is(h1, a, select, button, summary)')]
      .filter((control) => control.checkVisibility())
      .map((control) => ({ name: control.textContent, box: control.getBoundingClientRect() }));
    for (const [n, { name, box }] of controls.entries()) {
      if (box.left < 0 || box.right > innerWidth) found.push(`${name} is outside`);
      for (const { name: other, box: b } of controls.slice(n + 1)) {
        const apart =
          box.right <= b.left || b.right <= box.left || box.bottom <= b.top || b.bottom <= box.top;
        if (!apart) found.push(`${name} lies over ${other}`);
      }
    }
    return found;
  });
