import type { Page } from '@playwright/test';
import { axe, findings } from './axe.ts';
import {
  chooseNotation,
  drag,
  expect,
  expectFinite,
  expectValue,
  formulasReady,
  inLedger,
  open,
  poll,
  set,
  stepsOf,
  test,
} from './support.ts';

const chapter = 'score-function';
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const bar = (page: Page, action: number) =>
  page.getByRole('slider', { name: `Probability of action ${action}` });

/** Opens a step of the chapter, with one of its pictures. */
async function openPicture(page: Page, title: string, step = 'scores') {
  await open(page, chapter, step);
  await page.locator('.pictures').scrollIntoViewIfNeeded();
  await button(page, title).click();
  await expect(button(page, title)).toHaveAttribute('aria-pressed', 'true');
  await expect(page.locator('.picture')).toBeVisible();
}

/** A number in the ledger, in full. */
const full = async (page: Page, ref: string): Promise<number> =>
  Number((await inLedger(page, ref).getAttribute('title'))!.replace('−', '-'));

test('a bar is moved by keys and dragged, and its preference follows', async ({ page }) => {
  await openPicture(page, 'Arrows');
  const before = await full(page, 'W.0.1');
  await bar(page, 2).press('ArrowLeft');
  await poll(() => full(page, 'W.0.1')).toBeCloseTo(before - 0.1, 5);
  await drag(page, bar(page, 2), 40);
  await poll(() => full(page, 'W.0.1')).toBeGreaterThan(before + 0.2);
  expect(await full(page, 'W.0.0')).toBe(0.2);
  await button(page, 'Undo').click();
  await button(page, 'Undo').click();
  await poll(() => full(page, 'W.0.1')).toBe(before);
});

test('with all rewards equal the gradient is 0, and every arrow below is a dash', async ({
  page,
}) => {
  await openPicture(page, 'Arrows');
  for (const action of [0, 1, 2]) await set(page, inLedger(page, `y.0.${action}`), '2');
  await poll(() =>
    page
      .locator('.scores .sum')
      .evaluateAll((sums) => sums.map((sum) => sum.getAttribute('d')!.endsWith('h6'))),
  ).toEqual([true, true, true]);
});

test('draws are counted and their mean said; a baseline leaves the slope and changes the spread', async ({
  page,
}) => {
  await openPicture(page, 'Draws', 'best-baseline');
  const words = page.locator('.samples .picture-words');
  await set(page, inLedger(page, 'baseline.0.0'), '0');
  await button(page, 'Start over').click();
  await expect(words).toContainText('Nothing is drawn yet.');
  await button(page, 'Draw 1,000').click();
  await expect(words).toContainText('After 1,000 draws their mean is');
  await expect(words).toContainText('exact slope, 0.124');
  await expect(words).toContainText('is 0.777. Without, it is 0.777');
  await set(page, inLedger(page, 'baseline.0.0'), '1.5');
  await expect(words).toContainText('is 0.620. Without, it is 0.777');
  await expect(words).toContainText('exact slope, 0.124');
  await button(page, 'Play the draws').click();
  await button(page, 'Pause the draws').click();
  expect(await findings(axe(page).include('.pictures'))).toEqual([]);
});

test('a training is rewound, and its weights are taken', async ({ page }) => {
  await openPicture(page, 'Training', 'update');
  const step = page.getByRole('slider', { name: 'Step of the training' });
  const expected = await full(page, 'L.0.0');
  await step.press('End');
  await expect(page.locator('.training')).toContainText('After 200 of 200 steps');
  await step.press('Home');
  await expect(page.locator('.training')).toContainText('After 0 of 200 steps');
  await step.press('End');
  await button(page, 'Take these weights').click();
  await poll(() => full(page, 'L.0.0')).toBeGreaterThan(expected + 0.5);
  await button(page, 'Undo').click();
  await poll(() => full(page, 'L.0.0')).toBe(expected);
});

test('a link brings the task, its sizes, the rewards and the draws', async ({ page }) => {
  await page.goto(
    `#/${chapter}/samples?task=states&actions=3&f=1,2,3;4,5,6&baseline=0.5&picture=samples&draws=7.250.0&end`,
  );
  await formulasReady(page);
  await page.locator('.pictures').scrollIntoViewIfNeeded();
  await inLedger(page, 'y.1.2').hover();
  await expectValue(inLedger(page, 'y.1.2'), 6);
  await expectValue(inLedger(page, 'baseline.0.0'), 0.5);
  await expect(page.locator('.samples')).toContainText('After 250 draws');
  await page
    .getByRole('group', { name: 'How many states' })
    .getByRole('button', { name: '1' })
    .click();
  await expect(page).toHaveURL(/states=1/);
  await page.reload();
  await formulasReady(page);
  await expect(inLedger(page, 'y.1.2')).toHaveCount(0);
  await expectValue(inLedger(page, 'y.0.2'), 3);
});

test('the arrows are told of the state in focus, also when that is taken away', async ({
  page,
}) => {
  await open(page, chapter, 'scores');
  const task = page.getByRole('combobox', { name: 'Task' });
  await task.selectOption({ label: 'Two states' });
  await page.locator('.pictures').scrollIntoViewIfNeeded();
  await button(page, 'Arrows').click();
  const words = page.locator('#scores-text');
  const ofTheFirst = await words.textContent();
  await inLedger(page, 'yHat.1.0').click();
  await expect(words).not.toHaveText(ofTheFirst!);
  const ofTheSecond = await words.textContent();
  // Words are written at rest.
  await set(page, inLedger(page, 'y.1.0'), '7');
  await expect(words).not.toHaveText(ofTheSecond!);
  expect(await words.textContent()).not.toBe(ofTheFirst);
  await button(page, 'Draws').click();
  await button(page, 'Arrows').click();
  await task.selectOption({ label: 'Three arms' });
  await expect(words).toContainText('Action 3');
  const ofThree = await words.textContent();
  await set(page, inLedger(page, 'y.0.0'), '7');
  await expect(words).not.toHaveText(ofThree!);
});

test('every step is of numbers in every notation, and on a phone', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  for (const [n, step] of stepsOf(chapter).entries()) {
    await open(page, chapter, step);
    await chooseNotation(page, ['blog', 'textbook', 'columns', 'numpy'][n % 4]);
    await formulasReady(page);
    await expectFinite(page);
    const over = await page.evaluate(() => {
      const { scrollWidth, clientWidth } = document.documentElement;
      return scrollWidth - clientWidth;
    });
    expect(over, step).toBeLessThanOrEqual(0);
  }
  expect(await findings(axe(page))).toEqual([]);
});
