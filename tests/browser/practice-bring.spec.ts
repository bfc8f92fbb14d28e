import type { Page } from '@playwright/test';
import { axe, findings } from './axe.ts';
import { activeStep, expect, expectValue, inLedger, open, test } from './support.ts';

const dialog = (page: Page) => page.getByRole('dialog', { name: 'Compare a run of your own' });
const said = (page: Page) => dialog(page).getByRole('status').first();

/** Opens the exercise in the third chapter by its address, and pastes what a program printed. */
async function bring(page: Page, text: string) {
  await page.goto('#/two-layer-batch/data?practice=bring&end');
  await dialog(page).getByLabel('What your program printed').fill(text);
}

test('the first step that is wrong is named with its cause, and leads to where it is explained', async ({
  page,
}) => {
  await bring(
    page,
    `z1:
[[-0.23  0.75]
 [ 0.42 -0.86]
 [-0.28  0.62]
 [ 0.19 -0.11]]
loss = nan
dW9 = [[1]]
W1.grad = tensor([[-0.0120,  0.0076],
        [0.0069, -0.0038],
        [-0.0005, 0.0002]], grad_fn=<MmBackward0>)`,
  );
  await expect(said(page)).toContainText('W1.grad is the first that differs: entry row 1');
  await expect(dialog(page)).toContainText('It is divided by a count');
  await expect(dialog(page).getByRole('row', { name: /^z1 / })).toContainText('agrees to within');
  await expect(dialog(page).getByRole('row', { name: /^W1\.grad / })).toContainText('differs in');
  await expect(dialog(page)).toContainText('“nan” is no number');
  await expect(dialog(page)).toContainText('“dW9” is a quantity of another network');
  expect(await findings(axe(page).include('dialog'))).toEqual([]);
  await dialog(page).getByRole('button', { name: 'Go to the step' }).click();
  await expect(dialog(page)).toBeHidden();
  await expect(activeStep(page)).toHaveAttribute('data-step', 'hidden-product');
});

test('what was brought is put in the page only when it is asked for, and is taken back at once', async ({
  page,
}) => {
  await bring(page, 'W1 = [[0.5, 0.25], [1, 2], [3, <b>4</b>]]\n\nW2 = array([[0.125], [-0.5]])');
  await expect(dialog(page)).toContainText('is no number');
  await expect(dialog(page).locator('.run b')).toHaveCount(0);
  await dialog(page).getByRole('button', { name: 'Put these numbers in the page' }).click();
  await expect(dialog(page)).toContainText('They are in the page');
  await page.keyboard.press('Escape');
  await expectValue(inLedger(page, 'W2.0.0'), 0.125);
  await expectValue(inLedger(page, 'W1.0.0'), 0.4);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expectValue(inLedger(page, 'W2.0.0'), 0.9);
});

test('a mistake is tried at its step, in numbers that follow the page’s', async ({ page }) => {
  await open(page, 'two-layer-batch', 'by-example');
  const step = activeStep(page);
  await step.getByText('Averaged first, or added up first?').click();
  await expect(step.locator('.experiment')).toContainText(/Off by \d+ % of the largest entry/);
  const before = await step.locator('.experiment strong').textContent();
  await step.getByRole('button', { name: 'Add up the inputs' }).click();
  await expect(step.locator('.experiment strong')).not.toHaveText(before!);
  await page.getByText('In PyTorch: backward, run more than once').click();
  await page.getByRole('button', { name: 'L.backward()' }).click();
  await expect(page.getByText('holds twice the gradient')).toBeVisible();
  expect(await findings(axe(page).include('.experiment'))).toEqual([]);
});
