import type { Page } from '@playwright/test';
import {
  activeStep,
  chooseNodes,
  chooseNotation,
  drag,
  expect,
  inLedger,
  open,
  painted,
  poll,
  shown,
  stepsOf,
  test,
} from './support.ts';

const three = 'two-layer-batch';

/** How many steps have their body, their product and their source in the page, open or closed. */
const kept = (page: Page) =>
  page.evaluate(() =>
    ['.step-body', '.product-of-step', '.origin'].map(
      (view) => document.querySelectorAll(`.kept ${view}`).length,
    ),
  );

/** Waits until every step has been built, which is done while there is nothing else to do. */
const allKept = (page: Page, chapter: string) => {
  const { length } = stepsOf(chapter);
  return poll(() => kept(page)).toEqual([length, length, length]);
};

/** Presses keys and gives, of the frame that follows, what is found in it before it is painted. */
const inFrameOf = async <T>(page: Page, keys: readonly string[], finder: () => (of: string) => T) =>
  page.evaluate(
    async ({ pressed, find, of }) => {
      for (const key of pressed) {
        document.body.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
      }
      // The page has asked for this frame before.
      await new Promise(requestAnimationFrame);
      return find(of);
    },
    { pressed: keys, find: await page.evaluateHandle(finder), of: shown },
  );

test('while nothing else is to be done every step is built, and one of them is shown', async ({
  page,
}) => {
  await open(page, three);
  await allKept(page, three);
  for (const view of ['.step-body', '.product-of-step', '.origin']) {
    await expect(page.locator(`${view}:visible`)).toHaveCount(1);
  }
});

test('the views of a step are built together, in one frame', async ({ page }) => {
  await page.addInitScript(() => {
    const counts = new Set<number>();
    Object.assign(window, { counts });
    new MutationObserver(() => {
      const closed = document.querySelectorAll('.kept[data-closed]').length;
      if (closed > 0) counts.add(closed);
    }).observe(document, { childList: true, subtree: true });
  });
  await open(page, three);
  await allKept(page, three);
  const counts = await page.evaluate(() => [
    ...(window as never as { counts: Set<number> }).counts,
  ]);
  expect(counts.length).toBeGreaterThan(5);
  expect(counts.filter((count) => count % 3 !== 0)).toEqual([]);
});

test('what is closed is not heard, not reached by Tab, and not found by who looks for a button', async ({
  page,
}) => {
  await open(page, three, 'hidden-product');
  await allKept(page, three);
  await expect(page.getByRole('button', { name: 'LaTeX', exact: true })).toHaveCount(1);
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  const named = nodes.filter(({ name, ignored }) => !ignored && name?.value === 'LaTeX');
  expect(named.filter(({ role }) => role?.value === 'button')).toHaveLength(1);
  await page.locator('.step[aria-current] .step-head').focus();
  for (let press = 0; press < 60; press++) {
    await page.keyboard.press('Tab');
    const isClosed = await page.evaluate(() => document.activeElement!.closest('[data-closed]'));
    expect(isClosed).toBeNull();
  }
});

test('a step that is opened by key is there in the same frame, on the stage too', async ({
  page,
}) => {
  await open(page, three);
  await allKept(page, three);
  const [, second] = stepsOf(three);
  const found = await inFrameOf(page, ['ArrowRight'], () => (of) => ({
    step: document.querySelector('[aria-current=step]')!.getAttribute('data-step'),
    views: ['.step-body', '.product-of-step', '.origin'].map(
      (view) => document.querySelectorAll(view + of).length,
    ),
    at: document.querySelector('.track')!.getAttribute('aria-valuenow'),
  }));
  expect(found).toEqual({ step: second, views: [1, 1, 1], at: '2' });
});

test('a step that was closed while numbers changed is right in the frame that opens it', async ({
  page,
}) => {
  await open(page, three, 'hidden-product');
  await allKept(page, three);
  await drag(page, inLedger(page, 'X.0.0'), 90);
  for (const keys of [['ArrowLeft'], ['ArrowLeft'], ['Home'], ['End']]) {
    const differing = await inFrameOf(page, keys, () => (of) => {
      const text = (element: Element) => element.textContent.replaceAll(/[()\u200B]/g, '');
      const numbers = [...document.querySelectorAll(`:is(.live, [data-live])[data-ref]${of}`)];
      return numbers.flatMap((element) => {
        const ref = element.getAttribute('data-ref')!;
        const cell = document.querySelector(`.ledger .cell[data-ref="${ref}"]`);
        return cell && text(cell) !== text(element)
          ? [`${ref}: ${text(element)}, ${text(cell)}`]
          : [];
      });
    });
    expect(differing, keys.join()).toEqual([]);
  }
});

test('what is lit in a step that is opened is lit in its first frame', async ({ page }) => {
  await open(page, three, 'hidden-product');
  await allKept(page, three);
  await inLedger(page, 'delta1.0.0').click();
  await page.mouse.move(0, 0);
  await allKept(page, three);
  const litIn = () => (of: string) =>
    [...document.querySelectorAll(`[data-ref][data-lit]${of}`)].map(
      (element) => `${element.getAttribute('data-ref')} ${element.getAttribute('data-lit')}`,
    );
  const first = await inFrameOf(page, ['ArrowLeft'], litIn);
  await painted(page);
  expect(new Set(first)).toEqual(new Set(await page.evaluate(litIn(), shown)));
  // The number that was chosen is let go, and its node stays in focus.
  expect(new Set(first.filter((lit) => lit.endsWith(' self')))).toEqual(new Set(['dW1.2.0 self']));
});

test('a burst of keys ends at the step that they add up to, and nothing else is open', async ({
  page,
}) => {
  await open(page, three);
  await allKept(page, three);
  const steps = stepsOf(three);
  const keys = [
    'End',
    ...Array<string>(40).fill('ArrowLeft'),
    ...Array<string>(5).fill('ArrowRight'),
  ];
  const bodies = await inFrameOf(
    page,
    keys,
    () => (of) => document.querySelectorAll(`.step-body${of}`).length,
  );
  expect(bodies).toBe(1);
  await expect(activeStep(page)).toHaveAttribute('data-step', steps[5]);
  await expect(activeStep(page).locator('.step-body')).toBeVisible();
});

test('another network, notation or focus is shown by the open step at once, and then by all', async ({
  page,
}) => {
  await open(page, three, 'hidden-product');
  await allKept(page, three);
  const cells = page.locator(`.product-of-step .cell[data-ref^="dW1."]${shown}`);
  await chooseNodes(page, 4);
  await expect(cells).toHaveCount(12);
  await chooseNodes(page, 1);
  await expect(cells).toHaveCount(3);
  await allKept(page, three);
  expect(await page.locator('.kept [data-ref^="dW1."][data-ref$=".1"]').count()).toBe(0);

  await chooseNotation(page, 'numpy');
  await page.keyboard.press('Escape');
  await page.locator('h1').click();
  for (const _ of stepsOf(three)) {
    await page.keyboard.press('ArrowLeft');
    await expect(page.locator(`.outline .formula${shown}`)).toHaveCount(0);
  }
});

test('another chapter keeps nothing of the one before', async ({ page }) => {
  await open(page, three);
  await allKept(page, three);
  await open(page, 'one-layer-batch');
  await allKept(page, 'one-layer-batch');
  expect(await page.locator('.kept [data-ref^="W1."]').count()).toBe(0);
});
