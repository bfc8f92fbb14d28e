import type { Locator, Page } from '@playwright/test';
import { isRounded, numberIn } from './reading.ts';
import {
  chooseNotation,
  expect,
  inLedger,
  open,
  poll,
  set,
  test,
  productPanel,
  shown,
} from './support.ts';

const panel = productPanel;
const press = (page: Page, name: string) =>
  panel(page).getByRole('button', { name, exact: true }).click();
const slot = (page: Page, name: string) =>
  page.locator('.ledger .slot', { has: page.locator(`[data-ref="${name}.0.0"]`) });

/** The refs of a table's cells, row by row. */
const refsIn = (table: Locator) =>
  table
    .locator('tr')
    .evaluateAll((rows) =>
      rows.map((row) =>
        [...row.querySelectorAll('[data-ref]')].map((cell) => cell.getAttribute('data-ref')),
      ),
    );

/** The refs of a quantity of this many rows and columns: as it is kept, or turned. */
const refsOf = (name: string, rows: number, columns: number, turned: boolean) =>
  Array.from({ length: turned ? columns : rows }, (_, r) =>
    Array.from({ length: turned ? rows : columns }, (__, c) =>
      turned ? `${name}.${c}.${r}` : `${name}.${r}.${c}`,
    ),
  );

test('in columns the product is Δ Xᵀ, and each matrix stands transposed', async ({ page }) => {
  await open(page, 'two-layer-batch', 'hidden-product');
  await chooseNotation(page, 'columns');
  const tables = panel(page).locator('table');
  await expect(tables).toHaveCount(3);
  await expect(tables.locator('caption .symbol')).toHaveText(['δ(1)', 'X', '∂L/∂W(1)']);
  await expect(tables.locator('.shape')).toHaveText(['2×4', '4×3', '2×3']);
  await expect(tables.nth(1).locator('.transpose')).toHaveText('T');
  expect(await refsIn(tables.nth(0))).toEqual(refsOf('delta1', 4, 2, true));
  expect(await refsIn(tables.nth(1))).toEqual(refsOf('X', 4, 3, false));
  expect(await refsIn(tables.nth(2))).toEqual(refsOf('dW1', 3, 2, true));

  for (const [name, rows, columns] of [
    ['X', 4, 3],
    ['W1', 3, 2],
    ['l1', 4, 2],
    ['yHat', 4, 1],
    ['W1New', 3, 2],
  ] as const) {
    await expect(slot(page, name).locator('.shape'), name).toHaveText(`${columns}×${rows}`);
    expect(await refsIn(slot(page, name)), name).toEqual(refsOf(name, rows, columns, true));
  }
  await chooseNotation(page, 'textbook');
  await expect(tables.locator('.shape')).toHaveText(['3×4', '4×2', '3×2']);
  await expect(slot(page, 'X').locator('.shape')).toHaveText('4×3');
});

test('in columns an entry is a row of Δ by a column of Xᵀ, and goes on along its row', async ({
  page,
}) => {
  await open(page, 'two-layer-batch', 'hidden-product');
  await chooseNotation(page, 'columns');
  await inLedger(page, 'dW1.2.0').click();
  await press(page, 'Entry by entry');
  const strips = panel(page).locator('table');
  await expect(strips.locator('caption')).toHaveText([
    'row 1 of δ(1)',
    'column 3 of XT',
    '∂L/∂w(1)13',
  ]);
  expect(await refsIn(strips.nth(0))).toEqual([[0, 1, 2, 3].map((i) => `delta1.${i}.0`)]);
  expect(await refsIn(strips.nth(1))).toEqual([0, 1, 2, 3].map((i) => [`X.${i}.2`]));
  await press(page, 'entry →');
  await expect(strips.nth(2).locator('[data-ref]')).toHaveAttribute('data-ref', 'dW1.0.1');
  await press(page, '← entry');
  await press(page, '← entry');
  await expect(strips.nth(2).locator('[data-ref]')).toHaveAttribute('data-ref', 'dW1.1.0');
});

test('in columns an example adds δ xᵀ, and its sum follows its numbers', async ({ page }) => {
  await open(page, 'two-layer-batch', 'hidden-product');
  await chooseNotation(page, 'columns');
  await press(page, 'Example by example');
  const second = panel(page).locator('table.outer').nth(1);
  expect(await refsIn(second)).toEqual([
    ['X.1.0', 'X.1.1', 'X.1.2'],
    ['delta1.1.0'],
    ['delta1.1.1'],
  ]);
  await expect(second.locator('thead .symbol')).toHaveText('δ(1)2');
  const [above, below] = await second.locator('thead .scripts > *').evaluateAll((scripts) =>
    scripts.map((script) => {
      const text = document.createRange();
      text.selectNodeContents(script);
      return text.getBoundingClientRect().left;
    }),
  );
  expect(below, 'where the index below the sign begins, beside the layer above').toBe(above);
  await set(page, inLedger(page, 'X.1.2'), '2');
  await expect(inLedger(page, 'X.1.2')).toHaveText('2');
  const full = async (ref: string) =>
    numberIn((await inLedger(page, ref).getAttribute('title')) ?? '');
  const values = second.locator('.value');
  await expect(values).toHaveCount(6);
  // What a title says is written at rest.
  await poll(async () => {
    const texts = await values.allTextContents();
    const products: number[] = [];
    for (const node of [0, 1]) {
      for (const component of [0, 1, 2]) {
        products.push((await full(`delta1.1.${node}`)) * (await full(`X.1.${component}`)));
      }
    }
    return texts.map((text, n) => isRounded(text, products[n]));
  }).toEqual(Array.from({ length: 6 }, () => true));
});

test('in columns the slope of a sigmoid stands transposed, each cell lit with its output', async ({
  page,
}) => {
  await open(page, 'two-layer-batch', 'error-table');
  await chooseNotation(page, 'columns');
  await expect(panel(page).locator('caption .shape')).toHaveText(['2×1', '1×4', '2×4', '2×4']);
  await expect(panel(page).locator('.sign')).toHaveText(['', '⊙', '=']);
  await inLedger(page, 'l1.2.1').hover();
  await expect(panel(page).locator('.value').nth(6)).toHaveAttribute('data-lit', 'self');
});

test('in columns the check goes through a gradient row by row, as it is seen', async ({ page }) => {
  await open(page, 'two-layer-batch', 'hidden-product');
  await chooseNotation(page, 'columns');
  await inLedger(page, 'dW1.0.0').hover();
  await page.getByRole('button', { name: 'Check', exact: true }).click();
  const rows = page.locator('.check-table').first().locator('tbody [data-ref]');
  await expect(rows).toHaveCount(6);
  expect(await rows.evaluateAll((all) => all.map((cell) => cell.getAttribute('data-ref')))).toEqual(
    refsOf('dW1', 3, 2, true).flat(),
  );
});

test('in columns, and only there, a step says how to read its text', async ({ page }) => {
  await open(page, 'two-layer-batch', 'data');
  const note = page.locator(`.step-body .columns-note${shown}`);
  for (const notation of ['blog', 'textbook', 'numpy']) {
    await chooseNotation(page, notation);
    await expect(note).toHaveCount(0);
  }
  await chooseNotation(page, 'columns');
  await expect(note).toContainText('where the text says row or down, read column or across');
  await expect(page.locator('.takeaway .columns-note')).toHaveCount(1);
});
