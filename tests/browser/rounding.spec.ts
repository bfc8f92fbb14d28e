import type { Locator, Page } from '@playwright/test';
import { isRounded, numberIn } from './reading.ts';
import { activeStep, expect, formulasReady, inLedger, poll, shown, test } from './support.ts';

const chapter = 'two-layer-batch';
const words = 'the last digit differs';

/** Other numbers than the chapter's own, so that sums come out in all ways. */
const links = [
  '',
  'W1=0.41,-0.73;-0.37,0.91;0.13,-0.29&W2=0.87;-0.61',
  'W1=1.3,-0.7;0.2,0.35;-0.9,0.6&W2=-1.1;0.45',
  'X=0.3,-0.6,0.9;0.11,0.7,-0.2;-0.8,0.45,0.15;0.5,0.05,-0.35',
];

const goTo = async (page: Page, step: string, link: string) => {
  await page.goto('about:blank');
  await page.goto(`#/${chapter}/${step}${link && `?${link}&end`}`);
  await expect(activeStep(page)).toHaveAttribute('data-step', step);
  await formulasReady(page);
};

/** What a line of sums and products of numbers comes to, as it stands there. */
function valueOf(line: string): number {
  let plain = line
    .replaceAll(/([\d.]+×10[⁻⁰¹²³⁴⁵⁶⁷⁸⁹]+)/g, (power) => String(numberIn(power)))
    .replaceAll('−', '-')
    .replaceAll('×', '*');
  while (plain.includes('(')) {
    plain = plain.replaceAll(/\(([^()]*)\)/g, (_, inner) => valueOf(inner).toFixed(15));
  }
  return plain
    .replaceAll('+-', '-')
    .replaceAll('--', '+')
    .split(/(?<![*e])(?=[+-])/)
    .map((product) => product.split('*').reduce((all, factor) => all * Number(factor), 1))
    .reduce((sum, product) => sum + product, 0);
}

test('the source of an entry says that its numbers are rounded exactly where they do not come to it', async ({
  page,
}) => {
  const origin = page.locator(`.origin${shown}`);
  const found = new Set<boolean>();
  for (const link of links) {
    await goTo(page, 'hidden-product', link);
    for (const ref of [
      'dW1.0.0',
      'dW1.0.1',
      'dW1.1.0',
      'dW1.1.1',
      'dW1.2.0',
      'dW1.2.1',
      'dW2.1.0',
    ]) {
      await inLedger(page, ref).click();
      const parts = await partsOf(origin, await inLedger(page, ref).textContent());
      const isSame = isRounded(parts.at(-1)!, valueOf(parts.at(-2)!));
      found.add(isSame);
      await poll(
        () => origin.getByText(words).isVisible(),
        `${ref} of ${link}: ${parts.join(' = ')}`,
      ).toBe(!isSame);
    }
  }
  expect(found.size).toBe(2);
});

/** The sides of a line in numbers, once it is about the cell. */
async function partsOf(origin: Locator, value: string | null): Promise<string[]> {
  const read = async () => {
    const text = await origin.locator('.katex-html').first().textContent();
    return (text ?? '').replaceAll(/[\s\u200b]/g, '').split('=');
  };
  await poll(async () => (await read()).at(-1)).toBe(value);
  return read();
}

test('so do the paths of a weight', async ({ page }) => {
  const paths = page.getByRole('region', { name: 'Path by path' });
  const found = new Set<boolean>();
  for (const link of links) {
    await goTo(page, 'hidden-paths', link);
    await expect(paths.locator('dd').first()).toBeVisible();
    const rows = await paths.locator('.path-value').allTextContents();
    const [sum] = await paths.locator('dd').allTextContents();
    const added = rows.map((row) => numberIn(row.trim())).reduce((all, each) => all + each, 0);
    const isSame = isRounded(sum.trim(), added);
    found.add(isSame);
    await poll(
      () => paths.getByText(words).isVisible(),
      `${link}: ${rows.join(', ')} is ${sum}`,
    ).toBe(!isSame);
  }
  expect(found.size).toBe(2);
});

/** Of the first chapter and of the last, whose lines have derivatives in them. */
const steps = [
  ...['loss-slope', 'sigmoid-slope', 'entry', 'other-entries'].map(
    (step) => `one-layer-batch/${step}`,
  ),
  ...['terms', 'logarithm', 'average', 'baseline', 'label'].map((step) => `score-function/${step}`),
];

test('so do the lines of a step, of whatever their numbers are', async ({ page }) => {
  const found = new Set<boolean>();
  for (const step of steps) {
    await page.goto('about:blank');
    await page.goto(`#/${step}`);
    await formulasReady(page);
    await page.keyboard.press('Shift');
    const lines = activeStep(page).locator('.line:has(+ .hint)');
    await expect(lines, step).not.toHaveCount(0);
    for (const line of await lines.all()) {
      const text = (await line.locator('.katex-html').first().textContent()) ?? '';
      const parts = text.replaceAll(/[\s\u200b]/g, '').split('=');
      const [numbers, value] = parts.slice(-2);
      if (!/^[-−+×().\d⁻⁰¹²³⁴⁵⁶⁷⁸⁹]+$/.test(numbers) || !/\d/.test(value)) continue;
      const isSame = isRounded(value, valueOf(numbers));
      found.add(isSame);
      const note = line.locator('+ .hint');
      await poll(
        async () => (await note.textContent())!.includes(words),
        `${step}: ${numbers} = ${value}`,
      ).toBe(!isSame);
    }
  }
  expect(found.size).toBe(2);
});
