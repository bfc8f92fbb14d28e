import { chapters } from '../support/chapters.ts';
import { axe, findings } from './axe.ts';
import {
  activeStep,
  chooseNotation,
  expect,
  formulasReady,
  inLedger,
  open,
  shown,
  test,
} from './support.ts';

const notations = ['blog', 'textbook', 'columns', 'numpy'];
const schemes = ['light', 'dark'] as const;

// Nothing is built ahead here: axe goes through all that stands in a page, shown or not.
test.beforeEach(({ page }) =>
  page.addInitScript(() => {
    window.requestIdleCallback = () => 0;
  }),
);

for (const { id: chapter, number, steps } of chapters) {
  test(`axe finds nothing at any step of chapter ${number}`, async ({ page }) => {
    for (const { id } of steps) {
      await open(page, chapter, id);
      // Contrast takes most of axe's time; in the rest of the page it is looked at below.
      const step = axe(page).include('.step[aria-current]').withRules('color-contrast');
      expect(await findings(axe(page).disableRules('color-contrast')), id).toEqual([]);
      expect(await findings(step), id).toEqual([]);
    }
  });

  test(`nor in any notation, light or dark, in chapter ${number}`, async ({ page }) => {
    // Every rule: in every notation, light and dark, at one step, and in one of them at two others.
    for (const [n, step] of [steps[5], steps[1], steps.at(-2)!].entries()) {
      await open(page, chapter, step.id);
      for (const colorScheme of schemes) {
        await page.emulateMedia({ colorScheme });
        for (const notation of n === 0 ? notations : [notations[n]]) {
          await chooseNotation(page, notation);
          await formulasReady(page);
          const where = `${step.id}, ${notation}, ${colorScheme}`;
          expect(await findings(axe(page)), where).toEqual([]);
        }
      }
    }
  });
}

test('axe finds nothing on a narrow page, panel by panel', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await open(page, 'two-layer-batch', 'hidden-product');
  const tabs = page.getByRole('group', { name: 'What to show' }).getByRole('button');
  for (const tab of await tabs.all()) {
    await tab.click();
    expect(await findings(axe(page)), (await tab.textContent())!).toEqual([]);
  }
});

test('axe finds nothing while a number is being typed and is no number', async ({ page }) => {
  await open(page, 'one-layer-batch');
  for (const view of ['.ledger', '.diagram']) {
    await page.locator(`${view} [role=spinbutton][data-ref="W.0.0"]`).press('Enter');
    await page.locator('.number-input input').fill('abc');
    await page.keyboard.press('Enter');
    await expect(page.locator('.number-input').getByRole('alert')).toBeVisible();
    expect(await findings(axe(page)), view).toEqual([]);
    await page.keyboard.press('Escape');
  }
});

test('a drag is said once, when it is over, and so is a number that is chosen', async ({
  page,
}) => {
  await open(page, 'one-layer-batch');
  await page.mouse.move(200, 200);
  const said = page.locator('.announcer');
  await expect(said).toHaveText('');
  await said.evaluate((region) => {
    const heard: string[] = [];
    Object.assign(window, { heard });
    new MutationObserver(() => heard.push(region.textContent)).observe(region, {
      subtree: true,
      childList: true,
      characterData: true,
    });
  });
  const heard = () => page.evaluate(() => (window as unknown as { heard: string[] }).heard);

  const before = await inLedger(page, 'L.0.0').getAttribute('title');
  const { x, y, width, height } = (await inLedger(page, 'W.0.0').boundingBox())!;
  await page.mouse.move(x + width / 2, y + height / 2);
  await page.mouse.down();
  await page.mouse.move(x + width / 2 + 60, y + height / 2, { steps: 20 });
  // The hand rests, and what is looked up is written: nothing is said of it yet.
  await expect(inLedger(page, 'L.0.0')).not.toHaveAttribute('title', before!);
  await page.mouse.up();
  await expect(said).toHaveText(/^loss [\d.]+ to [\d.]+\.$/);
  expect(await heard()).toHaveLength(1);

  await inLedger(page, 'dW.1.0').click();
  await expect(said).toHaveText(/^gradient of W, component 2: −?[\d.]+, from X and delta l1\.$/);
  expect(await heard()).toHaveLength(2);
});

test('the open step and the next are a few keys from the start', async ({ page }) => {
  await open(page, 'two-layer-batch', 'hidden-product');
  await page.mouse.move(200, 200);
  const skip = page.getByRole('button', { name: 'Skip to the open step' });
  await expect(skip).toBeAttached();
  await page.keyboard.press('Tab');
  await expect(skip).toBeFocused();
  await expect(skip).toBeInViewport();
  await page.keyboard.press('Enter');
  await expect(activeStep(page).locator('> a')).toBeFocused();

  await page.getByRole('button', { name: 'Skip to the way through the steps' }).press('Enter');
  await page.keyboard.press('ArrowRight');
  await expect(activeStep(page)).toHaveAttribute('data-step', 'update');
});

for (const width of [1440, 390]) {
  test(`at ${width} pixels a formula is heard where it is seen, a number as one text`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height: 900 });
    await open(page, 'two-layer-batch', 'entries');
    const formulas = page.locator(`.formula${shown}:has(math):visible`);
    await expect(formulas).not.toHaveCount(0);
    const apart = await formulas.evaluateAll((all) =>
      all.flatMap((formula) => {
        const [heard, seen] = ['.katex-mathml', '.katex'].map((part) =>
          formula.querySelector(part)!.getBoundingClientRect(),
        );
        const isWithin =
          heard.width > 1 &&
          heard.left > seen.left - 1 &&
          heard.right < seen.right + 1 &&
          heard.top > seen.top - 1 &&
          heard.bottom < seen.bottom + 1;
        return isWithin ? [] : [formula.textContent];
      }),
    );
    expect(apart).toEqual([]);

    const numbers = page.locator(`:is([data-live], [data-heard], .live, .value)${shown}`);
    const inParts = await numbers.evaluateAll((all) =>
      all
        .filter((number) => {
          const texts = document.createTreeWalker(number, NodeFilter.SHOW_TEXT);
          return Boolean(texts.nextNode() && texts.nextNode());
        })
        .map(({ textContent }) => textContent),
    );
    expect(inParts).toEqual([]);
  });
}

test('a matrix is called by its spoken name alone', async ({ page }) => {
  await open(page, 'two-layer-batch', 'hidden-product');
  const tables = page.getByRole('region', { name: 'The product of this step' }).getByRole('table');
  await expect(tables).toHaveCount(3);
  for (const [n, name] of ['X, transposed 3×4', 'delta l1 4×2', 'gradient of W1 3×2'].entries())
    await expect(tables.nth(n)).toHaveAccessibleName(name);
});
