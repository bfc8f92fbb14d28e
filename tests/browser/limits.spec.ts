import type { Page } from '@playwright/test';
import {
  expectFinite,
  expectValue,
  inDiagram,
  inLedger,
  open,
  set,
  setAll,
  test,
} from './support.ts';

const chapter = 'one-layer-batch';
const button = (page: Page, name: RegExp) => page.getByRole('button', { name });

test('reset brings all numbers back, and can itself be undone', async ({ page }) => {
  await open(page, chapter);
  await set(page, inLedger(page, 'X.0.0'), '7');
  await set(page, inDiagram(page, 'W.1.0'), '8');
  await button(page, /^Reset/).click();
  await expectValue(inLedger(page, 'X.0.0'), 0.2);
  await expectValue(inLedger(page, 'W.1.0'), -0.7);
  await button(page, /^Undo$/).click();
  await expectValue(inLedger(page, 'X.0.0'), 7);
  await expectValue(inLedger(page, 'W.1.0'), 8);
});

for (const id of [chapter, 'two-layer-batch']) {
  test(`the largest numbers everywhere leave every number finite (${id})`, async ({ page }) => {
    await open(page, id);
    for (const value of ['1000', '-1000']) {
      await setAll(page, (ref) => (/^(W|X)/.test(ref) ? value : '1'));
      await expectFinite(page);
    }
    await page.locator('h1').click();
    await page.keyboard.press('Home');
    for (const _ of await page.locator('[data-step]').all()) {
      await page.keyboard.press('ArrowRight');
      await expectFinite(page);
    }
  });
}
