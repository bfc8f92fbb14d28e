import type { Page } from '@playwright/test';
import { axe, findings } from './axe.ts';
import { numberIn } from './reading.ts';
import {
  activeStep,
  everyChapter,
  expect,
  inLedger,
  numbersIn,
  open,
  painted,
  poll,
  set,
  shown,
  shownNumbers,
  test,
} from './support.ts';

/** Opens what asks what is to be covered, by keys. */
async function openCover(page: Page) {
  await page.locator('summary', { hasText: 'Share' }).press('Enter');
  await page.getByRole('button', { name: 'Cover…' }).press('Enter');
  await expect(page.getByRole('dialog', { name: 'Cover' })).toBeVisible();
}

/** Covers places by their names in the dialog. */
async function cover(page: Page, ...names: string[]) {
  await openCover(page);
  for (const name of names) await page.getByRole('checkbox', { name, exact: true }).check();
  await page.getByRole('button', { name: 'Done' }).click();
}

/** What of these numbers stands somewhere in what is shown: in a text, or in what is heard or looked up. */
const given = (page: Page, values: readonly number[]) =>
  page.evaluate(
    ([of, all]) => {
      // In full, and to three decimals where that is not what many a number looks like.
      const texts = (value: number) => [
        String(value).slice(0, 9),
        ...(Math.abs(value) < 0.1 ? [] : [`${value.toFixed(3)}(?!\\d)`]),
      ];
      const answers = all.flatMap(texts).map((text) => text.replace('-', '−'));
      const found: string[] = [];
      for (const element of document.querySelectorAll(`body *:not(script, style, noscript)${of}`)) {
        const own = [...element.childNodes].filter(({ nodeType }) => nodeType === Node.TEXT_NODE);
        const said = [
          ...own.map(({ textContent }) => textContent ?? ''),
          ...['title', 'aria-label', 'aria-valuetext', 'aria-valuenow', 'alt', 'data-label'].map(
            (name) => element.getAttribute(name)?.replace('-', '−') ?? '',
          ),
        ];
        const whole = (text: string, answer: string) =>
          new RegExp(`(?<![\\d.])${answer.startsWith('−') ? '' : '(?<!−)'}${answer}`).test(text);
        for (const text of said) {
          if (answers.some((answer) => whole(text, answer))) {
            found.push(`${element.tagName}.${element.getAttribute('class')}: ${text}`);
          }
        }
      }
      return found;
    },
    [shown, values] as const,
  );

