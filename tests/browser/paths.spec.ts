import { axe, findings } from './axe.ts';
import type { Locator, Page } from '@playwright/test';
import {
  activeStep,
  chooseNotation,
  expect,
  expectFinite,
  inLedger,
  open,
  poll,
  set,
  test,
} from './support.ts';

const chapter = 'any-network';

const list = (page: Page) => page.getByRole('region', { name: 'Path by path' });
const tick = (page: Page, name: string) => list(page).getByRole('checkbox', { name, exact: true });
const rows = (page: Page) => list(page).locator('.path-row');

/** A number in full, as its title has it at rest. */
const inFull = async (number: Locator) =>
  Number((await number.getAttribute('title'))?.replaceAll('−', '-'));
const valueOf = (row: Locator) => inFull(row.locator('.path-value [title]'));
/** What all paths add up to, those that are ticked and, with a rule broken, what comes of it. */
const sums = async (page: Page) =>
  Promise.all((await list(page).locator('dd > *').all()).map(inFull));

const edge = (page: Page, ref: string) => page.locator(`.diagram .edge[data-ref="${ref}"]`);

test('a path that is muted by Space leaves the sum and fades in the network, and comes back', async ({
  page,
}) => {
  await open(page, chapter, 'paths-1');
  const [first, second] = await rows(page).all();
  const second2 = 'path through l1, node 1, then y hat, node 2';
  // Numbers have their titles when the page is at rest.
  const titled = async () => [
    ...(await sums(page)),
    await valueOf(first),
    await valueOf(second),
    await inFull(inLedger(page, 'dW1.0.0')),
  ];
  await poll(async () => (await titled()).filter(Number.isFinite).length).toBe(5);
  const [all, ticked, one, other, entry] = await titled();
  expect(ticked).toBe(all);
  expect(all).toBeCloseTo(entry, 12);
  expect(one + other).toBeCloseTo(all, 12);

  await tick(page, second2).focus();
  await page.keyboard.press('Space');
  await expect(tick(page, second2)).not.toBeChecked();
  await expect(edge(page, 'W2.0.1')).toHaveAttribute('data-path', 'muted');
  await expect(edge(page, 'W2.0.0')).toHaveAttribute('data-path', 'open');
  await expect(edge(page, 'W1.0.0')).toHaveAttribute('data-path', 'open');
  await expect(edge(page, 'W2.1.1')).toHaveAttribute('data-path', 'none');
  await poll(async () => (await sums(page))[1]).toBe(await valueOf(first));
  expect((await sums(page))[0]).toBe(all);
  await expect(list(page).getByRole('status')).toHaveText(/^The ticked paths add up to/);

  const whole = tick(page, 'all 2 paths of W1, component 1, node 1');
  expect(await whole.evaluate((box: HTMLInputElement) => box.indeterminate)).toBe(true);
  await whole.press('Space');
  await expect(tick(page, second2)).toBeChecked();
  await poll(async () => (await sums(page))[1]).toBe(all);
  await whole.press('Space');
  await expect(edge(page, 'W1.0.0')).toHaveAttribute('data-path', 'muted');
  await poll(async () => (await sums(page))[1]).toBe(0);
});

test('the products and sums follow a weight that is set, and the drawing is left as it was', async ({
  page,
}) => {
  await open(page, chapter, 'paths-1');
  const before = await list(page).locator('.path-product').allTextContents();
  await set(page, inLedger(page, 'W2.0.1'), '-1.5');
  await expect(list(page).locator('.path-product').nth(1)).toContainText('-1.5'.replace('-', '−'));
  expect(await list(page).locator('.path-product').allTextContents()).not.toEqual(before);
  const entry = inLedger(page, 'dW1.0.0');
  await poll(async () => (await sums(page))[0] - (await inFull(entry))).toBeCloseTo(0, 12);

  await page.locator('h1').click();
  await page.keyboard.press('ArrowRight');
  await expect(activeStep(page)).toHaveAttribute('data-step', 'factors-1');
  await expect(page.locator('.edge[data-path]')).toHaveCount(0);
});

test('a path that has the focus, or is pointed at, is lit wherever its numbers stand', async ({
  page,
}) => {
  await open(page, chapter, 'paths-1');
  const lit = (ref: string) => edge(page, ref).getAttribute('data-lit');
  await tick(page, 'path through l1, node 1, then y hat, node 2').focus();
  await poll(() => lit('W2.0.1')).toBe('self');
  await expect(inLedger(page, 'yHat.0.1')).toHaveAttribute('data-lit', 'self');
  await expect(inLedger(page, 'yHat.0.0')).not.toHaveAttribute('data-lit', 'self');
  await rows(page).first().hover();
  await poll(() => lit('W2.0.0')).toBe('self');
  await poll(() => lit('W2.0.1')).not.toBe('self');
  // A path is no cell: what it comes to goes into an entry of the gradient, and that is what is chosen.
  await rows(page).first().locator('.path-value').click();
  await page.mouse.move(0, 0);
  await expect(inLedger(page, 'dW1.0.0')).toHaveAttribute('data-lit', 'self');
});

