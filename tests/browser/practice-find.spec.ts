import type { Page } from '@playwright/test';
import { axe, findings } from './axe.ts';
import { expect, test } from './support.ts';

/** Opens an exercise by its address, and waits for its formulas. */
async function practise(page: Page, address: string) {
  await page.goto(`#/two-layer-batch/${address}`);
  const dialog = page.getByRole('dialog');
  await expect(dialog.locator('.formula').last().locator('.katex')).toBeVisible();
  return dialog;
}

test('a slip is found by keyboard: its line, what is wrong, and what would have caught it', async ({
  page,
}) => {
  const dialog = await practise(page, 'data?practice=find&seed=9&end');
  const said = dialog.locator('.said');
  await expect(dialog.getByRole('radio').first()).toBeFocused();
  for (let n = 1; n < 7; n++) await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(said).toHaveText(
    'Line 7 is right. Another one is wrong: look first at the shapes of a line, then at its signs, its transposes and whether each factor is there.',
  );
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(said).toHaveText('Yes, line 8 is wrong.');

  const what = dialog.getByRole('group', { name: 'What is wrong with line 8?' });
  await expect(what.getByRole('radio')).toHaveCount(4);
  await expect(what.getByRole('radio').first()).toBeFocused();
  await what.getByLabel('Weights from after the step').check();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(said).toHaveText('Yes: weights from after the step.');
  const reveal = dialog.locator('.reveal');
  await expect(reveal).toContainText('It uses W̃₂, from after the step, where W₂ from before it');
  await expect(reveal.getByRole('listitem')).toHaveText([
    /^The shapes: no\./,
    /^Central differences: yes\. What these lines give for ∂L\/∂W₁ is not/,
    /^The loss after a step: no\./,
  ]);
  await dialog.getByText('For a class').click();
  expect(await findings(axe(page))).toEqual([]);

  await dialog.getByRole('button', { name: 'Next slip' }).click();
  await expect(dialog.getByText('Slip 10', { exact: true })).toBeVisible();
  await expect(dialog.getByRole('radio').first()).toBeFocused();
  await expect(page).toHaveURL(/practice=find&seed=10&end$/);
  await reveal.waitFor({ state: 'detached' });
  await dialog.getByRole('button', { name: 'Close' }).click();
  await expect(dialog).toHaveCount(0);
});

test('a class gets links, each of which opens its slip, and a key to them', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const dialog = await practise(page, 'data?practice=find&seed=8&end');
  await dialog.getByText('For a class').click();
  await dialog.getByLabel('Variants').fill('2');
  await dialog.getByRole('button', { name: 'Copy links and key' }).click();
  await expect(dialog.getByText('Copied')).toBeVisible();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  const [, , second, , , , key] = copied.split('\n');
  expect(key).toBe(
    'Slip 9: Line 8 should be delta1 = (delta2 @ W2.T) * l1 * (1 - l1). ' +
      'It uses W2_new, from after the step, where W2 from before it belongs.',
  );
  await page.goto('about:blank');
  await page.goto(second.replace('Slip 9: ', ''));
  await expect(dialog.getByText('Slip 9', { exact: true })).toBeVisible();
  await dialog.getByRole('button', { name: 'Show me' }).click();
  await expect(dialog.locator('.said')).toHaveText('The slip is in line 8.');
});

test('a product is built by tiles: what does not fit is told, and square, fitting is not enough', async ({
  page,
}) => {
  const dialog = await practise(page, 'hidden-product?practice=build&end');
  const said = dialog.getByRole('status');
  const tile = (name: string | RegExp) => dialog.locator('.tiles').getByRole('button', { name });
  const lay = async (...names: RegExp[]) => {
    await tile(names[0]).click();
    await tile('times, as matrices').click();
    await tile(names[1]).click();
  };
  await lay(/^X 4×3/, /^Δl₁ 4×2/);
  await expect(said).toContainText('here they are 3 and 4');
  for (let n = 0; n < 3; n++) await page.keyboard.press('Backspace');
  await expect(said).toBeEmpty();
  await lay(/^Xᵀ 3×4/, /^Δl₁ 4×2/);
  await expect(said).toHaveText('It comes to 3×2.');
  await dialog.getByRole('button', { name: 'Is it right?' }).click();
  await expect(said).toHaveText('Right.');

  await dialog.getByLabel(/^Make it square/).check();
  await expect(said).toHaveText('It comes to 3×3.');
  for (let n = 0; n < 3; n++) await dialog.getByRole('button', { name: 'Take back' }).click();
  await lay(/^Δl₁ 3×3/, /^Xᵀ 3×3/);
  await dialog.getByRole('button', { name: 'Is it right?' }).click();
  await expect(said).toContainText('The shapes fit, and the value is another.');
  expect(await findings(axe(page))).toEqual([]);

  await dialog.getByRole('button', { name: 'A product that adds up the examples' }).click();
  await expect(page).toHaveURL(/two-layer-batch\/output-product\?practice=build&end$/);
  await expect(tile(/^l₁ᵀ 2×4/)).toBeVisible();
});
