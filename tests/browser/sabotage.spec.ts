import type { Page } from '@playwright/test';
import {
  breakRule,
  chapters,
  expect,
  inLedger,
  numbersIn,
  open,
  poll,
  set,
  shown,
  test,
} from './support.ts';

const third = chapters[2].id;

test('a broken rule is followed by the numbers, turns the check red, and can be mended', async ({
  page,
}) => {
  await open(page, third);
  const badge = page.locator('.check-badge [data-agrees]');
  const gradient = inLedger(page, 'dW1.0.0');
  const right = await gradient.textContent();
  await expect(badge).toHaveAttribute('data-agrees', 'true');

  await breakRule(page, 'sign');
  await expect(badge).toHaveAttribute('data-agrees', 'false');
  await expect(gradient).not.toHaveText(right!);
  const note = page.getByRole('status').filter({ hasText: 'Broken on purpose' });
  await expect(note).toContainText('wrong sign');

  await note.getByRole('button', { name: 'Mend it' }).click();
  await expect(badge).toHaveAttribute('data-agrees', 'true');
  await expect(gradient).toHaveText(right!);
  await expect(note).toHaveCount(0);

  await breakRule(page, 'slope');
  await expect(badge).toHaveAttribute('data-agrees', 'false');
  await page.getByRole('button', { name: 'Reset' }).click();
  await expect(badge).toHaveAttribute('data-agrees', 'true');
});

