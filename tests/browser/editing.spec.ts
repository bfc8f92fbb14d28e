import type { Locator, Page } from '@playwright/test';
import {
  drag,
  expect,
  expectFinite,
  expectValue,
  heldBack,
  inDiagram,
  inLedger,
  open,
  set,
  test,
  write,
} from './support.ts';

/** A cell of each chosen quantity, where it stands in the ledger and on the diagram, and its value. */
const numbers: [string, (page: Page) => Locator, number][] = [
  ['X in its matrix', (page) => inLedger(page, 'X.0.1'), 0.9],
  ['y in its matrix', (page) => inLedger(page, 'y.0.0'), 0],
  ['W in its matrix', (page) => inLedger(page, 'W.1.0'), -0.7],
  ['W on its edge', (page) => inDiagram(page, 'W.2.0'), 0.2],
  ['X in its node', (page) => inDiagram(page, 'X.0.0'), 0.2],
];

const chapter = 'one-layer-batch';
const button = (page: Page, name: RegExp) => page.getByRole('button', { name });

test('a number is set by dragging it sideways, finely with Shift, as one step of undo', async ({
  page,
}) => {
  await open(page, chapter);
  const [undo, redo] = [button(page, /^Undo$/), button(page, /^Redo$/)];
  for (const [what, find, before] of numbers) {
    await test.step(what, async () => {
      const number = find(page);
      await expect(undo).toBeDisabled();
      await drag(page, number, 30);
      await expectValue(number, before + 0.3);
      await page.keyboard.down('Shift');
      await drag(page, number, -30);
      await page.keyboard.up('Shift');
      await expectValue(number, before + 0.27);
      await expectFinite(page);
      await undo.click();
      await expectValue(number, before + 0.3);
      await page.keyboard.press('Control+z');
      await expectValue(number, before);
      await redo.click();
      await expectValue(number, before + 0.3);
      await undo.click();
    });
  }
});

test('a drag is followed while it lasts, and Escape takes it back', async ({ page }) => {
  await open(page, chapter);
  const [number, sum] = [inLedger(page, 'W.0.0'), inLedger(page, 'z.0.0')];
  const before = await sum.textContent();
  await number.scrollIntoViewIfNeeded();
  const { x, y } = (await number.boundingBox())!;
  await page.mouse.move(x + 10, y + 10);
  await page.mouse.down();
  await page.mouse.move(x + 110, y + 10, { steps: 5 });
  await expect(number).toHaveText('1.4');
  await expect(inDiagram(page, 'W.0.0')).toHaveText('1.4');
  await expect(sum).not.toHaveText(before!);
  await page.keyboard.press('Escape');
  await page.mouse.up();
  await expect(number).toHaveText('0.4');
  await expect(sum).toHaveText(before!);
  await expect(button(page, /^Undo$/)).toBeDisabled();
});

test('a number is set by the arrow keys', async ({ page }) => {
  await open(page, chapter);
  for (const [what, find, before] of numbers) {
    await test.step(what, async () => {
      const number = find(page);
      const steps = { ArrowUp: 0.1, 'Shift+ArrowUp': 0.01, PageUp: 1, PageDown: -1 };
      let value = before;
      for (const [key, by] of Object.entries({ ...steps, 'Shift+ArrowDown': -0.01 })) {
        await number.press(key);
        value += by;
        await expectValue(number, value);
      }
      await number.press('ArrowDown');
      await expectValue(number, before);
      await expectFinite(page);
    });
  }
});

const typed = { '-0.5': -0.5, '−0.5': -0.5, '.5': 0.5, '1e-3': 1e-3, '0,5': 0.5, '1/3': 1 / 3 };

test('a number is typed as people type it, and Enter keeps it', async ({ page }) => {
  await open(page, chapter);
  for (const [what, find] of numbers) {
    await test.step(what, async () => {
      const number = find(page);
      for (const [text, value] of Object.entries(typed)) {
        await set(page, number, text);
        await expectValue(number, value);
        await expect(number).toBeFocused();
      }
      await expectFinite(page);
    });
  }
});

test('the first digit typed on a number opens its field', async ({ page }) => {
  await open(page, chapter);
  for (const number of [inLedger(page, 'X.1.1'), inDiagram(page, 'W.0.0')]) {
    await number.focus();
    await page.keyboard.press('-');
    await expect(page.locator('.number-input input')).toHaveValue('-');
    await page.keyboard.type('2.5');
    await page.keyboard.press('Enter');
    await expectValue(number, -2.5);
  }
});

const endings = [
  { what: 'is kept by Enter', keys: ['8', 'Enter'], value: 0.125 },
  { what: 'is kept by leaving', keys: ['8', 'Tab'], value: 0.125 },
  { what: 'is put back by Escape', keys: ['Escape'], value: -0.7 },
  { what: 'is gone on with when it comes', keys: [], value: 0.125 },
];

for (const { what, keys, value } of endings) {
  test(`what is typed before the field has come ${what}`, async ({ page }) => {
    const field = await heldBack(page, /number-input/);
    await open(page, chapter);
    const number = inLedger(page, 'W.1.0');
    await number.focus();
    // Also what no number begins with, and a slip.
    for (const key of ['1', '/', '9', 'Backspace', ...keys]) await page.keyboard.press(key);
    await field.asked;
    field.letThrough();
    const input = page.locator('.number-input input');
    if (keys.length === 0) {
      await expect(input).toBeFocused();
      for (const key of ['8', 'Enter']) await page.keyboard.press(key);
    }
    await expectValue(number, value);
    await expect(input).toHaveCount(0);
  });
}

const huge = '9'.repeat(5000);
const bad = ['abc', '', '1/0', '1e999', '1001', '-1001', '1,2,3', '--1', 'NaN', 'Infinity', '0x10'];

test('what is no number leaves the old value, and says why beside the field', async ({ page }) => {
  await open(page, chapter);
  for (const [what, find, before] of numbers) {
    await test.step(what, async () => {
      const number = find(page);
      const field = page.locator('.number-input');
      await write(page, number, 'abc');
      for (const text of [...bad, '١', '1 2', '<b>1</b>', huge]) {
        await field.locator('input').fill(text);
        await page.keyboard.press('Enter');
        await expect(field.locator('input')).toHaveAttribute('aria-invalid', 'true');
        const problem = field.getByRole('alert');
        await expect(problem).toBeInViewport({ ratio: 1 });
        expect((await problem.textContent())!.length).toBeLessThan(80);
        await expect(field.locator('input')).toHaveAccessibleDescription(/\w/);
      }
      await page.keyboard.press('Escape');
      await expect(field).toHaveCount(0);
      await expect(number).toBeFocused();
      await expectValue(number, before);
      await expectFinite(page);
    });
  }
  await expect(button(page, /^Undo$/)).toBeDisabled();
});

test('Escape puts back what was there, and leaving keeps a number and nothing else', async ({
  page,
}) => {
  await open(page, 'one-layer-batch');
  const weight = inLedger(page, 'W.0.0');
  const field = page.locator('.number-input');
  await write(page, weight, '0.55');
  await page.keyboard.press('Escape');
  await expect(field).toHaveCount(0);
  await expect(weight).toHaveText('0.4');

  await write(page, weight, 'abc');
  await page.keyboard.press('Tab');
  await expect(field.getByRole('alert')).toContainText('abc');
  await page.locator('h1').click();
  await expect(field).toHaveCount(0);
  await expect(weight).toHaveText('0.4');

  await write(page, weight, '0.75');
  await page.locator('h1').click();
  await expect(field).toHaveCount(0);
  await expect(weight).toHaveText('0.75');
});
