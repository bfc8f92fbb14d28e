import type { Locator, Page } from '@playwright/test';
import { activeStep, expect, inLedger, open, productPanel, shown, test } from './support.ts';

const three = 'two-layer-batch';
const steps = ['delta1.2.0', 'delta2.2.0', 'yHat.2.0', 'z2.2.0', 'l1.2.1', 'z1.2.1', 'W1.0.1'];
const trailOf = (page: Page) => page.locator('.trail [aria-current], .trail .control:not(.close)');
const leaf = (page: Page) => page.locator(`.origin .leaf${shown}`);

test('a gradient is followed to a weight by mouse, with the trail shown and a way back', async ({
  page,
}) => {
  await open(page, three, 'hidden-product');
  await inLedger(page, 'dW1.1.0').click();
  const origin = page.getByRole('region', { name: 'Where a number comes from' });
  await expect(origin.locator('math').first()).toContainText('∂w121=');
  for (const [n, ref] of steps.entries()) {
    await expect(trailOf(page)).toHaveCount(n + 1);
    await origin.locator(`.formula [data-live][data-ref="${ref}"]`).first().click();
  }
  await expect(leaf(page)).toContainText('You set this number');
  await expect(leaf(page).locator('[data-ref="W1.0.1"]')).toHaveText('−0.7');
  await expect(trailOf(page)).toHaveCount(steps.length + 1);
  await expect(trailOf(page).last()).toHaveAttribute('aria-current', 'location');

  await trailOf(page).nth(2).click();
  await expect(trailOf(page)).toHaveCount(3);
  await expect(origin.locator('.formula [data-ref="yHat.2.0"]').first()).toBeVisible();
  await trailOf(page).first().click();
  await expect(origin.locator('math').first()).toContainText('∂w121=');
  await origin.getByRole('button', { name: 'Close' }).click();
  await expect(trailOf(page)).toHaveCount(0);
});

test('the same by keyboard alone', async ({ page }) => {
  await open(page, three, 'hidden-product');
  await tabTo(page, page.locator('.ledger [data-ref="dW1.0.0"]'));
  await page.keyboard.press('ArrowDown');
  await expect(inLedger(page, 'dW1.1.0')).toBeFocused();
  await page.keyboard.press('Enter');
  for (const [n, ref] of steps.entries()) {
    await expect(trailOf(page)).toHaveCount(n + 1);
    await tabTo(
      page,
      page.locator(`.source[data-ref="${ref}"]${shown}`),
      n === 0 ? 'Shift+Tab' : undefined,
    );
    await page.keyboard.press('Enter');
  }
  await expect(leaf(page)).toContainText('You set this number');
  await tabTo(page, trailOf(page).first(), 'Shift+Tab');
  await page.keyboard.press('Enter');
  await expect(trailOf(page)).toHaveCount(1);
  await expect(page.locator(`.origin math${shown}`).first()).toContainText('∂w121=');
});

/** Presses Tab until an element has the focus. */
async function tabTo(page: Page, element: Locator, key = 'Tab') {
  for (let presses = 0; presses < 150; presses++) {
    if (await element.evaluate((it) => it === document.activeElement)) return;
    await page.keyboard.press(key);
  }
  await expect(element).toBeFocused();
}

test('arrows move within a matrix, and Tab from one matrix to the next', async ({ page }) => {
  await open(page, three);
  await inLedger(page, 'X.0.0').focus();
  const keys = { ArrowRight: 'X.0.1', End: 'X.3.2', ArrowLeft: 'X.3.1', ArrowDown: 'X.3.1' };
  for (const [key, ref] of Object.entries(keys)) {
    await page.keyboard.press(key);
    await expect(inLedger(page, ref), key).toBeFocused();
  }
  await page.keyboard.press('Tab');
  await expect(inLedger(page, 'W1.0.0')).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(inLedger(page, 'z1.0.0')).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(inLedger(page, 'z1.1.0')).toBeFocused();
  await expect(inLedger(page, 'z1.1.0')).toHaveAttribute('data-lit', 'self');
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Shift+Tab');
  await expect(inLedger(page, 'X.3.1')).toBeFocused();
});

test('a mouse that chooses a number or ticks a path leaves the arrow keys to the steps', async ({
  page,
}) => {
  await open(page, three, 'hidden-paths');
  const step = activeStep(page);
  const pressed = [
    inLedger(page, 'dW1.0.0'),
    productPanel(page).locator('[data-ref="dW1.1.1"]').first(),
    step.locator('.path-value').first(),
    step.getByRole('checkbox').nth(1),
    step.locator('.line .formula').first(),
    page.locator('.diagram [data-ref="l1.1.0"].diagram-number'),
  ];
  for (const each of pressed) {
    await each.click();
    await page.keyboard.press('ArrowRight');
    await expect(step).toHaveAttribute('data-step', 'two-indices');
    await page.keyboard.press('ArrowLeft');
    await expect(step).toHaveAttribute('data-step', 'hidden-paths');
  }
  // A box that is ticked keeps the space bar.
  await step.getByRole('checkbox').nth(1).click();
  await page.keyboard.press('Space');
  await expect(page.getByRole('button', { name: 'Play' })).toHaveAttribute('aria-pressed', 'false');
});

test('a chosen number is let go by Escape and by the next step, which lights its own', async ({
  page,
}) => {
  await open(page, three, 'hidden-paths');
  await inLedger(page, 'dW1.1.0').click();
  await expect(trailOf(page)).toHaveCount(1);
  await page.keyboard.press('Escape');
  await expect(trailOf(page)).toHaveCount(0);
  await inLedger(page, 'z1.1.0').click();
  await expect(trailOf(page)).toHaveCount(1);
  await page.keyboard.press('ArrowRight');
  await expect(trailOf(page)).toHaveCount(0);
  await page.mouse.move(0, 0);
  // Its example and its node stay in focus.
  await expect(inLedger(page, 'delta1.1.0')).toHaveAttribute('data-lit', 'self');
});

test('a weight says how the loss answers to it, unless a rule is broken', async ({ page }) => {
  await open(page, three, 'hidden-paths');
  const origin = page.locator(`.origin${shown}`);
  await expect(origin).toContainText(/changes the loss by .*=\s−0.002 times as much/);
  await inLedger(page, 'W2.1.0').click();
  await expect(origin).toContainText('0.084 times as much');
  await inLedger(page, 'X.1.0').click();
  await expect(origin).toContainText('You set this number');
  await expect(origin).not.toContainText('times as much');
  await page.goto(`#/${three}/hidden-paths?break=sign&at=W2.1.0&end`);
  await expect(inLedger(page, 'dW2.1.0')).toHaveText('−0.084');
  await expect(origin).toContainText('You set this number');
  await expect(origin).not.toContainText('times as much');
});