test('in a deeper network the paths of an example are opened one node after the other', async ({
  page,
}) => {
  await open(page, chapter, 'data');
  for (const name of [
    'Add a layer before layer 2',
    'Add a layer before layer 2',
    'One more node in layer 2',
    'One more example',
  ]) {
    await page.getByRole('button', { name, exact: true }).press('Enter');
  }
  await page.goto(`#/${chapter}/paths-1`);
  await expect(list(page).getByRole('heading')).toHaveText(/The 24 paths/);
  const ofExample = list(page).getByRole('button', { name: /^List all 12 paths of example/ });
  await expect(ofExample).toHaveCount(2);
  await expect(ofExample.first()).toHaveAttribute('aria-expanded', 'true');
  await expect(list(page).locator('.path-product')).toHaveCount(0);
  const node = list(page).getByRole('button', {
    name: 'List all 4 paths through l2, example 1, node 3',
  });
  await node.press('Enter');
  await list(page)
    .getByRole('button', { name: /^List all 2 paths through l3, example 1, node 2/ })
    .press('Space');
  await expect(list(page).locator('.path-product')).toHaveCount(2);

  await tick(page, 'all 4 paths through l2, example 1, node 3').press('Space');
  await expect(edge(page, 'W2.0.2')).toHaveAttribute('data-path', 'muted');
  await expect(edge(page, 'W3.2.0')).toHaveAttribute('data-path', 'muted');
  await expect(edge(page, 'W3.1.0')).toHaveAttribute('data-path', 'open');
  await expectFinite(page);
  // The other example passes the same edges.
  await page.getByRole('button', { name: 'Example 2', exact: true }).click();
  await expect(edge(page, 'W2.0.2')).toHaveAttribute('data-path', 'open');
});

test('four examples are four paths, from where the error signal is known', async ({ page }) => {
  await open(page, 'two-layer-batch', 'output-paths');
  await expect(list(page)).toHaveCount(0);
  for (const [step, entry] of [
    ['output-product', 'dW2.0.0'],
    ['hidden-paths', 'dW1.2.0'],
  ]) {
    await open(page, 'two-layer-batch', step);
    await expect(rows(page)).toHaveCount(4);
    await poll(
      async () => (await sums(page))[0] - (await inFull(inLedger(page, entry))),
    ).toBeCloseTo(0, 12);
  }
});

test('one path that is dropped as a broken rule is what a muted path does, and is found out', async ({
  page,
}) => {
  await open(page, chapter, 'paths-1');
  await tick(page, 'path through l1, node 1, then y hat, node 2').press('Space');
  await inLedger(page, 'dW1.0.0').hover();
  await page.getByRole('button', { name: 'Check', exact: true }).click();
  await page.getByLabel('Break a rule').selectOption('path');
  await expect(page.locator('.check-badge [data-agrees]')).toHaveAttribute('data-agrees', 'false');
  await expect(page.getByRole('status').filter({ hasText: 'Broken on purpose' })).toContainText(
    'drop one path',
  );
  // Titles are written at rest.
  await poll(async () => {
    const [all, ticked, broken] = await sums(page);
    return Math.abs(broken - ticked) < 1e-12 && Math.abs(broken - all) > 1e-5;
  }).toBe(true);
});

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`on a phone, ${colorScheme}`, () => {
    test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

    test('paths fit, axe finds nothing, and a finger can tick them', async ({ page }) => {
      await page.emulateMedia({ colorScheme });
      await open(page, chapter, 'paths-1');
      for (const notation of ['blog', 'textbook', 'columns', 'numpy']) {
        await chooseNotation(page, notation);
        expect(await findings(axe(page).include('.paths'))).toEqual([]);
        const box = (await list(page).boundingBox())!;
        expect(box.x + box.width).toBeLessThanOrEqual(390);
        expect(await list(page).evaluate((e) => e.scrollWidth - e.clientWidth)).toBe(0);
      }
      for (const label of await list(page).locator('label').all()) {
        expect((await label.boundingBox())!.height).toBeGreaterThanOrEqual(44);
      }
      await rows(page).nth(1).locator('label').tap();
      await expect(edge(page, 'W2.0.1')).toHaveAttribute('data-path', 'muted');
    });
  });
}
