import type { Page } from '@playwright/test';
import katex from 'katex';
import {
  chapters,
  chooseNotation,
  expect,
  formulasReady,
  inLedger,
  open,
  test,
  shown,
} from './support.ts';

const notations = ['blog', 'textbook', 'columns', 'numpy'] as const;

for (const { id, number, steps } of chapters) {
  test(`every step of chapter ${number} can be read in every notation`, async ({ page }) => {
    await open(page, id);
    for (const [n, step] of steps.entries()) {
      await open(page, id, step.id);
      const seen = new Set<string>();
      // Forth and back in turn, so that each notation is come to from each other one.
      for (const notation of n % 2 === 0 ? notations : notations.toReversed()) {
        await chooseNotation(page, notation);
        await formulasReady(page);
        const { text, math, code } = await formulas(page);
        expect(text, step.id).not.toBe('');
        expect([math > 0, code > 0], `${step.id} in ${notation}`).toEqual(
          notation === 'numpy' ? [false, true] : [true, false],
        );
        seen.add(text);
      }
      expect(seen.size, `${step.id} differs in each notation`).toBe(notations.length);
    }
  });
}

/** What the formulas say, as text, and how many there are of each sort. */
const formulas = (page: Page) =>
  page.evaluate((of) => {
    const [math, code] = ['.formula', '.code-line'].map((selector) => [
      ...document.querySelectorAll(`.outline ${selector}${of}`),
    ]);
    const texts = [...math, ...code].map((place) => place.textContent);
    return { text: texts.join('\n'), math: math.length, code: code.length };
  }, shown);

test('a notation changes labels, spoken names and the diagram, and is remembered', async ({
  page,
}) => {
  await open(page, 'two-layer-batch', 'hidden-product');
  const label = page.locator('.ledger .slot', { has: page.locator('[data-ref="delta1.0.0"]') });
  const expected = {
    blog: ['Δl1', 'W1, component 3, node 2', 'delta l1, example 2, node 1', 'x21'],
    textbook: ['δ(1)', 'W1, row 3, column 2', 'delta 1, row 2, column 1', 'x21'],
    columns: ['δ(1)', 'W1, row 2, column 3', 'delta 1, row 1, column 2', 'x12'],
    numpy: ['delta1', 'W1[2, 1]', 'delta1[1, 0]', 'X[1,0]'],
  };
  for (const notation of [...notations, 'blog', 'numpy', 'textbook'] as const) {
    await chooseNotation(page, notation);
    const [symbol, weight, signal, input] = expected[notation];
    await expect(label.locator('.symbol').first()).toHaveText(symbol);
    await expect(inLedger(page, 'W1.2.1')).toHaveAccessibleName(weight);
    await expect(inLedger(page, 'delta1.1.0')).toHaveAccessibleName(
      new RegExp(`^${escaped(signal)}:`),
    );
    await expect(page.locator('.diagram-symbol.role-input').first()).toHaveText(input);
  }
  await page.reload();
  await expect(page.getByLabel('Notation')).toHaveValue('textbook');
  await expect(inLedger(page, 'W1.2.1')).toHaveAccessibleName(expected.textbook[1]);
});

const escaped = (text: string) => text.replaceAll(/[[\]]/g, String.raw`\$&`);

test('in NumPy the lines are code, and in numbers below', async ({ page }) => {
  await open(page, 'two-layer-batch', 'hidden-product');
  await chooseNotation(page, 'numpy');
  const lines = page.locator(`.step-body .code-line${shown}`);
  await expect(lines.last()).toHaveText('dW1 = X.T @ delta1');
  await open(page, 'one-layer-batch', 'prediction');
  await expect(lines.first()).toContainText('y_hat[0, 0] = ');
  await expect(lines.first().locator('.in-numbers')).toHaveText([
    /^= sigmoid\(-0\.\d{3}\)$/,
    /^= 0\.\d{3}$/,
  ]);
});

