import { expect, inDiagram, inLedger, open, poll, test } from './support.ts';

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
    const lit = await inLedger(page, ref).evaluate(async (cell) => {
      cell.dispatchEvent(new PointerEvent('pointerover', { bubbles: true }));
      await new Promise(requestAnimationFrame);
      return [...document.querySelectorAll('[data-ref]')].map((element) => [
        element.getAttribute('data-ref')!,
        element.getAttribute('data-lit'),
      ]);
    });
    expect(lit.length).toBeGreaterThan(100);
    for (const [at, how] of lit) {
      const [isSource, isTarget] = [sources.includes(at!), targets.includes(at!)];
      const expected = at === ref ? 'self' : isSource ? 'source' : isTarget ? 'target' : null;
      expect(how, `${at} while ${ref} is pointed at`).toBe(expected);
    }
  }
  await inLedger(page, 'delta1.0.0').hover();
  for (const view of ['.ledger', '.product', '.diagram', '.origin .formula', '.sources']) {
    await expect(page.locator(`${view} [data-ref="delta1.0.0"]`)).toHaveAttribute(
      'data-lit',
      'self',
    );
  }
  await inDiagram(page, 'delta1.0.0').hover();
  await expect(inLedger(page, 'X.0.0')).not.toHaveAttribute('data-lit', 'self');
  await expect(inLedger(page, 'delta1.0.0')).toHaveAttribute('data-lit', 'self');
});

test('a term of the prose lights its cells, and a cell lights its term', async ({ page }) => {
  await open(page, three, 'hidden-product');
  const term = page.locator('.step-body .prose [data-term="delta1.*.*"]').first();
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
      .locator('.formula [data-ref], .formula [data-term]')
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
  const about = page.locator('.step-body .line math').first();
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
