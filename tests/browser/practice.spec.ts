import type { Page } from '@playwright/test';
import { axe, findings } from './axe.ts';
import { activeStep, expect, inLedger, open, shown, test } from './support.ts';

const dialog = (page: Page) => page.getByRole('dialog');
const line = (page: Page) => dialog(page).getByRole('textbox');
const check = (page: Page) => dialog(page).getByRole('button', { name: 'Check' });
/** What is said of a line. */
const verdict = (page: Page) => dialog(page).locator('.verdict');

const exercise = (chapter: string, step: string, practice: string) =>
  `#/${chapter}/${step}?${practice}&end`;

test('a line is written by keyboard: what does not fit is said, the mistake is named, and any right form is right', async ({
  page,
}) => {
  await page.goto(exercise('two-layer-batch', 'hidden-product', 'practice=write'));
  await line(page).fill('X . D1');
  // What was read is typeset, with shapes, before it is checked.
  await expect(dialog(page).locator('.line-reading .formula')).toContainText('4×3');
  await page.keyboard.press('Enter');
  await expect(verdict(page)).toContainText('here they are 3 and 4');
  await expect(verdict(page)).toContainText('A transpose is missing');
  await expect(verdict(page).getByRole('link')).toHaveText('The sum inside one product');
  expect(await findings(axe(page).include('dialog'))).toEqual([]);

  await line(page).fill('X^T . D1 +* 3');
  await page.keyboard.press('Enter');
  await expect(line(page)).toHaveAttribute('aria-invalid', 'true');
  await expect(dialog(page).locator('.line-reading')).toContainText('was expected');
  // What cannot be read is selected, to be written over.
  expect(await line(page).evaluate((field: HTMLInputElement) => field.selectionStart)).toBe(10);

  // What is true of the quantity, and says nothing of what it is made of, is no answer.
  await line(page).fill('dW1');
  await page.keyboard.press('Enter');
  await expect(verdict(page)).toContainText('no answer yet');

  await line(page).fill('(Δ1ᵀ·X)ᵀ');
  await page.keyboard.press('Enter');
  await expect(verdict(page)).toContainText('Right.');
  await expect(verdict(page).getByText('The page has')).toBeVisible();
  await dialog(page).getByRole('button', { name: 'Next line' }).click();
  await expect(activeStep(page)).toHaveAttribute('data-step', 'update');
  await expect(line(page)).toHaveValue('');
  await page.keyboard.press('Escape');
  await expect(dialog(page)).toHaveCount(0);
  // It is marked at its step, here and after a reload.
  const marked = page.locator('.outline [data-step="hidden-product"][data-practised]');
  await expect(marked).toHaveCount(1);
  await page.reload();
  await expect(marked).toHaveCount(1);
});

test('while a rule is broken, the line that is asked for is the right one', async ({ page }) => {
  await page.goto(exercise('two-layer-batch', 'error-table', 'break=slope&practice=write'));
  await line(page).fill('(Δ2·W2ᵀ)');
  await page.keyboard.press('Enter');
  await expect(verdict(page)).toContainText('The slope of the activation is missing');
  await line(page).fill('(Δ2·W2ᵀ)∗l1∗(1−l1)');
  await page.keyboard.press('Enter');
  await expect(verdict(page)).toContainText('Right.');
  await expect(verdict(page).locator('.formula').last()).toContainText('(1−');
});

test('a gradient is derived line by line with hints, is kept over a reload, and is printed alone', async ({
  page,
}) => {
  await page.goto(exercise('two-layer-batch', 'wanted', 'practice=derive&seed=7'));
  const lines = dialog(page).getByRole('list', { name: 'Your derivation' }).getByRole('listitem');
  // Lines that say in a circle what each of them is make no derivation.
  for (const circle of ['D2 = D2', 'D1 = dL/dz1', 'dW1 = X^T . D1']) {
    await line(page).fill(circle);
    await page.keyboard.press('Enter');
    await expect(line(page)).toHaveValue('');
  }
  await expect(lines).toHaveCount(3);
  await expect(dialog(page).getByText('The derivation is whole')).toHaveCount(0);
  await dialog(page).getByRole('button', { name: 'Begin anew' }).click();
  await line(page).fill('D2 = (yhat - y) * yhat');
  await page.keyboard.press('Enter');
  await expect(lines).toHaveCount(1);
  await expect(lines.first()).toContainText('A factor is missing');
  await lines.first().getByRole('button', { name: 'Edit' }).click();
  await expect(line(page)).toHaveValue('D2 = (yhat - y) * yhat');
  await expect(line(page)).toBeFocused();
  await expect(lines).toHaveCount(0);
  for (let n = 1; n <= 3; n++) {
    for (const hint of ['Hint', 'What is it made of?', 'Write it for me']) {
      await dialog(page).getByRole('button', { name: hint }).click();
    }
    await check(page).click();
    await expect(lines).toHaveCount(n);
    await expect(lines.last().getByRole('img', { name: 'right', exact: true })).toBeVisible();
  }
  const whole = dialog(page).getByText('The derivation is whole');
  await expect(whole).toBeVisible();
  expect(await findings(axe(page).include('dialog'))).toEqual([]);
  await page.reload();
  await expect(whole).toBeVisible();
  await page.emulateMedia({ media: 'print' });
  await expect(whole).toBeVisible();
  await expect(line(page)).toBeHidden();
  await expect(page.locator('#root')).toBeHidden();
});

