import {
  chapters,
  chooseNodes,
  expect,
  expectFinite,
  expectValue,
  inDiagram,
  inLedger,
  open,
  set,
  test,
} from './support.ts';

for (const { id, number, steps } of chapters.slice(1)) {
  test(`at every step of chapter ${number} there can be one to four hidden nodes`, async ({
    page,
  }) => {
    await open(page, id);
    for (const step of steps) {
      await open(page, id, step.id);
      for (const nodes of [4, 1, 3, 2]) {
        await chooseNodes(page, nodes);
        await expect(page.locator('.ledger [data-ref^="W1."]')).toHaveCount(3 * nodes);
        await expect(page.locator('.diagram text[data-ref^="l1."]')).toHaveCount(nodes);
      }
      await expectFinite(page);
    }
    await expect(page.locator('.fault')).toHaveCount(0);
  });
}

test('the weights of nodes that go are there again when the nodes come back', async ({ page }) => {
  await open(page, 'two-layer-batch');
  await chooseNodes(page, 4);
  await set(page, inLedger(page, 'W1.1.3'), '0.77');
  await set(page, inLedger(page, 'W2.2.0'), '-0.66');
  await set(page, inLedger(page, 'W1.0.0'), '0.55');
  await chooseNodes(page, 1);
  await expectValue(inLedger(page, 'W1.0.0'), 0.55);
  await chooseNodes(page, 4);
  await expectValue(inLedger(page, 'W1.1.3'), 0.77);
  await expectValue(inLedger(page, 'W2.2.0'), -0.66);
});

test('a number that is followed goes with its node, and the page goes on', async ({ page }) => {
  await open(page, 'two-layer-batch', 'hidden-product');
  await chooseNodes(page, 3);
  await inLedger(page, 'delta1.1.2').click();
  await chooseNodes(page, 1);
  await expectFinite(page);
  await expect(page.getByRole('region', { name: 'Where a number comes from' })).toBeVisible();
  await page.keyboard.press('ArrowLeft');
  await chooseNodes(page, 4);
  await expectFinite(page);
});

test('the row that chapter 2 works on can be picked at any step', async ({ page }) => {
  const { id, steps } = chapters[1];
  const rows = [
    ['0.2', '0.9', '−0.4', '0'],
    ['0.7', '−0.3', '0.5', '1'],
    ['−0.6', '0.4', '0.8', '0'],
    ['0.9', '0.6', '0.1', '1'],
  ];
  await open(page, id);
  for (const [n, step] of steps.entries()) {
    await open(page, id, step.id);
    const picked = (n + 1) % 4;
    await page.getByRole('button', { name: `Example ${picked + 1}`, exact: true }).click();
    for (const [k, text] of rows[picked].entries()) {
      const ref = k === 3 ? 'y.0.0' : `X.0.${k}`;
      await expect(inLedger(page, ref)).toHaveText(text);
      if (k < 3) await expect(inDiagram(page, ref)).toHaveText(text);
    }
  }
});
