import type { Page } from '@playwright/test';
import { isClose, isRounded, numberIn } from './reading.ts';
import {
  chooseNodes,
  expect,
  inLedger,
  open,
  poll,
  set,
  stepsOf,
  test,
  productPanel,
} from './support.ts';

const panel = productPanel;
const press = (page: Page, name: string) =>
  panel(page).getByRole('button', { name, exact: true }).click();

/** The value of each cell of a quantity, row by row, in full. */
async function values(page: Page, name: string): Promise<number[][]> {
  const rows = page
    .locator('.ledger .slot', { has: page.locator(`[data-ref="${name}.0.0"]`) })
    .locator('tr');
  const titles = await rows.evaluateAll((all) =>
    all.map((row) => [...row.querySelectorAll('.cell')].map((cell) => cell.getAttribute('title')!)),
  );
  return titles.map((row) => row.map((title) => numberIn(title)));
}

/** The sum of the outer products of some examples, row by row in one list. */
const sumOf = (left: number[][], right: number[][], examples: number[]) =>
  left[0].flatMap((_, r) =>
    right[0].map((__, c) => examples.reduce((sum, i) => sum + left[i][r] * right[i][c], 0)),
  );

const products = [
  { chapter: 'one-layer-batch', step: 'product', left: 'X', right: 'delta1', result: 'dW' },
  {
    chapter: 'two-layer-batch',
    step: 'output-product',
    left: 'l1',
    right: 'delta2',
    result: 'dW2',
  },
  { chapter: 'two-layer-batch', step: 'hidden-product', left: 'X', right: 'delta1', result: 'dW1' },
];

test('a transposed product is read assembled, entry by entry and example by example', async ({
  page,
}) => {
  for (const { chapter, step, left, right, result } of products) {
    await open(page, chapter, step);
    await press(page, 'Assembled');
    const tables = panel(page).locator('table');
    await expect(tables).toHaveCount(3);
    await expect(tables.first()).toHaveClass(/transposed/);
    await expect(tables.first().locator('tr').nth(0).locator('[data-ref]')).toHaveCount(4);

    await press(page, 'Entry by entry');
    for (const ref of [`${left}.3.0`, `${right}.3.0`, `${result}.0.0`]) {
      await expect(panel(page).locator(`[data-ref="${ref}"]`).first()).toBeVisible();
    }
    await press(page, 'entry →');
    await expect(panel(page).locator(`[data-ref="${result}.0.0"]`)).toHaveCount(0);
    await press(page, '← entry');
    await expect(panel(page).locator(`[data-ref="${result}.0.0"]`)).toHaveCount(1);

    await press(page, 'Example by example');
    await expect(panel(page).getByRole('checkbox')).toHaveCount(4);
    const all = sumOf(await values(page, left), await values(page, right), [0, 1, 2, 3]);
    await expectSum(page, left, right, [0, 1, 2, 3]);
    const full = (await values(page, result)).flat();
    expect(full.every((value, n) => isClose(value, all[n]))).toBe(true);
  }
});

test('an example that is taken out leaves the sum, and the sum answers to edits', async ({
  page,
}) => {
  await open(page, 'two-layer-batch', 'hidden-product');
  await chooseNodes(page, 3);
  await press(page, 'Example by example');
  const check = (example: number) =>
    panel(page).getByRole('checkbox', { name: `example ${example}` });
  const expectSumOf = (examples: number[]) => expectSum(page, 'X', 'delta1', examples);
  await check(2).uncheck();
  await expectSumOf([0, 2, 3]);
  await set(page, inLedger(page, 'X.0.0'), '-0.9');
  await expect(inLedger(page, 'X.0.0')).toHaveText('−0.9');
  await expectSumOf([0, 2, 3]);
  for (const example of [1, 3]) await check(example).uncheck();
  await expectSumOf([3]);
  await check(4).uncheck();
  await expect(panel(page)).toContainText('nothing is left to sum');
  await check(2).check();
  await expectSumOf([1]);
});

/** Waits until the sum that is shown is that of these examples, to the digits shown. */
const expectSum = (page: Page, left: string, right: string, examples: number[]) =>
  poll(async () => {
    const cells = panel(page).locator('.examples > .signed:last-child .value');
    const texts = await cells.allTextContents();
    const expected = sumOf(await values(page, left), await values(page, right), examples);
    return (
      texts.length === expected.length && texts.every((text, n) => isRounded(text, expected[n]))
    );
  }).toBe(true);

/** Where a cell of the transposed matrix stands, at each tenth of its animation. */
const courseOf = (page: Page) =>
  panel(page)
    .locator('table.transposed')
    .evaluate((table) => {
      const cell = (table as HTMLTableElement).rows[2].cells[0];
      const [animation] = cell.getAnimations();
      const end = Number(animation.effect!.getComputedTiming().endTime);
      animation.pause();
      return Array.from({ length: 10 }, (_, tenth) => {
        animation.currentTime = (end * tenth) / 10;
        return getComputedStyle(cell).transform;
      });
    });

