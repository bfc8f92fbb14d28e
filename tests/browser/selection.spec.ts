import type { Page } from '@playwright/test';
import {
  chooseNodes,
  chooseNotation,
  everyChapter,
  expect,
  inDiagram,
  inLedger,
  open,
  poll,
  shown,
  test,
} from './support.ts';

const [one, three] = ['one-layer-batch', 'two-layer-batch'];
const rows = (name: string, column: number) =>
  [0, 1, 2, 3].map((row) => `${name}.${row}.${column}`);

/** Cells of chapter 3, what each is computed from, and what is computed from it. */
const kin: [string, string[], string[]][] = [
  ['l1.2.1', ['z1.2.1'], ['z2.2.0', 'dW2.1.0', 'delta1.2.1']],
  ['dW1.1.0', [...rows('X', 1), ...rows('delta1', 0)], ['W1New.1.0']],
  ['W2.1.0', [], [...rows('z2', 0), ...rows('delta1', 1), 'W2New.1.0']],
  ['yHat.0.0', ['z2.0.0'], ['L.0.0', 'delta2.0.0']],
  ['X.1.0', [], ['z1.1.0', 'z1.1.1', 'dW1.0.0', 'dW1.0.1', 'LNew.0.0']],
];

test('pointing at a number lights it, its sources and its targets in every view, in the next frame', async ({
  page,
}) => {
  await open(page, three, 'hidden-product');
  for (const [ref, sources, targets] of kin) {
    const lit = await inLedger(page, ref).evaluate(async (cell, of) => {
      cell.dispatchEvent(new PointerEvent('pointerover', { bubbles: true }));
      await new Promise(requestAnimationFrame);
      return [...document.querySelectorAll(`[data-ref]${of}`)].map((element) => [
        element.getAttribute('data-ref')!,
        element.getAttribute('data-lit'),
      ]);
    }, shown);
    expect(lit.length).toBeGreaterThan(100);
    for (const [at, how] of lit) {
      const [isSource, isTarget] = [sources.includes(at!), targets.includes(at!)];
      const expected = at === ref ? 'self' : isSource ? 'source' : isTarget ? 'target' : null;
      expect(how, `${at} while ${ref} is pointed at`).toBe(expected);
    }
  }
  await inLedger(page, 'delta1.1.0').hover();
  for (const view of ['.ledger', '.product', '.diagram', '.origin .formula', '.sources']) {
    await expect(page.locator(`${view} [data-ref="delta1.1.0"]${shown}`)).toHaveAttribute(
      'data-lit',
      'self',
    );
  }
  await inDiagram(page, 'delta1.1.0').hover();
  await expect(inLedger(page, 'X.0.0')).not.toHaveAttribute('data-lit', 'self');
  await expect(inLedger(page, 'delta1.1.0')).toHaveAttribute('data-lit', 'self');
});

test('a term of the prose lights its cells, and a cell lights its term', async ({ page }) => {
  await open(page, three, 'hidden-product');
  const term = page.locator(`.step-body .prose [data-term="delta1.*.*"]${shown}`).first();
  await term.hover();
  await expect(page.locator('.ledger [data-lit=self]')).toHaveCount(8);
  await expect(inLedger(page, 'delta1.3.1')).toHaveAttribute('data-lit', 'self');
  await inLedger(page, 'W2.0.0').hover();
  await expect(term).not.toHaveAttribute('data-lit', 'self');
  await inLedger(page, 'delta1.3.1').hover();
  await expect(term).toHaveAttribute('data-lit', 'self');
});

test('every number and symbol of a formula can be pointed at where it is drawn', async ({
  page,
}) => {
  for (const step of ['hidden-rows', 'output-paths', 'hidden-paths', 'update']) {
    await open(page, three, step);
    const covered = await page
      .locator(`.formula :is([data-ref], [data-term])${shown}`)
      .evaluateAll((all) =>
        all
          .filter((element) => {
            const letter = document.createTreeWalker(element, NodeFilter.SHOW_TEXT).nextNode()!;
            const range = document.createRange();
            range.selectNodeContents(letter);
            element.scrollIntoView({ block: 'center' });
            const { x, y, width, height } = range.getBoundingClientRect();
            const hit = document.elementFromPoint(x + width / 2, y + height / 2);
            return element.checkVisibility() && width > 0 && !element.contains(hit);
          })
          .map((element) => element.outerHTML),
      );
    expect(covered, step).toEqual([]);
  }
});

test('choosing a weight makes the scalar lines about that weight', async ({ page }) => {
  await open(page, one, 'chain-rule');
  const about = page.locator(`.step-body .line math${shown}`).first();
  await expect(about).toContainText('∂w1=');
  await inLedger(page, 'W.2.0').click();
  await expect(about).toContainText('∂w3=');
  await inDiagram(page, 'W.1.0').click();
  await expect(about).toContainText('∂w2=');
  await inLedger(page, 'dW.0.0').click();
  await expect(about).toContainText('∂w1=');
  const key = page.locator('[data-step="other-entries"] .key math');
  await poll(() => key.allTextContents()).toEqual([expect.stringContaining('∂w3=')]);
});

