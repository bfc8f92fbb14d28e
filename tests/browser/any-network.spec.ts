import { workedExamples } from '../../src/store/worked-examples.ts';
import { goldenOf } from '../support/golden.ts';
import { expectedOf, expectNumbers } from './golden-numbers.ts';
import { activeStep, expect, expectFinite, inLedger, open, set, test } from './support.ts';

const chapter = 'any-network';

for (const { id, title } of workedExamples.filter((example) => example.id in goldenOf)) {
  test(`the example ${id}, chosen, shows every golden number in full`, async ({ page }) => {
    await open(page, chapter, 'data');
    await page.getByRole('combobox', { name: 'Example' }).selectOption({ label: title });
    await expectNumbers(page, expectedOf(goldenOf[id]));
    await expectFinite(page);
  });
}

test('an example that has been changed is the reader’s own, and undo brings it back', async ({
  page,
}) => {
  await open(page, chapter, 'data');
  const picker = page.getByRole('combobox', { name: 'Example' });
  await expect(page.getByText('the same here in every digit')).toBeVisible();
  await set(page, inLedger(page, 'W1.0.0'), '2');
  await expect(picker).toHaveValue('');
  await expect(page.getByText('the same here in every digit')).toHaveCount(0);
  // What is said of it stays, so that nothing moves under the hand.
  await expect(page.getByText('Begun with 2-2-2 with biases.')).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(picker).toHaveValue('two-two-two');
  await expect(page.getByText('Begun with')).toHaveCount(0);
});

test('every step of a built network is reached by keyboard, and none shows what is no number', async ({
  page,
}) => {
  await open(page, chapter, 'data');
  await page.getByRole('combobox', { name: 'Example' }).selectOption('relu-softmax');
  await page.locator('h1').click();
  const seen = new Set<string>();
  for (;;) {
    const step = (await activeStep(page).getAttribute('data-step'))!;
    if (seen.has(step)) break;
    seen.add(step);
    await expect(activeStep(page).locator('.prose').first()).toBeVisible();
    await expectFinite(page);
    await page.keyboard.press('ArrowRight');
    if (step === 'update') break;
    await expect(activeStep(page)).not.toHaveAttribute('data-step', step);
  }
  expect([...seen]).toEqual(expect.arrayContaining(['paths-2', 'bias-1', 'errors-1', 'update']));
});