test('the rows of a matrix are seen to turn into columns', async ({ page }) => {
  await open(page, 'one-layer-batch', 'product');
  await press(page, 'Turn rows into columns');
  const places = await courseOf(page);
  // At rest where it stands in the matrix as given, and then on its way.
  expect(places[0]).toMatch(/^matrix\(1, 0, 0, 1, [1-9]/);
  expect(new Set(places).size).toBeGreaterThan(3);
});

test('the sum keeps its place and what is lit in it, whichever examples are taken out', async ({
  page,
}) => {
  for (const { chapter, step } of products) {
    await open(page, chapter, step);
    await press(page, 'Example by example');
    const sum = panel(page).locator('.examples > .signed:last-child table');
    const placeOf = async () => {
      const { y, height } = (await sum.boundingBox())!;
      return { y, height, lit: await sum.locator('[data-lit=self]').count() };
    };
    const whole = await placeOf();
    expect(whole.lit).toBe(1);
    for (const said of ['all but 3', 'all but 1, 3', 'only 4']) {
      const example = { 'all but 3': 3, 'all but 1, 3': 1, 'only 4': 2 }[said]!;
      await panel(page)
        .getByRole('checkbox', { name: `example ${example}` })
        .uncheck();
      await expect(sum.locator('caption')).toContainText(said);
      expect(await placeOf()).toEqual(whole);
    }
  }
});

test('rows that turn into columns stay within their panel, over those still to turn, which are faint', async ({
  page,
}) => {
  const errors = [
    { chapter: 'two-layer-single', step: 'hidden-errors' },
    { chapter: 'two-layer-batch', step: 'error-table' },
  ];
  for (const { chapter, step } of [...products, ...errors]) {
    await open(page, chapter, step);
    await press(page, 'Turn rows into columns');
    const seen = await panel(page)
      .locator('table.transposed')
      .evaluate((table: HTMLTableElement) => {
        const area = table.closest('.product')!.getBoundingClientRect();
        const cells = [...table.querySelectorAll('td')];
        const animations = cells.map((cell) => cell.getAnimations()[0]);
        const end = Number(animations[0].effect!.getComputedTiming().endTime);
        for (const animation of animations) animation.pause();
        return Array.from({ length: 20 }, (_, n) => {
          for (const animation of animations) animation.currentTime = (end * (n + 0.3)) / 20;
          return cells.map((cell) => {
            const { top, bottom } = cell.getBoundingClientRect();
            const { opacity, zIndex } = getComputedStyle(cell);
            return {
              isOut: top < area.top - 1 || bottom > area.bottom + 1,
              isFaint: Number(opacity) < 0.5,
              isAbove: zIndex === '1',
            };
          });
        });
      });
    expect(seen.flat().filter(({ isOut }) => isOut)).toEqual([]);
    const underway = seen.filter((cells) => cells.some(({ isAbove }) => isAbove));
    expect(underway.length).toBeGreaterThan(10);
    for (const { isFaint, isAbove } of underway.flat()) expect(isFaint).toBe(!isAbove);
  }
});

test('with reduced motion there is a before and an after, and nothing between', async ({
  page,
}) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await open(page, 'one-layer-batch', 'product');
  await press(page, 'Turn rows into columns');
  const places = await courseOf(page);
  expect(places[0]).toMatch(/^matrix\(1, 0, 0, 1, [1-9]/);
  // One half of the time each.
  expect(places).toEqual([...Array(5).fill(places[0]), ...Array(5).fill('none')]);
});

test('the slope of a sigmoid is one matrix, lit with the output that it follows from', async ({
  page,
}) => {
  await open(page, 'two-layer-batch', 'error-table');
  const slopes = panel(page).locator('.value');
  await expect(slopes).toHaveCount(8);
  const outputs = (await values(page, 'l1')).flat();
  const shown = await slopes.evaluateAll((all) => all.map((cell) => cell.getAttribute('title')!));
  expect(
    shown.map(numberIn).every((slope, n) => isClose(slope, outputs[n] * (1 - outputs[n]))),
  ).toBe(true);
  await inLedger(page, 'l1.2.1').hover();
  await expect(slopes.nth(5)).toHaveAttribute('data-lit', 'self');
  await set(page, inLedger(page, 'X.2.0'), '2');
  const [, , [, changed]] = await values(page, 'l1');
  await poll(async () =>
    isClose(numberIn((await slopes.nth(5).getAttribute('title')) ?? ''), changed * (1 - changed)),
  ).toBe(true);
});

test('the signs between matrices follow the notation', async ({ page }) => {
  await open(page, 'two-layer-batch', 'error-table');
  const signs = panel(page).locator('.sign');
  for (const [notation, written] of [
    ['blog', ['·', '∗', '=']],
    ['textbook', ['', '⊙', '=']],
    ['numpy', ['@', '*', '=']],
  ] as const) {
    await page.getByLabel('Notation').selectOption(notation);
    await expect(signs).toHaveText([...written]);
  }
});

test('the table of all numbers stays where it is from step to step', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  for (const nodes of [1, 2, 4]) {
    await open(page, 'two-layer-batch');
    await chooseNodes(page, nodes);
    const top = async () => (await page.locator('.ledger').boundingBox())!.y;
    const start = await top();
    for (const step of stepsOf('two-layer-batch').slice(1)) {
      await page.keyboard.press('ArrowRight');
      await expect(page.locator('[aria-current="step"]')).toHaveAttribute('data-step', step);
      if (step === 'by-example') continue; // Four products by the side of each other are taller.
      await poll(top, `${step} with ${nodes}`).toBe(start);
    }
  }
});
