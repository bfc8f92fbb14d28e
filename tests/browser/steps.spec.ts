import type { Page } from '@playwright/test';
import { activeStep, chapters, expect, open, shown, test } from './support.ts';

for (const { id, number, steps } of chapters) {
  test(`every step of chapter ${number} is reached by key, by click and by dragging`, async ({
    page,
  }) => {
    await open(page, id);
    await expect(page.locator('[data-step]')).toHaveCount(steps.length);
    await expect(activeStep(page)).toHaveCount(1);

    for (const step of steps) {
      await expectOpen(page, step.id);
      await page.keyboard.press('ArrowRight');
    }
    await page.keyboard.press('Home');
    await expectOpen(page, steps[0].id);
    await page.keyboard.press('End');
    await expectOpen(page, steps.at(-1)!.id);
    await page.keyboard.press('ArrowLeft');
    await expectOpen(page, steps.at(-2)!.id);

    for (const step of steps) {
      await page.getByRole('heading', { name: step.title, exact: true }).click();
      await expectOpen(page, step.id);
    }
    await expect(page).toHaveURL(new RegExp(`#/${id}/${steps.at(-1)!.id}$`));

    const slider = page.getByRole('slider', { name: 'Step' });
    const { x, y, width, height } = (await slider.boundingBox())!;
    await page.mouse.move(x, y + height / 2);
    await page.mouse.down();
    for (const [n, step] of steps.entries()) {
      await page.mouse.move(x + (width * n) / (steps.length - 1), y - 20);
      await expectOpen(page, step.id);
      await expect(slider).toHaveAttribute('aria-valuetext', step.title);
      await expect(slider).toHaveAttribute('aria-valuenow', String(n + 1));
    }
    await page.mouse.up();
    await page.mouse.move(x, y + height / 2);
    await expectOpen(page, steps.at(-1)!.id);
  });
}

async function expectOpen(page: Page, step: string) {
  await expect(activeStep(page)).toHaveAttribute('data-step', step);
  await expect(page.locator(`.step-body${shown}`)).toHaveCount(1);
}

const [{ id: chapter, steps }] = chapters;

test('the scrubber moves by keys like any slider, and by a press on its track', async ({
  page,
}) => {
  await open(page, chapter);
  const slider = page.getByRole('slider', { name: 'Step' });
  const { width, height } = (await slider.boundingBox())!;
  await slider.click({ position: { x: width - 1, y: height / 2 } });
  await expect(slider).toHaveAttribute('aria-valuenow', String(steps.length));
  await slider.focus();
  const presses = { Home: 1, PageUp: 4, ArrowUp: 5, ArrowRight: 6, ArrowDown: 5, ArrowLeft: 4 };
  for (const [key, expected] of Object.entries({ ...presses, PageDown: 1, End: steps.length })) {
    await page.keyboard.press(key);
    await expect(slider, key).toHaveAttribute('aria-valuenow', String(expected));
  }
});

test('the buttons beside the scrubber go back and forward, and stop at the ends', async ({
  page,
}) => {
  await open(page, chapter);
  const [back, forward] = ['Previous step', 'Next step'].map((name) =>
    page.getByRole('button', { name }),
  );
  await expect(back).toBeDisabled();
  await forward.click();
  await expect(activeStep(page)).toHaveAttribute('data-step', steps[1].id);
  await back.click();
  await expect(activeStep(page)).toHaveAttribute('data-step', steps[0].id);
  await page.keyboard.press('End');
  await expect(forward).toBeDisabled();
});

test('Space plays the steps one after another, and stops', async ({ page }) => {
  await page.clock.install();
  await open(page, chapter);
  const play = page.locator('.play');
  await expect(play).toHaveText('Play');
  await page.keyboard.press('Space');
  await expect(play).toHaveAttribute('aria-pressed', 'true');
  await expect(play).toHaveText('Pause');
  await page.clock.runFor(60_000);
  const reached = await activeStep(page).getAttribute('data-step');
  expect(steps.findIndex(({ id }) => id === reached)).toBeGreaterThan(0);
  await page.keyboard.press('Space');
  await expect(play).toHaveText('Play');
  await page.clock.runFor(60_000);
  await expect(activeStep(page)).toHaveAttribute('data-step', reached!);
});

test('playing ends by itself at the last step', async ({ page }) => {
  await page.clock.install();
  await open(page, chapter, steps.at(-2)!.id);
  await page.keyboard.press('Space');
  await page.clock.runFor(120_000);
  await expect(activeStep(page)).toHaveAttribute('data-step', steps.at(-1)!.id);
  await expect(page.locator('.play')).toHaveText('Play');
});

test('the keys stay with a number while it is being set', async ({ page }) => {
  await open(page, chapter);
  const number = page.locator('.ledger [data-ref="W.0.0"]');
  await number.press('Enter');
  for (const key of ['End', 'ArrowRight', 'ArrowLeft', 'Space', 'Home']) {
    await page.keyboard.press(key);
  }
  await expect(activeStep(page)).toHaveAttribute('data-step', steps[0].id);
  await expect(page.locator('.play')).toHaveText('Play');
});

test('keys that come faster than steps can be drawn are all counted, in their order', async ({
  page,
}) => {
  await open(page, chapter);
  await page.evaluate(() => {
    const keys = ['End', ...Array<string>(30).fill('ArrowLeft'), 'ArrowRight', 'ArrowRight'];
    for (const key of keys) {
      document.body.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
    }
  });
  await expectOpen(page, steps[2].id);
});