test.describe('a quantity that is covered', () => {
  test('shows none of its numbers, in any view', async ({ page }) => {
    await open(page, 'two-layer-batch', 'hidden-product');
    // Large errors: few numbers look the same by chance.
    await set(page, inLedger(page, 'y.0.0'), '37');
    const numbers = await numbersIn(page);
    const answers = Object.keys(numbers)
      .filter((ref) => /^(dW1|yHat)\./.test(ref))
      .map((ref) => numbers[ref]);
    // It can be seen now, or the rest would say nothing.
    expect((await given(page, answers)).length).toBeGreaterThan(20);
    await cover(page, 'gradient of W1', 'y hat');
    await poll(() => given(page, answers)).toEqual([]);

    for (const way of ['Entry by entry', 'Example by example']) {
      await page.getByRole('button', { name: way }).click();
      await poll(() => given(page, answers), way).toEqual([]);
    }
    for (const picture of ['Landscape', 'Check', 'Descent', 'Slope']) {
      await page.getByRole('button', { name: picture, exact: true }).click();
      await poll(() => given(page, answers), picture).toEqual([]);
    }
    await page.getByRole('button', { name: 'Check', exact: true }).click();
    await page.getByText('What a central difference is').click();
    await expect(page.getByText('The entry that is checked here is covered.')).toBeVisible();
    for (const step of ['predictions', 'output-paths', 'output-factors', 'entries', 'update']) {
      await page.goto(`#/two-layer-batch/${step}`);
      await expect(activeStep(page)).toHaveAttribute('data-step', step);
      await poll(() => given(page, answers), step).toEqual([]);
    }
    for (const { ref, text } of await shownNumbers(page)) {
      if (/^(dW1|W1New|yHat)\./.test(ref)) expect(text, ref).toBe('?');
      else expect(numberIn(text), ref).not.toBeNaN();
    }
  });

  test('has no sign and no size, and is said to be covered', async ({ page }) => {
    await open(page, 'two-layer-batch', 'hidden-product');
    await cover(page, 'gradient of W1');
    for (const ref of ['dW1.0.0', 'dW1.0.1', 'dW1.1.0']) {
      const cell = inLedger(page, ref);
      await expect(cell).toHaveText('?');
      await expect(cell).toHaveAttribute('data-sign', 'positive');
      await expect(cell).toHaveAttribute('style', /--size: 0;/);
      await expect(cell).toHaveAttribute('title', 'covered');
      await expect(cell).toHaveAttribute('aria-label', /: covered$/);
    }
  });

  test('prints none of its numbers, and is copied with a question mark', async ({
    page,
    context,
  }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await open(page, 'two-layer-batch', 'hidden-product');
    await set(page, inLedger(page, 'y.0.0'), '37');
    const numbers = await numbersIn(page);
    const answers = Object.keys(numbers)
      .filter((ref) => ref.startsWith('dW1.'))
      .map((ref) => numbers[ref]);
    await inLedger(page, 'dW1.0.1').click();
    await cover(page, 'gradient of W1', 'Landscape', 'gradient of W2');
    for (const [form, copied] of [
      ['table', '?\t?\n?\t?\n?\t?'],
      ['NumPy', 'np.array([[np.nan, np.nan], [np.nan, np.nan], [np.nan, np.nan]], dtype=float)'],
    ]) {
      await page.locator('.copies').getByRole('button', { name: form }).click();
      await poll(() => page.evaluate(() => navigator.clipboard.readText())).toBe(copied);
    }
    await page.emulateMedia({ media: 'print' });
    await expect(page.locator('.sheet .formula').first()).toBeVisible();
    await poll(() => given(page, answers)).toEqual([]);
    await expect(page.locator('.sheet .landscape')).toHaveCount(0);
    await expect(page.locator('.sheet .slope')).toHaveCount(1);
  });
});

test('a cell is covered and guessed by keyboard alone', async ({ page }) => {
  await open(page, 'two-layer-batch', 'hidden-product');
  const value = (await numbersIn(page))['dW1.0.1'];
  const cell = inLedger(page, 'dW1.0.1');
  await cell.press('Enter');
  await page.locator('summary', { hasText: 'Share' }).focus();
  await page.keyboard.press('Enter');
  const item = page.getByRole('button', { name: 'Cover…' });
  await expect(item).toBeVisible();
  while (!(await item.evaluate((each) => each === document.activeElement))) {
    await page.keyboard.press('Tab');
  }
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Cover' });
  await expect(dialog).toBeVisible();
  await expect(dialog.getByRole('button', { name: 'Done' })).toBeInViewport();
  // The number that was looked at comes first.
  await expect(dialog.getByRole('checkbox').first()).toBeFocused();
  await page.keyboard.press('Space');
  expect(await findings(axe(page))).toEqual([]);
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  await expect(cell).toHaveText('?');
  await expect(inLedger(page, 'dW1.0.0')).not.toHaveText('?');

  await inLedger(page, 'dW1.0.0').press('Enter');
  await cell.press('Enter');
  const field = page.getByRole('textbox', {
    name: 'Your value for gradient of W1, component 1, node 2',
  });
  await expect(field).toBeFocused();
  expect(await findings(axe(page))).toEqual([]);
  const said = page.locator('.guess [role=status]');
  for (const [typed, answer] of [
    ['abc', '“abc” is not a number. Try −0.5, 1e-3 or 1/3.'],
    [String(-value), 'Not yet: it has the other sign.'],
    [String(value * 2), 'Not yet: the sign is right, and the size too large.'],
    [String(value / 2), 'Not yet: the sign is right, and the size too small.'],
  ]) {
    await field.fill(typed);
    await page.keyboard.press('Enter');
    await expect(said).toHaveText(answer);
    await expect(cell).toHaveText('?');
  }
  await field.fill(value.toFixed(3));
  await page.keyboard.press('Enter');
  await expect(said).toHaveText(`Right: it is ${value.toFixed(3).replace('-', '−')}.`);
  await expect(said).toBeFocused();
  await expect(field).toHaveCount(0);
  await expect(cell).toHaveText(value.toFixed(3).replace('-', '−'));
});

