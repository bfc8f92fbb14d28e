import type { Page } from '@playwright/test';
import { chapters } from '../support/chapters.ts';
import { axe, findings } from './axe.ts';
import {
  chooseNotation,
  drag,
  expect,
  expectFinite,
  expectValue,
  inLedger,
  numbersIn,
  open,
  painted,
  paste,
  poll,
  set,
  test,
  write,
} from './support.ts';

const [first, second, third, own] = chapters.map(({ id }) => id);
/** A policy has no row to predict. */
const predicting = chapters.filter(({ numbers }) => numbers !== 'policy');

const query = (page: Page) => page.getByRole('region', { name: /^A (row|column) to predict$/ });
const inputs = (page: Page) => query(page).getByRole('spinbutton');
const predictions = (page: Page) => query(page).locator('.value');
const undo = (page: Page) => page.getByRole('button', { name: 'Undo', exact: true });

const inFull = async (page: Page): Promise<number[]> => {
  const titles = await predictions(page).evaluateAll((cells) =>
    cells.map((cell) => cell.getAttribute('title')!),
  );
  return titles.map((title) => Number(title.replaceAll('−', '-')));
};

for (const { id, number, steps } of predicting) {
  test(`chapter ${number}: a row equal to an example is predicted as it is, and no gradient follows`, async ({
    page,
  }) => {
    await open(page, id, steps[0].id);
    await expect(inputs(page).first()).toBeVisible();
    const before = await numbersIn(page);
    const row = Object.entries(before).filter(([ref]) => ref.startsWith('X.0.'));
    for (const [n, [, value]] of row.entries()) await set(page, inputs(page).nth(n), String(value));
    const wanted = Object.entries(before).flatMap(([ref, value]) =>
      ref.startsWith('yHat.0.') ? [value] : [],
    );
    expect(wanted.length).toBeGreaterThan(0);
    await poll(() => inFull(page)).toEqual(wanted);
    expect(await numbersIn(page)).toEqual(before);
    await expectFinite(page);
  });
}

test('it is set by keyboard, by dragging and by typing, each undone at once', async ({ page }) => {
  await open(page, first);
  const [one, two] = [inputs(page).nth(0), inputs(page).nth(1)];
  await expect(one).toHaveAccessibleName('Row to predict, component 1');
  const start = await inFull(page);

  await one.focus();
  await page.keyboard.press('ArrowRight');
  await expect(two).toBeFocused();
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('PageUp');
  await expectValue(one, 1.3);
  await page.keyboard.press('Shift+ArrowDown');
  await expectValue(one, 1.29);
  // σ(1.29 × 0.4 − 0.8 × −0.7 + 0.6 × 0.2)
  await poll(async () => (await inFull(page))[0]).toBeCloseTo(1 / (1 + Math.exp(-1.196)), 12);
  await undo(page).click();
  await undo(page).click();
  await poll(() => inFull(page)).toEqual(start);

  await drag(page, two, 40);
  await expectValue(two, -0.4);
  await undo(page).click();
  await expectValue(two, -0.8);
  await expect(undo(page)).toBeDisabled();

  await two.focus();
  await page.keyboard.type('-2.5');
  await page.keyboard.press('Enter');
  await expectValue(two, -2.5);
  await expect(two).toBeFocused();
  await write(page, two, 'abc');
  await page.keyboard.press('Enter');
  await expect(page.locator('.number-input').getByRole('alert')).toBeInViewport({ ratio: 1 });
  await page.keyboard.press('Escape');
  await expectValue(two, -2.5);
  await page.keyboard.press('Control+z');
  await expectValue(two, -0.8);
});

test('a number is typed where it was pressed twice', async ({ page }) => {
  await open(page, first);
  const [one, two] = [inputs(page).nth(0), inputs(page).nth(1)];
  await one.click();
  await two.click();
  await expect(page.locator('.number-input')).toHaveCount(0);
  await two.click();
  await page.locator('.number-input input').fill('0.25');
  await page.keyboard.press('Enter');
  await expectValue(two, 0.25);
});

test('it follows the weights, and stays from chapter to chapter of the series', async ({
  page,
}) => {
  await open(page, third);
  const before = await inFull(page);
  await drag(page, inLedger(page, 'W2.0.0'), 60);
  await poll(() => inFull(page)).not.toEqual(before);
  await set(page, inputs(page).nth(2), '4');
  await open(page, second);
  await expectValue(inputs(page).nth(2), 4);
  await open(page, own, 'data');
  await expect(inputs(page)).toHaveCount(2);
  await page.getByRole('button', { name: 'One more input', exact: true }).click();
  await expectValue(inputs(page).nth(2), 0.6);
  await page.getByRole('button', { name: 'One more output', exact: true }).click();
  await expect(predictions(page)).toHaveCount(3);
  await expectFinite(page);
});

