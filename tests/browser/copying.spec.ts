import type { Page } from '@playwright/test';
import katex from 'katex';
import { chapters } from '../support/chapters.ts';
import { axe, findings } from './axe.ts';
import { chooseNotation, expect, inLedger, open, poll, shown, test } from './support.ts';

test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

const written = (page: Page) => page.evaluate(() => navigator.clipboard.readText());

/** What Ctrl+C puts on the clipboard. */
async function copied(page: Page): Promise<string> {
  await page.evaluate(() => navigator.clipboard.writeText('nothing yet'));
  await page.keyboard.press('Control+c');
  await poll(() => written(page)).not.toBe('nothing yet');
  return (await written(page)).replaceAll('\r\n', '\n');
}

/**
 * Selects an element's text from its first letter to its last; with `part`, only what stands in the
 * middle of it.
 */
async function select(page: Page, selector: string, part = false) {
  await page
    .locator(selector)
    .first()
    .evaluate((element, isPart) => {
      const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
      const texts: Text[] = [];
      while (walker.nextNode()) texts.push(walker.currentNode as Text);
      const seen = texts.filter(
        ({ data, parentElement }) =>
          data.trim() && parentElement!.closest('.katex-html, :not(.katex *)'),
      );
      const [start, end] = isPart ? [seen[1], seen[2]] : [seen[0], seen.at(-1)!];
      getSelection()!.setBaseAndExtent(start, 0, end, end.data.length);
    }, part);
  await page.waitForFunction(() =>
    performance.getEntriesByType('resource').some(({ name }) => /\/copied-/.test(name)),
  );
  await page.waitForLoadState('networkidle');
}

const body = (step: string) => `[data-step="${step}"] .step-body`;

const expectFormula = (latex: string) => {
  expect(latex).not.toMatch(/html|data-|\(-9\d{3}\)/);
  expect(() => katex.renderToString(latex, { strict: 'error' })).not.toThrow();
};

for (const { id, steps, title } of chapters) {
  test(`what is selected of ${title} is copied with each formula once, as LaTeX`, async ({
    page,
  }) => {
    // A few of them, each in another notation.
    for (const [n, step] of steps.filter((_, place) => place % 5 === 3).entries()) {
      await open(page, id, step.id);
      await chooseNotation(page, (['blog', 'textbook', 'columns'] as const)[n % 3]);
      const place = `${body(step.id)}${shown}`;
      await select(page, place);
      const text = await copied(page);
      const formulas = text.split('$').filter((_, part) => part % 2 === 1);
      const seen = await page
        .locator(`${place} :is(.formula, span.symbol)`)
        .evaluateAll(
          (all) => all.filter((each) => each.checkVisibility({ visibilityProperty: true })).length,
        );
      expect(formulas).toHaveLength(seen);
      formulas.forEach(expectFormula);
      // The prose is there once, and nothing of a formula but its LaTeX.
      const prose = await page
        .locator(`${place} .prose p`)
        .first()
        .evaluate((p) => {
          // A paragraph may begin with a symbol: of its own words the longest stretch.
          const words = Array.from(p.childNodes).filter((node) => node instanceof Text);
          const [longest] = words.toSorted((a, b) => b.data.length - a.data.length);
          return longest.data.replaceAll(/\s+/g, ' ').trim();
        });
      expect(text.split(prose)).toHaveLength(2);
      expect(text).not.toContain('⤢');
    }
  });
}

test('a formula of which a part is selected is copied whole, and alone without dollar signs', async ({
  page,
}) => {
  await open(page, 'one-layer-batch', 'error-signal');
  await select(page, `${body('error-signal')} .line:nth-child(2 of .line) .formula`, true);
  const latex = await copied(page);
  expectFormula(latex);
  expect(latex).toMatch(/^\\begin\{aligned\} \\Delta l_\{1,1\} &= .* &= 0\.079 \\end\{aligned\}$/);
  // With the number of the moment.
  await inLedger(page, 'X.0.0').focus();
  await page.keyboard.press('PageUp');
  await select(page, `${body('error-signal')} .line:nth-child(2 of .line) .formula`, true);
  expect(await copied(page)).not.toBe(latex);
});

test('where no formula is selected, a browser copies as it does, and code as code', async ({
  page,
}) => {
  await open(page, 'one-layer-batch', 'product');
  await chooseNotation(page, 'numpy');
  await select(page, `${body('product')} .line:has(+ .copies) .code-line`);
  expect(await copied(page)).toMatch(/^dW = X\.T @ delta1\b/);
  await page.getByRole('button', { name: 'Reset' }).focus();
  await page.evaluate(() => getSelection()!.selectAllChildren(document.querySelector('h1')!));
  expect(await copied(page)).toBe('Gradients, by hand');
});

test('the lines of a step are copied with their numbers', async ({ page }) => {
  await open(page, 'two-layer-batch', 'hidden-product');
  const copies = page.locator(`${body('hidden-product')} .copies${shown}`);
  const press = async (name: string) => {
    const said = copies.getByRole('status').filter({ hasText: 'Copied' });
    // What was said of the button before goes after a while.
    await expect(said).toHaveCount(0);
    await copies.getByRole('button', { name, exact: true }).click();
    await expect(said).toHaveCount(1);
    return written(page);
  };
  const plain = (await press('LaTeX')).split('\n');
  const withNumbers = (await press('LaTeX with numbers')).split('\n');
  expect(withNumbers).toHaveLength(plain.length);
  withNumbers.forEach(expectFormula);
  for (const [n, line] of withNumbers.entries()) {
    expect(line).toContain(plain[n].replace(/^.* = /, ''));
    expect(line).toMatch(/-0\.\d{3}/);
  }
  await copies.getByRole('combobox', { name: 'Which lines' }).selectOption('line 2');
  expect(await press('LaTeX')).toBe(plain[1]);
  expect(await press('LaTeX with numbers')).toBe(withNumbers[1]);
  expect(await press('LaTeX document')).toContain('\\title{The sum inside one product}');
  await copies.getByRole('combobox', { name: 'Which lines' }).selectOption('all lines');
  await chooseNotation(page, 'numpy');
  expect(await press('code with numbers')).toMatch(/dW1 = X\.T @ delta1\n# = np\.array\(/);
  expect(await findings(axe(page).include(`${body('hidden-product')} .copies`))).toEqual([]);
});