test('the lines of a step are copied as LaTeX, or as code', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await open(page, 'two-layer-batch', 'hidden-product');
  for (const notation of ['blog', 'textbook', 'columns'] as const) {
    await chooseNotation(page, notation);
    const copied = await copy(page, 'LaTeX');
    expect(copied).toContain(String.raw`\frac{\partial L}{\partial W`);
    expect(copied).not.toMatch(/html|data-|9000/);
    for (const line of copied.split('\n')) {
      expect(() => katex.renderToString(line, { strict: 'error' })).not.toThrow();
    }
  }
  await chooseNotation(page, 'numpy');
  expect(await copy(page, 'code')).toMatch(/dW1 = X\.T @ delta1$/);
});

test('scripts of the whole chapter are copied with the numbers of the moment and no broken rule', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await open(page, 'two-layer-batch');
  await inLedger(page, 'W2.1.0').focus();
  await page.keyboard.type('0.123456789');
  await page.keyboard.press('Enter');
  const script = await copy(page, 'Copy the chapter as a NumPy script');
  expect(script).toContain('import numpy as np');
  expect(script).toContain('0.123456789');
  expect(script).toContain('dW1 = X.T @ delta1');
  const torch = await copy(page, 'Copy the chapter as a PyTorch script');
  expect(torch).toContain('import torch');
  expect(torch).toContain('0.123456789');
  expect(torch).toContain('dW1 = W1.grad');

  await page.getByRole('button', { name: 'Check', exact: true }).click();
  await page.getByLabel('Break a rule').selectOption('sign');
  expect(await copy(page, 'Copy the chapter as a NumPy script')).toBe(script);
  const broken = await copy(page, 'Copy the chapter as a PyTorch script');
  expect(broken).toContain('A rule is broken on the page');
  expect(broken.replaceAll(/^#.*\n/gm, '')).toBe(torch.replaceAll(/^#.*\n/gm, ''));
});

test('that a text was copied again is said as long as it was the first time', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await open(page, 'one-layer-batch');
  const button = page.locator(`.copy button${shown}`).first();
  const told = page.locator(`.copy [role=status]${shown}`, { hasText: 'Copied' });
  await page.clock.install();
  for (let press = 0; press < 2; press++) {
    await button.dispatchEvent('click');
    await expect(told).toHaveCount(1);
    await page.clock.runFor(1500);
  }
  await expect(told).toHaveCount(1);
  await page.clock.runFor(1500);
  await expect(told).toHaveCount(0);
});

/** Presses a button that copies, and gives what is on the clipboard once the page says that it is. */
async function copy(page: Page, name: string): Promise<string> {
  const button = page.getByRole('button', { name, exact: true });
  const place = page.locator(`.copy${shown}`, { has: button });
  await place.getByRole('button', { name, exact: true }).click();
  await expect(place.getByRole('status')).toHaveText('Copied');
  return page.evaluate(() => navigator.clipboard.readText());
}

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 } });

  test('code fits its column, and no line of it ends in an operator', async ({ page }) => {
    for (const { id, steps } of chapters) {
      await open(page, id);
      await chooseNotation(page, 'numpy');
      for (const step of steps) {
        await open(page, id, step.id);
        await formulasReady(page);
        expect(await badlyBroken(page), `${id}, ${step.id}`).toEqual([]);
      }
    }
  });
});

/** Lines of code that are wider than their column, and operators that stand in another line than what they take. */
const badlyBroken = (page: Page) =>
  page.evaluate((of) => {
    const boxOf = (node: Node, from: number, to: number) => {
      const range = document.createRange();
      range.setStart(node, from);
      range.setEnd(node, to);
      return range.getBoundingClientRect();
    };
    return [...document.querySelectorAll(`.code-line${of}`)].flatMap((line) => {
      // The open step's line in the outline has given way to the step.
      if (!line.checkVisibility({ visibilityProperty: true })) return [];
      const room = Math.min(line.getBoundingClientRect().right, innerWidth) + 1;
      const texts = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
      const found: string[] = [];
      let before: Text | undefined;
      while (texts.nextNode()) {
        const text = texts.currentNode as Text;
        const box = boxOf(text, 0, text.length);
        const isParted =
          before &&
          /^[=+*@/-] $/.test(before.data) &&
          Math.abs(boxOf(before, 0, 1).top - boxOf(text, 0, 1).top) > 4;
        if (isParted || box.right > room) found.push(`${before?.data}${text.data}`);
        before = text;
      }
      return found;
    });
  }, shown);