test('on a phone it is with the numbers, large enough for a finger, and nothing hangs out', async ({
  browser,
}) => {
  const page = await browser.newPage({
    viewport: { width: 390, height: 844 },
    hasTouch: true,
    isMobile: true,
    colorScheme: 'dark',
  });
  await open(page, own, 'data');
  await expect(query(page)).toBeHidden();
  await page.getByRole('button', { name: 'Numbers', exact: true }).tap();
  await inputs(page).first().scrollIntoViewIfNeeded();
  const { width, height } = (await inputs(page).first().boundingBox())!;
  expect(Math.min(width, height)).toBeGreaterThanOrEqual(44);
  await inputs(page).first().tap();
  await inputs(page).first().tap();
  await page.locator('.number-input input').fill('0.9');
  await page.keyboard.press('Enter');
  await expectValue(inputs(page).first(), 0.9);
  for (const notation of ['blog', 'columns']) {
    await chooseNotation(page, notation);
    await expect(query(page)).toBeVisible();
    const over = await query(page).evaluate((box) => box.scrollWidth - box.clientWidth);
    expect(over).toBeLessThanOrEqual(0);
    expect(await findings(axe(page).include('.query')), notation).toEqual([]);
  }
  await page.close();
});

test.describe('after a block was pasted', () => {
  test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

  test('what is said of it stays when a later row to predict is undone', async ({ page }) => {
    await open(page, first);
    await inLedger(page, 'X.0.0').focus();
    await paste(page, '1\tx\t3');
    const note = page.locator('.note.clipboard');
    await expect(note).toContainText('“x” is no number');
    await set(page, inputs(page).first(), '2');
    await undo(page).click();
    await expectValue(inputs(page).first(), 0.3);
    await expect(note).toBeVisible();
    await undo(page).click();
    await expect(note).toHaveCount(0);
  });
});

test('a row of a sheet that is pasted at it fills it, and what is no number is named', async ({
  page,
}) => {
  await open(page, first);
  await inputs(page).first().focus();
  await paste(page, '0,5\tn/a\t-2\t7');
  await expect(inputs(page)).toHaveText(['0.5', '−0.8', '−2']);
  const note = page.getByRole('status').filter({ hasText: 'set.' });
  await expect(note).toContainText('2 numbers of the row to predict were set.');
  await expect(note).toContainText('component 2: “n/a” is no number; it was left as it is');
  await expect(note).toContainText('1 cell of what was pasted fell outside');
  await undo(page).click();
  await expect(note).toHaveCount(0);

  await chooseNotation(page, 'columns');
  await inputs(page).first().focus();
  await paste(page, '1\n2\n3');
  await expect(inputs(page)).toHaveText(['1', '2', '3']);
});

test('a prediction that is pressed shows how it is computed, line by line, and follows the row and the weights', async ({
  page,
}) => {
  const links = [
    `${third}/hidden-product`,
    `${first}/data`,
    `${own}/data?net=2-3.tanh.bias-2.softmax&loss=cross-entropy&end`,
    `${own}/data?net=2-2.relu-2.identity.bias-1.sigmoid&end`,
  ];
  for (const link of links) {
    await page.goto('about:blank');
    await page.goto(`#/${link}`);
    const steps = query(page).getByRole('group', { name: 'How it is computed' });
    const prediction = query(page).getByRole('button', { name: /^Prediction 1, how/ });
    await prediction.focus();
    await page.keyboard.press('Enter');
    await expect(prediction).toHaveAttribute('aria-expanded', 'true');
    /** The numbers in which a line ends, as they are heard. */
    const ends = (line: number) =>
      steps
        .locator('.line')
        .nth(line)
        .locator('.katex-html')
        .evaluate((formula) =>
          formula.textContent
            .split('=')
            .at(-1)!
            .match(/−?[\d.]+(×10[⁻⁰¹²³⁴⁵⁶⁷⁸⁹]+)?/g)!
            .map((text) => text.trim()),
        );
    const isOfPrediction = async () =>
      (await ends(-1)).join(' ') === (await predictions(page).allTextContents()).join(' ');
    await expect(steps.locator('.katex-html').first()).toBeVisible();
    await poll(isOfPrediction, link).toBe(true);
    await set(page, inputs(page).first(), '-0.45');
    await expect(steps.locator('.line').first()).toContainText('−0.45');
    await poll(isOfPrediction, link).toBe(true);
    const weight = inLedger(page, link.startsWith(first) ? 'W.0.0' : 'W1.0.0');
    await set(page, weight, '0.77');
    await expect(steps.locator('.line').first()).toContainText('0.77');
    await poll(isOfPrediction, link).toBe(true);
    // None of its cells is one of the page's own.
    const chosen = () =>
      page
        .locator('.ledger [data-lit=self], .trail .control')
        .evaluateAll((all) => all.map((each) => each.getAttribute('data-ref') ?? each.textContent));
    await page.mouse.move(0, 0);
    await painted(page);
    const before = await chosen();
    await steps.locator('[data-ref]').last().hover();
    await painted(page);
    expect(await chosen()).toEqual(before);
    await steps.locator('[data-ref]').last().click();
    await painted(page);
    expect(await chosen()).toEqual(before);
    expect(await findings(axe(page))).toEqual([]);
    await prediction.press('Enter');
    await expect(steps).toHaveCount(0);
  }
});