test('a right guess uncovers its cell only, and so does asking to be shown it', async ({
  page,
}) => {
  await open(page, 'two-layer-single', 'hidden-product');
  const value = (await numbersIn(page))['dW1.2.0'];
  await cover(page, 'gradient of W1');
  const cells = page.locator('.ledger .cell[data-ref^="dW1."]');
  await expect(cells).toHaveText(Array.from({ length: 6 }, () => '?'));
  await inLedger(page, 'dW1.2.0').click();
  await page.getByRole('textbox', { name: /^Your value for/ }).fill(value.toFixed(3));
  await page.getByRole('button', { name: 'Check', exact: true }).first().click();
  await expect(inLedger(page, 'dW1.2.0')).not.toHaveText('?');
  await poll(() => cells.filter({ hasText: '?' }).count()).toBe(5);
  await inLedger(page, 'dW1.0.1').click();
  await page.getByRole('button', { name: 'Show it' }).click();
  await poll(() => cells.filter({ hasText: '?' }).count()).toBe(4);
  // A drag of what it is computed from goes on as ever.
  await inLedger(page, 'X.0.0').press('ArrowUp');
  await painted(page);
  await poll(() => cells.filter({ hasText: '?' }).count()).toBe(4);
});

test('the formula of a step and a picture are covered until they are asked for', async ({
  page,
}) => {
  await open(page, 'two-layer-batch', 'output-product');
  await cover(page, 'A product that adds up the examples', 'Slope');
  const step = activeStep(page);
  await expect(step.locator('.line .formula')).toHaveCount(0);
  // Nor does what its numbers come from tell it.
  const origin = page.locator('.origin .formula').filter({ visible: true });
  await expect(origin).toHaveCount(0);
  // What is covered is asked for.
  await expect(step.getByRole('group', { name: 'Before you look' })).toBeVisible();
  await expect(page.locator('.picture.slope')).toHaveCount(0);
  expect(await findings(axe(page))).toEqual([]);
  await step.getByRole('button', { name: 'Show the step' }).click();
  await expect(step.locator('.line .formula').first()).toBeVisible();
  await expect(origin).toHaveCount(1);
  await page.getByRole('button', { name: 'Show the picture' }).click();
  await expect(page.locator('.picture.slope')).toBeVisible();
  await openCover(page);
  await expect(page.getByRole('dialog').getByRole('checkbox', { checked: true })).toHaveCount(0);
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 360, height: 640 }, hasTouch: true });

  test('a cell is covered by touch, and guessed', async ({ page }) => {
    await open(page, 'two-layer-batch', 'hidden-product');
    await page.getByRole('button', { name: 'Numbers', exact: true }).tap();
    const cell = inLedger(page, 'dW2.1.0');
    const text = (await cell.textContent())!;
    await cell.tap();
    await page.locator('summary', { hasText: 'Share' }).tap();
    await page.getByRole('button', { name: 'Cover…' }).tap();
    await page.getByRole('checkbox', { name: 'gradient of W2, node 2' }).tap();
    expect(await findings(axe(page))).toEqual([]);
    const { scrollWidth, clientWidth } = await page
      .getByRole('dialog')
      .evaluate(({ scrollWidth, clientWidth }) => ({ scrollWidth, clientWidth }));
    expect(scrollWidth).toBe(clientWidth);
    await page.getByRole('button', { name: 'Done' }).tap();
    await expect(cell).toHaveText('?');
    await page.getByRole('button', { name: 'Source', exact: true }).tap();
    await page.getByRole('textbox', { name: /^Your value for/ }).fill(text);
    await page.getByRole('button', { name: 'Check', exact: true }).tap();
    await expect(page.locator('.guess [role=status]')).toHaveText(`Right: it is ${text}.`);
  });
});