test('a rule is broken from the menu of exercises too, wherever the reader is', async ({
  page,
}) => {
  await open(page, third);
  await page.getByText('Practice', { exact: true }).click();
  await page.locator('.menu').getByLabel('Break a rule').selectOption('sign');
  await expect(page.getByRole('status').filter({ hasText: 'Broken on purpose' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.locator('.menu[open]')).toHaveCount(0);
});

test('a wrong sign is seen where flat sigmoids make it almost nothing', async ({ page }) => {
  await open(page, third);
  await page.getByText('Situations').first().click();
  await page.getByRole('button', { name: /^Saturated/ }).click();
  const badge = page.locator('.check-badge [data-agrees]');
  await expect(badge).toHaveAttribute('data-agrees', 'true');
  await breakRule(page, 'sign');
  await expect(badge).toHaveAttribute('data-agrees', 'false');
  await expect(inLedger(page, 'dW2.0.0')).toHaveAttribute('data-wrong');
});

test('a rule that cannot be broken says which shapes met, and the numbers stay right', async ({
  page,
}) => {
  await open(page, third);
  const gradient = inLedger(page, 'dW1.0.0');
  const right = await gradient.textContent();
  await breakRule(page, 'transpose');
  const note = page.getByRole('status').filter({ hasText: 'Chosen, but without effect' });
  await expect(note).toContainText('4×3 by 4×2');
  await expect(gradient).toHaveText(right!);
});

test('a rule without effect leads to a network in which it shows, in the reader’s notation', async ({
  page,
}) => {
  await open(page, third);
  await page.getByLabel('Notation').selectOption('textbook');
  await breakRule(page, 'transposeBack');
  const note = page.getByRole('status').filter({ hasText: 'Chosen, but without effect' });
  await note.getByRole('link').click();
  await expect(page.getByRole('status').filter({ hasText: 'Broken on purpose' })).toBeVisible();
  await expect(page).toHaveURL(/any-network/);
  await expect(page.locator('.check-badge [data-agrees]')).toHaveAttribute('data-agrees', 'false');
  await expect(page.getByLabel('Notation')).toHaveValue('textbook');
});

test('below each gradient stands what differences say of it, and a wrong entry is marked', async ({
  page,
}) => {
  await open(page, third);
  const marks = page.locator('.ledger .gradient-mark');
  const wrong = page.locator('.ledger [data-wrong]');
  await expect(marks).toHaveText([/^✓ to/, /^✓ to/]);
  await expect(wrong).toHaveCount(0);
  // The output's own gradient does not pass through the weights that are used too late.
  await breakRule(page, 'updated');
  await expect(marks).toHaveText([/^✓ to/, /^✗ 6 of 6/]);
  await expect(wrong).toHaveCount(6);
  for (const ref of await wrong.evaluateAll((all) => all.map((cell) => cell.dataset['ref']))) {
    expect(ref).toMatch(/^dW1\./);
  }
});

test('a line that no longer holds says so, and so does the broken rule itself, beside words about the right one', async ({
  page,
}) => {
  await open(page, third, 'two-indices');
  await breakRule(page, 'sign');
  const step = page.locator('.step[aria-current]');
  const said = (text: string) =>
    step.locator('.broken-line').filter({ visible: true, hasText: text });
  // Δ by its broken rule is not what the derivative of the loss is.
  await expect(said('Not while the rule is broken')).toHaveCount(1);
  const broken = (await inLedger(page, 'delta1.1.0').textContent())!;
  const turned = broken.startsWith('−') ? broken.slice(1) : `−${broken}`;
  await expect(step.locator('.line').last().locator('.katex-html')).toContainText(`=${turned}`);
  await expect(said('This is the broken rule')).toHaveCount(0);
  await page.goto(`#/${third}/output-error?break=sign&end`);
  await expect(said('This is the broken rule')).not.toHaveCount(0);
  await breakRule(page, '');
  await expect(said('')).toHaveCount(0);
});

test('every number that a broken rule changes is marked in every view and on paper, and no other', async ({
  page,
}) => {
  await open(page, third, 'hidden-product');
  const before = await numbersIn(page);
  await breakRule(page, 'updated');
  const marks = page.locator('.note.broken').getByText('marked so');
  await expect(marks).toBeVisible();
  const expectMarked = async () => {
    const now = await numbersIn(page);
    const changed = (ref: string) => Math.abs(now[ref] - before[ref]) > 1e-12;
    const all = await markedIn(page);
    expect(all.length).toBeGreaterThan(100);
    expect(all.filter(({ ref, isMarked }) => isMarked !== changed(ref))).toEqual([]);
  };
  await poll(async () => (await markedIn(page)).some(({ isMarked }) => isMarked)).toBe(true);
  await expectMarked();
  await set(page, inLedger(page, 'W1.0.0'), '0.4');
  await page.keyboard.press('ArrowLeft');
  await poll(() => page.locator(`.step-body [data-broken]${shown}`).count()).toBeGreaterThan(0);
  await expectMarked();
  await expect(inLedger(page, 'dW1.0.0')).toHaveAccessibleDescription('by the broken rule');
  // Another rule, with the first never mended: what the mark means is still shown by one.
  await breakRule(page, 'sign');
  await breakRule(page, 'updated');
  await expect(marks).toHaveCSS('text-decoration-style', 'wavy');
  await page.getByText('Signs and colours').first().click();
  const inLegend = page.locator('.legend .mark-sample').first();
  await expect(inLegend).toHaveCSS('text-decoration-style', 'wavy');

  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('.one-sheet .mark-legend')).toBeVisible();
  expect(await page.locator('.one-sheet .formula [data-broken]').count()).toBeGreaterThan(50);
  await page.emulateMedia({ media: 'screen' });
  await page.getByRole('button', { name: 'Mend it' }).click();
  await expect(page.locator('[data-broken]')).toHaveCount(0);
});

test('a rule that is broken with another network is followed from there to the next', async ({
  page,
}) => {
  await open(page, third, 'loss');
  const elsewhere = [
    ['#/score-function/data?actions=5&break=sign&end', 'There is nothing to break here'],
    ['#/any-network/loss?net=3-1.sigmoid&break=sign&end', 'label minus prediction'],
    ['#/two-layer-single/hidden-product?break=sign&end', 'label minus prediction'],
  ];
  for (const [hash, words] of elsewhere) {
    await page.evaluate((to) => void (location.hash = to), hash);
    await expect(page.locator('.note.broken')).toContainText(words);
  }
  await expect(page.locator('.note.broken').getByText('marked so')).toBeVisible();
});

/** Every number of a cell that is shown, and whether it is marked. */
const markedIn = (page: Page) =>
  page.locator(`:is(.live, [data-live])[data-ref]${shown}`).evaluateAll((all) =>
    all.map((element) => ({
      ref: element.getAttribute('data-ref')!,
      isMarked: element.hasAttribute('data-broken'),
    })),
  );

test('what a situation shows is not said while a rule is broken', async ({ page }) => {
  await open(page, third);
  await page.getByText('Situations', { exact: true }).click();
  await page.getByRole('button', { name: 'Perfect fit' }).click();
  const note = page.locator('.situation-note');
  await expect(note).toContainText('Perfect fit');
  await breakRule(page, 'sign');
  await expect(note).toBeEmpty();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(note).toContainText('Perfect fit');
});