test('a link brings a derivation, which is judged beside the reader’s own and replaces it only when asked to', async ({
  page,
}) => {
  const one = (text: string) => `practice=derive&lines=${encodeURIComponent(text)}`;
  await page.goto(exercise('two-layer-batch', 'wanted', one('D2 = (yhat-y)*yhat\ndW1 = X.T @ D1')));
  const named = (name: string) => dialog(page).getByRole('list', { name }).getByRole('listitem');
  const [brought, own] = [named('The derivation of the link'), named('Your derivation')];
  await expect(brought).toHaveCount(2);
  await expect(brought.first()).toContainText('A factor is missing');
  await expect(brought.last().getByRole('img', { name: 'right', exact: true })).toBeVisible();
  await expect(brought.getByRole('button', { name: 'Edit' })).toHaveCount(0);
  expect(await findings(axe(page).include('dialog'))).toEqual([]);
  await page.reload();
  await expect(brought).toHaveCount(2);
  await dialog(page).getByRole('button', { name: 'Write my own' }).click();
  await expect(own).toHaveCount(0);
  await line(page).fill('D1 = 3');
  await page.keyboard.press('Enter');
  await expect(own).toHaveCount(1);

  await page.goto(exercise('two-layer-batch', 'wanted', one('dW1 = X.T @ D1')));
  await expect(brought).toHaveCount(1);
  await dialog(page).getByRole('button', { name: 'Take these in place of mine' }).click();
  await expect(own).toHaveText(/∂L/);
  await expect(page).toHaveURL(/practice=derive&end$/);
});

test('an answer is covered until the reader has guessed, then both are told, and why', async ({
  page,
}) => {
  await open(page, 'one-layer-batch', 'product');
  const body = activeStep(page);
  await body.getByRole('button', { name: 'Guess first' }).click();
  const question = page.getByRole('group', { name: 'Before you look' });
  await expect(question).toBeVisible();
  await expect(inLedger(page, 'dW.0.0')).toHaveText('?');
  await expect(body.locator(`.line .formula${shown}`)).toHaveCount(0);
  await question.getByRole('button').first().press('Enter');
  await expect(question).toContainText(/Yes:|You said/);
  await expect(question).toContainText('transposed');
  await expect(inLedger(page, 'dW.0.0')).not.toHaveText('?');
  expect(await findings(axe(page).include('.question'))).toEqual([]);

  // A number is guessed with a bar, and whoever does not want to guess looks.
  await open(page, 'one-layer-batch', 'sigmoid-slope');
  await body.getByRole('button', { name: 'Guess first' }).click();
  const bar = question.getByRole('slider');
  await bar.focus();
  for (let n = 0; n < 3; n++) await page.keyboard.press('ArrowLeft');
  await expect(activeStep(page)).toHaveAttribute('data-step', 'sigmoid-slope');
  await question.getByRole('button', { name: 'That is my guess' }).click();
  await expect(question).toContainText('You said 0.470; it is 0.227');
  await open(page, 'one-layer-batch', 'update');
  await body.getByRole('button', { name: 'Guess first' }).click();
  await question.getByRole('button', { name: 'Just show it' }).click();
  await expect(question).toHaveCount(0);
  await expect(inLedger(page, 'WNew.0.0')).not.toHaveText('?');
});

test('of a wrong guess at a formula is said how its shapes tell, where they do', async ({
  page,
}) => {
  const question = page.getByRole('group', { name: 'Before you look' });
  for (const step of ['hidden-product', 'output-product']) {
    const said: string[] = [];
    for (let n = 0; n === 0 || n < said.length + 1; n++) {
      await page.goto('about:blank');
      await open(page, 'two-layer-batch', step);
      await activeStep(page).getByRole('button', { name: 'Guess first' }).click();
      const answer = question.getByRole('button', { name: /^Answer/ }).nth(n);
      await expect(question).toBeVisible();
      if ((await answer.count()) === 0) break;
      await answer.click();
      await expect(question).toContainText(/Yes:|You said/);
      said.push((await question.textContent())!);
    }
    const wrong = said.filter((each) => !each.includes('Yes:'));
    expect(wrong.length).toBeGreaterThan(1);
    expect(
      wrong.filter((each) => !/inner sides|need the same shape|is asked for/.test(each)),
    ).toEqual([]);
  }
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 360, height: 740 }, hasTouch: true });

  test('a line is put together by touch', async ({ page }) => {
    await page.goto(exercise('two-layer-batch', 'hidden-product', 'practice=write'));
    for (const token of ['X', 'ᵀ', '·', '+', 'Delete backwards', 'Delete backwards', 'Δl₁']) {
      await dialog(page).getByRole('button', { name: token, exact: true }).tap();
    }
    await expect(line(page)).toHaveValue(/^Xᵀ · .*Δl₁$/);
    const overflow = await dialog(page).evaluate((e) => e.scrollWidth - e.clientWidth);
    expect(overflow).toBeLessThanOrEqual(0);
    await line(page).fill('Xᵀ · Δl₁');
    await check(page).tap();
    await expect(verdict(page)).toContainText('Right.');
  });
});
