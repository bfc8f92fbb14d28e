import type { Page } from '@playwright/test';
import { activeStep, expect, open, painted, poll, productPanel, test } from './support.ts';

const chapter = 'two-layer-batch';

// Whatever moves is held where it sets out, until it is told to end.
test.beforeEach(({ page }) =>
  page.addInitScript(() => {
    const { animate } = window.Element.prototype as { animate: Element['animate'] };
    Element.prototype.animate = function held(...how) {
      const move = animate.apply(this, how);
      move.pause();
      move.currentTime = 0;
      return move;
    };
  }),
);

const moving = (page: Page) => page.evaluate(() => document.getAnimations().length);

const toTheirEnd = (page: Page) =>
  page.evaluate(() => document.getAnimations().forEach((move) => move.finish()));

interface Place {
  readonly x: number;
  readonly y: number;
}

/** Where the matrices of the open product stand, by their cells. */
const matrices = (page: Page) =>
  productPanel(page)
    .locator('table.matrix')
    .evaluateAll((tables) =>
      tables.map((table): [string, Place] => [
        [...table.querySelectorAll<HTMLElement>('.cell')].map((cell) => cell.dataset.ref).join(' '),
        table.getBoundingClientRect(),
      ]),
    );

const cells = (page: Page) =>
  productPanel(page)
    .locator('.cell[data-ref]')
    .evaluateAll((all) =>
      all.map((cell): [string, Place] => [
        (cell as HTMLElement).dataset.ref!,
        cell.getBoundingClientRect(),
      ]),
    );

const flying = (page: Page) => page.locator('.moving-term');

/** Of what stands in both, the distances from the old places to the new. */
function distances(before: [string, Place][], now: [string, Place][]): number[] {
  const old = new Map(before.toReversed());
  return now.flatMap(([key, { x, y }]) => {
    const from = old.get(key);
    return from ? [Math.hypot(x - from.x, y - from.y)] : [];
  });
}

async function stepOn(page: Page) {
  const at = await activeStep(page).getAttribute('data-step');
  await page.getByRole('slider', { name: 'Step' }).press('ArrowRight');
  await expect(activeStep(page)).not.toHaveAttribute('data-step', at!);
}

test('a matrix that the next step works with goes from its place in the last to the new one', async ({
  page,
}) => {
  await open(page, chapter, 'hidden-product');
  const before = await matrices(page);
  await stepOn(page);
  await poll(() => moving(page)).toBeGreaterThan(2);
  const starts = distances(before, await matrices(page));
  expect(starts.length).toBeGreaterThan(0);
  for (const distance of starts) expect(distance).toBeLessThan(1);
  await toTheirEnd(page);
  expect(Math.max(...distances(before, await matrices(page)))).toBeGreaterThan(20);
});

test('a term goes to the next line as a copy that is neither heard nor left behind', async ({
  page,
}) => {
  await open(page, chapter, 'by-example');
  await stepOn(page);
  await poll(() => moving(page)).toBeGreaterThan(2);
  await expect(flying(page)).toHaveCount(3);
  for (const copy of await flying(page).all())
    await expect(copy).toHaveAttribute('aria-hidden', 'true');
  await toTheirEnd(page);
  await expect(flying(page)).toHaveCount(0);
});

test('who steps on quickly sees no moves', async ({ page }) => {
  await page.clock.install();
  await open(page, chapter, 'by-example');
  await page.clock.pauseAt(new Date(Date.now() + 60_000));
  const slider = page.getByRole('slider', { name: 'Step' });
  for (const step of ['hidden-product', 'update']) {
    await slider.press('ArrowRight');
    await page.clock.runFor(100);
    await expect(activeStep(page)).toHaveAttribute('data-step', step);
  }
  await expect(flying(page)).toHaveCount(0);
  for (const table of await productPanel(page).locator('table').all()) {
    expect(await table.evaluate((moved) => moved.getAnimations().length)).toBe(0);
  }
});

test('what is on its way is gone when the next step is opened', async ({ page }) => {
  await open(page, chapter, 'by-example');
  await stepOn(page);
  await expect(flying(page)).toHaveCount(3);
  const first = await flying(page).first().elementHandle();
  await stepOn(page);
  await poll(() => first?.evaluate((copy) => copy.isConnected)).toBe(false);
});

test('from one example at a time to one product the numbers go where they belong', async ({
  page,
}) => {
  await open(page, chapter, 'hidden-product');
  const way = (name: string) => productPanel(page).getByRole('button', { name, exact: true });
  await way('Example by example').click();
  await expect(productPanel(page).locator('.outer')).toHaveCount(4);
  await poll(() => moving(page)).toBeGreaterThan(10);
  await toTheirEnd(page);
  const before = await cells(page);
  await way('Assembled').click();
  await poll(() => moving(page)).toBeGreaterThan(10);
  for (const distance of distances(before, await cells(page))) expect(distance).toBeLessThan(1);
});

test('with reduced motion nothing moves', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await open(page, chapter, 'by-example');
  await stepOn(page);
  await productPanel(page).getByRole('button', { name: 'Entry by entry' }).click();
  await painted(page);
  expect(await moving(page)).toBe(0);
});
