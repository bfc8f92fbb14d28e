import type { Page } from '@playwright/test';
import { chapters, expect, formulasReady, inLedger, open, test } from './support.ts';

const [first, second, third] = chapters;
// The handles of a printed picture are points of it.
const controls =
  'button, input, select, summary, :is([role="slider"], [role="spinbutton"]):not(svg *)';

/** Prints anew until what prints is here: it comes a moment after the first input of the reader. */
const beforePrint = (page: Page, printed: string) =>
  expect(async () => {
    await page.evaluate(() => dispatchEvent(new Event('afterprint')));
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
    expect(await page.locator(`.sheet ${printed}`).count()).toBeGreaterThan(0);
  }).toPass();

test('the article on paper has the numbers of the moment, and no controls', async ({ page }) => {
  await open(page, second.id);
  await inLedger(page, 'X.0.0').press('Enter');
  await page.locator('.number-input input').fill('0.375');
  await page.keyboard.press('Enter');

  await page.emulateMedia({ media: 'print' });
  await beforePrint(page, '.sheet-head');
  const article = page.locator('.sheet #article-two-layer-single');
  await expect(article.getByRole('heading', { level: 2 })).toContainText(second.title);
  await expect(article.getByRole('heading', { level: 3 })).toHaveCount(second.steps.length + 1);
  await expect(article.locator('.katex-html [data-ref="X.0.0"]').first()).toHaveText('0.375');
  await expect(article).not.toContainText('(-9');
  await expect(page.locator(controls).filter({ visible: true })).toHaveCount(0);

  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  await page.emulateMedia({ media: 'screen' });
  await expect(page.locator('.sheet')).toHaveCount(0);
  await expect(page.locator('.outline')).toBeVisible();
});

test('what covers a step’s formula covers on paper all words and lines that lead to it', async ({
  page,
}) => {
  const asked = third.steps.filter(({ key }) => key);
  const covers = asked.map(({ id }) => `line.${id}`).join(',');
  const sheet = page.locator('.sheet .article').first();
  const told = page.locator('.article-prose, .article-line, .article-aside');
  for (const isCovered of [false, true]) {
    await page.goto('about:blank');
    await page.goto(`#/${third.id}${isCovered ? `?cover=${covers}&end` : ''}`);
    await expect(page.locator('html')).toHaveClass(/answers/);
    await beforePrint(page, '.sheet-head');
    for (const { id } of asked) {
      const section = sheet.locator(`[id$="/${id}"]`);
      await expect(section).toHaveCount(1);
      await expect(section.filter({ has: told })).toHaveCount(isCovered ? 0 : 1);
      await expect(section.filter({ hasText: /covered$/ })).toHaveCount(isCovered ? 1 : 0);
    }
  }
});

test('the pictures are printed behind the article, at the numbers of the moment', async ({
  page,
}) => {
  await open(page, third.id);
  const entry = inLedger(page, 'dW1.2.0');
  const before = await entry.textContent();
  await page.getByLabel('Data').selectOption('exclusive-or');
  await expect(entry).not.toHaveText(before!);
  const slope = await entry.textContent();
  await page.emulateMedia({ media: 'print' });
  const pictures = page.locator('.sheet .printed-pictures');
  await beforePrint(page, '.sheet-head');
  await expect(pictures.locator('.picture')).toHaveCount(3);
  await expect(pictures.locator('.slope .tangent-value')).toContainText(`= ${slope}`);
  await expect(pictures.locator('.check-table tbody tr')).toHaveCount(8);
  await expect(pictures.locator('canvas.map')).toBeVisible();
});

test('the error signals are drawn once, each at its node, where the last of them is found', async ({
  page,
}) => {
  for (const { id } of chapters) {
    await open(page, id);
    const nodes = page.locator('.stage .node.computing');
    const drawing = page.locator('.sheet .with-errors');
    await page.emulateMedia({ media: 'print' });
    await beforePrint(page, '.sheet-head');
    await expect(drawing).toHaveCount(1);
    const signals = drawing.locator('.signal').filter({ visible: true });
    await expect(signals, id).toHaveCount(await nodes.count());
    const step = drawing.locator('xpath=ancestor::section[contains(@class, "article-step")]');
    await expect(step, id).toHaveAttribute('id', /error/);
    await page.evaluate(() => dispatchEvent(new Event('afterprint')));
    await page.emulateMedia({ media: 'screen' });
  }
});

test('the article is in the notation that the reader has chosen', async ({ page }) => {
  await open(page, third.id);
  await page.getByLabel('Notation').selectOption('numpy');
  const article = page.locator('.sheet .article').first();
  await beforePrint(page, '.sheet-head');
  await expect(article).toContainText('l1 = sigmoid(z1)');
  await expect(article).toContainText('X = np.array([[0.2, 0.9, -0.4]');
  await expect(article.locator('.katex')).toHaveCount(0);
});

test('a page on which nothing was touched prints the article that it came with', async ({
  page,
}) => {
  await page.goto('', { waitUntil: 'networkidle' });
  await formulasReady(page);
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  const article = page.locator('.sheet .article');
  await expect(article.getByRole('heading', { level: 2 })).toContainText(first.title);
  await expect(article.locator('math').first()).toBeAttached();
  await expect(article).toHaveCount(1);
});

test('formulas fit the paper', async ({ page }) => {
  await open(page, third.id);
  await page.emulateMedia({ media: 'print' });
  // What A4 leaves between its margins, in pixels of CSS.
  await page.setViewportSize({ width: 642, height: 900 });
  await beforePrint(page, '.sheet-head');
  const wide = await page
    .locator('.sheet .article-line')
    .evaluateAll((lines) =>
      lines
        .filter((line) => line.scrollWidth > line.clientWidth + 1)
        .map((line) => line.textContent),
    );
  expect(wide).toEqual([]);
});

for (const format of ['A4', 'Letter']) {
  test(`a chapter comes out on ${format}, on more than a page`, async ({ page }) => {
    await open(page, third.id);
    await beforePrint(page, '.sheet-head');
    // No other browser than a headless Chromium makes a PDF.
    const pdf = (await page.pdf({ format })).toString('latin1');
    expect(pdf.match(/\/Type \/Page\b/g)!.length).toBeGreaterThan(5);
  });
}

test('what prints does not come: the page itself is printed, with the numbers of the moment, and the next time the article', async ({
  page,
  complaints,
}) => {
  await page.route(/render-sheet-/, (route) => route.abort());
  await open(page, first.id);
  await inLedger(page, 'X.0.0').press('Enter');
  await page.locator('.number-input input').fill('0.375');
  await page.keyboard.press('Enter');
  const note = page.getByRole('status').filter({ hasText: 'What is printed could not be fetched' });
  await expect(note).toBeVisible();
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('.sheet.empty')).toContainText('Printed as on the screen');
  await expect(inLedger(page, 'X.0.0')).toBeVisible();
  await expect(inLedger(page, 'X.0.0')).toHaveText('0.375');
  await page.emulateMedia({ media: 'screen' });
  await expect(page.locator('.sheet')).toHaveCount(0);

  await page.unroute(/render-sheet-/);
  await note.getByRole('button', { name: 'Try again' }).click();
  await expect(note).toHaveCount(0);
  await beforePrint(page, '.article');
  await expect(page.locator('.sheet .article [data-ref="X.0.0"]').first()).toHaveText('0.375');
  expect(complaints.filter((each) => !each.includes('ERR_FAILED'))).toEqual([]);
  complaints.length = 0;
});