/** What can change while a cell is chosen, in the order in which it is done. */
const changes: [string, (page: Page) => Promise<unknown>][] = [
  ['a broken rule', (page) => page.getByLabel('Break a rule').selectOption('slope')],
  ['another broken rule', (page) => page.getByLabel('Break a rule').selectOption('updated')],
  ['another step', (page) => page.getByRole('button', { name: 'Next step' }).click()],
  ['another notation', (page) => chooseNotation(page, 'numpy')],
  ['a hidden node', (page) => chooseNodes(page, 3)],
  ['an example', (page) => page.getByRole('button', { name: 'Example 3', exact: true }).click()],
  ['other data', (page) => page.getByLabel('Data').selectOption('iris')],
  ['a mended rule', (page) => page.getByRole('button', { name: 'Mend it' }).press('Enter')],
  ['a source that is followed', (page) => page.locator(`.sources button${shown}`).first().click()],
];

test('whatever changes, what is lit is what stands there now', async ({ page }) => {
  await open(page, three, 'hidden-product');
  await inLedger(page, 'delta1.0.0').click();
  await page.getByRole('button', { name: 'Check', exact: true }).click();
  for (const [what, change] of changes) {
    // A layout that moves under the pointer would light anew by itself.
    await page.mouse.move(0, 0);
    await change(page);
    // The sources as the panel names them, and as every view lights them.
    await poll(() => differences(page), what).toEqual([]);
  }
});

/** Cells whose light is not what the panel says of them: those that it names are sources, no others. */
const differences = (page: Page): Promise<string[]> =>
  page.evaluate((of) => {
    const refsIn = (selector: string) =>
      [...document.querySelectorAll<HTMLElement>(`${selector}${of}`)].map(
        ({ dataset }) => dataset['ref']!,
      );
    const named = refsIn('.sources [data-ref]');
    return [...document.querySelectorAll<HTMLElement>(`[data-ref]${of}`)]
      .filter(({ dataset }) => (dataset['lit'] === 'source') !== named.includes(dataset['ref']!))
      .map(({ dataset, className }) => `${className} ${dataset['ref']} is ${dataset['lit']}`);
  }, shown);

test('a light changes no box: not its kind, its place or its size', async ({ page }) => {
  for (const step of ['hidden-paths', 'hidden-product']) {
    await open(page, three, step);
    // At once, so that nothing comes to rest between two lights.
    const changed = await page.evaluate(() => {
      // In the drawing a number that is lit is bold.
      const all = [...document.querySelectorAll('.page :not(svg *):is([data-ref], [data-term])')];
      const boxes = (lit: string) => {
        for (const element of all) {
          if (lit) element.setAttribute('data-lit', lit);
          else element.removeAttribute('data-lit');
        }
        return all.map((element) => {
          const { display, position, zIndex } = getComputedStyle(element);
          const { x, y, width, height } = element.getBoundingClientRect();
          return [display, position, zIndex, x, y, width, height].join(' ');
        });
      };
      const unlit = boxes('');
      return ['self', 'source', 'target'].flatMap((lit) =>
        boxes(lit).flatMap((box, n) => (box === unlit[n] ? [] : [`${lit}: ${unlit[n]}, ${box}`])),
      );
    });
    expect(changed, step).toEqual([]);
  }
});

/** Numbers that are no cell's own: where they stand, which of them, and the cell that they go into. */
const parts = [
  ['one-layer-batch', 'chain-rule', '.step-body [data-live][data-term]', 0, 'delta1.0.0'],
  ['one-layer-batch', 'chain-rule', '.step-body [data-live][data-term]', 2, 'dW.0.0'],
  ['one-layer-batch', 'error-signal', '.product-panel .value', 2, 'delta1.2.0'],
  ['one-layer-batch', 'entry', '.paths .path-value .path-number', 1, 'dW.0.0'],
  ['two-layer-batch', 'by-example', '.product-panel .outer .value', 3, 'dW1.1.1'],
  ['two-layer-batch', 'hidden-paths', '.paths .path-product .path-number', 0, 'dW1.2.0'],
  // A one of the row that adds up the examples, and of the column that repeats the bias.
  ['any-network', 'bias-2', '.product-panel .value', 0, 'db2.0.0'],
  ['any-network', 'forward-1', '.product-panel .value', 0, 'z1.0.0'],
] as const;

test('a number that is no cell’s own chooses the cell that it goes into', async ({ page }) => {
  for (const [chapter, step, selector, n, ref] of parts) {
    // Afresh: what was chosen before is in focus still.
    await page.goto('about:blank');
    await open(page, chapter, step);
    await page.locator(`${selector}${shown}`).nth(n).dispatchEvent('click');
    await expect(inLedger(page, ref), `${step}, ${selector}`).toHaveAttribute('data-lit', 'self');
    await expect(page.locator('.trail [aria-current=location]')).toHaveCount(1);
  }
});

test('every number in the lines and products of a step can be chosen', async ({ page }) => {
  for (const { id, steps } of everyChapter) {
    for (const step of steps) {
      await open(page, id, step.id);
      const dead = await page
        .locator(
          `:is(.step-body, .origin, .product-panel) :is([data-live], .value, .path-number)${shown}`,
        )
        .evaluateAll((numbers) =>
          numbers.flatMap((number) => {
            const by = number.closest('[data-of], [data-ref], [data-term]');
            const [at] = ['data-of', 'data-ref', 'data-term'].flatMap(
              (name) => by?.getAttribute(name) ?? [],
            );
            return at && !/[* ]/.test(at) ? [] : [number.textContent];
          }),
        );
      expect(dead, `${id}, ${step.id}`).toEqual([]);
    }
  }
});