test('a question that is left without an answer hides nothing, whatever is done to the network', async ({
  page,
}) => {
  await open(page, 'any-network', 'errors-1');
  await activeStep(page).getByRole('button', { name: 'Guess first' }).click();
  const cell = inLedger(page, 'delta1.0.0');
  await expect(cell).toHaveText('?');
  await page.goto('#/any-network/data');
  await expect(cell).not.toHaveText('?');
  await page.getByRole('button', { name: 'One more node in layer 1' }).click();
  await page.goto('#/any-network/errors-1');
  const step = activeStep(page);
  await expect(step.locator('.line .formula').first()).toBeVisible();
  await expect(step.getByRole('group', { name: 'Before you look' })).toHaveCount(0);
  await expect(inLedger(page, 'delta1.0.2')).not.toHaveText('?');
  await expect(page).toHaveURL(/^(?!.*cover)/);

  // What a link covers is said where it is met, and can be taken away there.
  await page.goto('#/two-layer-batch/hidden-product?cover=delta1&end');
  const note = activeStep(page).getByText('Covered until it is guessed: Δl1.');
  await expect(note).toBeVisible();
  await note.getByRole('button', { name: 'Uncover' }).click();
  await expect(note).toHaveCount(0);
  await expect(inLedger(page, 'delta1.0.0')).not.toHaveText('?');
});

test('what covers a step’s formula covers the words that lead to it, on the page and on a full screen', async ({
  page,
}) => {
  for (const { id, steps } of everyChapter) {
    const asked = steps.filter(({ key }) => key);
    const covers = asked.map((step) => `line.${step.id}`).join(',');
    for (const { id: step } of asked) {
      await page.goto(`#/${id}/${step}?cover=${covers}&end`);
      await expect(activeStep(page)).toHaveAttribute('data-step', step);
      await expect(activeStep(page).getByRole('button', { name: 'Show the step' })).toBeVisible();
      await expect(activeStep(page).locator('.prose, .line, .paths, .curve')).toHaveCount(0);
    }
  }
  await page.goto('#/two-layer-batch/hidden-product?cover=line.hidden-product&end');
  await expect(activeStep(page)).toHaveAttribute('data-step', 'hidden-product');
  await activeStep(page).locator('[data-fills=formulas]').click();
  const show = activeStep(page).getByRole('button', { name: 'Show the step' });
  await expect(activeStep(page).locator('h2')).toBeVisible();
  await show.click();
  await expect(activeStep(page).locator('.line .formula').first()).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(activeStep(page)).toContainText('is transposed');
});

test('what would tell what is covered is covered with it', async ({ page }) => {
  await open(page, 'two-layer-batch', 'hidden-product');
  await page.locator('.layer-card summary').click();
  const card = page.locator('.layer-card .layer-lines');
  await expect(card.locator('.formula').first()).toBeVisible();
  const formulas = await card.locator('dd > .line').count();
  const script = page.getByRole('button', { name: /^Copy the chapter as/ });
  await expect(script).toHaveCount(2);
  await cover(page, 'The sum inside one product', 'gradient of W1');
  // A layer at a glance, a script and what sums up the chapter say the line again.
  await expect(card.getByText('covered', { exact: true })).toHaveCount(1);
  await expect(card.locator('dd > .line')).toHaveCount(formulas - 1);
  await expect(script).toHaveCount(0);
  // W₁ less its gradient is in sight, so where it leads is not.
  await expect(inLedger(page, 'W1New.0.0')).toHaveText('?');
  await expect(inLedger(page, 'W2New.0.0')).not.toHaveText('?');
});

test('a question about a gradient also covers the weights after a step, which would tell it', async ({
  page,
}) => {
  for (const [chapter, step, of] of [
    ['one-layer-batch', 'product', 'W'],
    ['two-layer-batch', 'hidden-product', 'W1'],
    ['any-network', 'product-1', 'W1'],
  ] as const) {
    await open(page, chapter, step);
    await activeStep(page).getByRole('button', { name: 'Guess first' }).click();
    for (const cell of [`d${of}.0.0`, `${of}New.0.0`])
      await expect(inLedger(page, cell)).toHaveText('?');
    await activeStep(page).getByRole('button', { name: 'Just show it' }).click();
    await expect(page.locator('.ledger .cell', { hasText: '?' })).toHaveCount(0);
  }
});
