import { breakRule, chapters, expect, inLedger, open, test } from './support.ts';

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
  const note = page.getByRole('status').filter({ hasText: 'Broken on purpose' });
  await expect(note).toContainText('4×3 by 4×2');
  await expect(gradient).toHaveText(right!);
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

test('a line that no longer holds says so, and comes to what stands in it', async ({ page }) => {
  await open(page, third, 'two-indices');
  await breakRule(page, 'sign');
  const step = page.locator('.step[aria-current]');
  const said = step.locator('.broken-line');
  // Δ by its broken rule is not what the derivative of the loss is.
  await expect(said.filter({ visible: true })).toHaveCount(1);
  const broken = (await inLedger(page, 'delta1.1.0').textContent())!;
  const turned = broken.startsWith('−') ? broken.slice(1) : `−${broken}`;
  await expect(step.locator('.line').last().locator('.katex-html')).toContainText(`=${turned}`);
});
